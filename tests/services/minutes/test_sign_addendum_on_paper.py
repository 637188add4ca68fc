"""An addendum signed by hand: its scan is filed, its words stand, its code and file are known to whoever checks."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.minutes.signing import Office
from facilitator.services.minutes.correct import CorrectMinutes
from facilitator.services.minutes.known import KnownPaper
from facilitator.services.minutes.sign_addendum import SignAddendum
from facilitator.services.minutes.sign_addendum_on_paper import SignAddendumOnPaper, SignedAddendumSheet
from facilitator.services.notices.paper_code import CodeOwner, PaperCode
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.paperwork import PASSPHRASE, in_full, ready_to_sign, sign

SCAN = Upload("签字页.pdf", b"%PDF-1.4 an addendum signed by hand")
BOTH = ("主持人", "记录人")


@pytest.fixture
def corrected(evening: Council) -> tuple[str, str]:
    """The ids of the minutes and of their addendum."""
    minutes = ready_to_sign(evening)
    for officer in (evening.chair, evening.recorder):
        sign(evening, minutes, officer)
    answer = evening.do(CorrectMinutes(minutes, "路灯合同", "路灯维修合同", "少写了"), evening.recorder)
    return minutes, answer.addendum


def file_sheet(council: Council, addendum: str, names: tuple[str, ...], code: str | None = None) -> SignedAddendumSheet:
    found: SignedAddendumSheet = council.do(SignAddendumOnPaper(addendum, names, SCAN, code), council.recorder)
    return found


def test_sheet_completes_the_addendum_and_is_kept_with_the_minutes(
    evening: Council, corrected: tuple[str, str]
) -> None:
    minutes, addendum = corrected
    (line,) = in_full(evening, minutes).addenda

    filed = file_sheet(evening, addendum, BOTH, line.code)

    found = in_full(evening, minutes)
    assert (filed.waiting, filed.scan) == ((), hashlib.sha256(SCAN.content).hexdigest())
    assert (found.addenda[0].waiting, found.addenda[0].pdf) == ((), line.pdf)
    assert filed.scan in {scan.digest for scan in found.scans}
    assert evening.events("AddendumSignedOnPaper")[0]["scan"] == filed.scan
    assert evening.events("AddendumSigned")[0]["addendum"] == addendum


def test_one_signs_on_paper_and_the_other_with_a_key(evening: Council, corrected: tuple[str, str]) -> None:
    _minutes, addendum = corrected

    assert file_sheet(evening, addendum, ("主持人",)).waiting == (Office.RECORDER,)
    assert evening.do(SignAddendum(addendum, PASSPHRASE), evening.recorder).waiting == ()
    with pytest.raises(WrongState, match="已经签完"):
        file_sheet(evening, addendum, BOTH)


def test_another_code_a_strange_name_and_nobody_are_refused(evening: Council, corrected: tuple[str, str]) -> None:
    minutes, addendum = corrected
    with pytest.raises(BadInput, match="校验码"):
        file_sheet(evening, addendum, BOTH, in_full(evening, minutes).code)
    with pytest.raises(BadInput, match="不等书记签字"):
        file_sheet(evening, addendum, ("书记",))
    with pytest.raises(Missing):
        file_sheet(evening, addendum, ())


def test_code_and_file_of_an_addendum_are_known(evening: Council, corrected: tuple[str, str]) -> None:
    """Whoever scans the code on an addendum must not be told that the paper is a stranger's."""
    minutes, addendum = corrected
    (line,) = in_full(evening, minutes).addenda
    waiting: CodeOwner = evening.ask(PaperCode(line.code))
    assert (waiting.signed, waiting.sentences) == (False, ())
    assert evening.ask(PaperCode(in_full(evening, minutes).code)).corrected == ()
    file_sheet(evening, addendum, BOTH)

    found: CodeOwner = evening.ask(PaperCode(line.code))

    assert (found.number, found.signed) == (line.number, True)
    assert found.sentences == ("“路灯合同”更正为“路灯维修合同”。",)
    assert evening.ask(PaperCode(in_full(evening, minutes).code)).corrected == (line.number,)
    known = evening.ask(KnownPaper(line.pdf))
    assert known is not None and known.signers == ("主持人主持人", "记录人记录人")
