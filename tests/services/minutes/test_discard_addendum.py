"""minutes.discard_addendum: taken back before everybody has signed; its number and its paper stay."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.correct import CorrectMinutes
from facilitator.services.minutes.discard_addendum import DiscardAddendum
from facilitator.services.minutes.sign_addendum import SignAddendum
from facilitator.services.notices.paper_code import PaperCode
from tests.factories.council import Council
from tests.factories.paperwork import PASSPHRASE, in_full, ready_to_sign, sign


@pytest.fixture
def minutes(evening: Council) -> str:
    found = ready_to_sign(evening)
    for officer in (evening.chair, evening.recorder):
        sign(evening, found, officer)
    return found


def correct(council: Council, minutes: str, new: str = "路灯维修合同") -> str:
    return str(council.do(CorrectMinutes(minutes, "路灯合同", new, "少写了"), council.recorder).addendum)


def test_discarded_addendum_keeps_number_paper_and_signatures_and_takes_no_more(evening: Council, minutes: str) -> None:
    wrong = correct(evening, minutes, "路灯维修和同")
    evening.do(SignAddendum(wrong, PASSPHRASE), evening.recorder)

    answer = evening.do(DiscardAddendum(wrong, " 又写错了 "), evening.recorder)

    right = correct(evening, minutes)
    first, second = in_full(evening, minutes).addenda
    assert answer.voided == 1
    assert (first.id, first.waiting, first.signed_at, first.discarded) == (wrong, (), None, "又写错了")
    assert (second.id, second.number, second.content.earlier) == (right, "〔2026〕第1期更正2", ())
    assert evening.world.files.read(first.pdf).startswith(b"%PDF")
    with pytest.raises(WrongState, match="已经作废"):
        evening.do(SignAddendum(wrong, PASSPHRASE), evening.chair)
    with pytest.raises(WrongState, match="已经作废"):
        evening.do(DiscardAddendum(wrong, "再作废一次"), evening.recorder)
    (event,) = evening.events("AddendumDiscarded")
    assert (event["addendum"], event["by"], event["reason"]) == (wrong, "记录人", "又写错了")
    assert evening.world.door.ask(SYSTEM, Audit()).faults == ()


def test_check_page_says_that_it_was_discarded(evening: Council, minutes: str) -> None:
    wrong = correct(evening, minutes)
    code = in_full(evening, minutes).addenda[0].code
    assert not evening.ask(PaperCode(code)).discarded

    evening.do(DiscardAddendum(wrong, "不用更正"), evening.recorder)

    found = evening.ask(PaperCode(code))
    assert (found.discarded, found.signed, found.sentences) == (True, False, ())


def test_signed_addendum_stands(evening: Council, minutes: str) -> None:
    addendum = correct(evening, minutes)
    for officer in (evening.chair, evening.recorder):
        evening.do(SignAddendum(addendum, PASSPHRASE), officer)

    with pytest.raises(WrongState, match="已经签完"):
        evening.do(DiscardAddendum(addendum, "不要了"), evening.recorder)


def test_reason_is_asked_for_and_only_who_keeps_minutes_discards(evening: Council, minutes: str) -> None:
    addendum = correct(evening, minutes)

    with pytest.raises(Missing):
        evening.do(DiscardAddendum(addendum, " "), evening.recorder)
    with pytest.raises(BadInput):
        evening.do(DiscardAddendum(addendum, "长" * 401), evening.recorder)
    with pytest.raises(Forbidden):
        evening.do(DiscardAddendum(addendum, "不要了"), evening.clerk)
    with pytest.raises(NotFound):
        evening.do(DiscardAddendum("nothing", "不要了"), evening.recorder)
    assert in_full(evening, minutes).addenda[0].waiting == ("主持人", "记录人")
