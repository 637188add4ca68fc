"""The wet-ink way: a scan of the signed sheet counts like a signature by key, whole or mixed with one."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotReady, WrongState
from facilitator.domain.minutes.signing import Office
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.return_ import ReturnMinutes
from facilitator.services.minutes.sign_on_paper import SignMinutesOnPaper
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.paperwork import (
    draft,
    history,
    in_full,
    ledger_row,
    ready_to_sign,
    settle,
    sign,
    take_demand_back_to_topic_council,
)
from tests.factories.pictures import phone_photo

SCAN = b"%PDF-1.4 the last page with two names and a seal"
BOTH = ("主持人", "记录人")


def file_sheet(council: Council, minutes: str, signers: tuple[str, ...] = BOTH, **more: Any) -> Any:
    command = SignMinutesOnPaper(minutes, signers, Upload("签字页.pdf", more.pop("content", SCAN)), **more)
    return council.do(command, council.recorder)


def test_sheet_with_both_names_moves_the_ledger(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    printed = in_full(evening, minutes).pdf

    answer = file_sheet(evening, minutes)

    found = in_full(evening, minutes)
    digest = hashlib.sha256(SCAN).hexdigest()
    assert (answer.state, answer.waiting, answer.scan) == (MinutesState.SIGNED, (), digest)
    assert (ledger_row(evening).state, ledger_row(evening).authority) == (DemandState.IN_PROGRESS, minutes)
    assert history(evening)[-1] == ("passed", "in_progress", minutes)
    assert [(place.name, place.on_paper) for place in found.signatures] == [("主持人", True), ("记录人", True)]
    assert [(scan.digest, scan.media_type) for scan in found.scans] == [(digest, "application/pdf")]
    assert found.pdf == printed
    assert evening.world.files.read(digest) == SCAN
    (event,) = evening.events("MinutesSignedOnPaper")
    assert (event["persons"], event["scan_digest"], event["by"]) == (list(BOTH), digest, "记录人")


def test_audit_finds_nothing_wrong_with_a_paper_signed_by_hand(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)
    evening.world.clock.forward(minutes=5)
    file_sheet(evening, minutes, ("主持人",))

    assert evening.world.door.ask(SYSTEM, Audit()).faults == ()


def test_one_signs_on_paper_and_the_other_with_a_key(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    answer = file_sheet(evening, minutes, ("主持人",))
    assert (answer.state, answer.waiting) == (MinutesState.SETTLED, (Office.RECORDER,))
    assert sign(evening, minutes, evening.recorder).state is MinutesState.SIGNED

    assert [place.on_paper for place in in_full(evening, minutes).signatures] == [True, False]


def test_photograph_is_drawn_anew(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    answer = file_sheet(evening, minutes, content=phone_photo(600, 800))

    assert in_full(evening, minutes).scans[0].media_type == "image/jpeg"
    assert evening.world.files.read(answer.scan).startswith(b"\xff\xd8")


def test_printed_code_tells_an_earlier_version(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    code = in_full(evening, minutes).code

    with pytest.raises(BadInput, match=code):
        file_sheet(evening, minutes, code="0000-0000")

    assert file_sheet(evening, minutes, code=code.lower().replace("-", " ")).state is MinutesState.SIGNED


def test_sheet_of_nobody_is_refused(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(Missing, match="纸上有谁签了字"):
        file_sheet(evening, minutes, ())
    with pytest.raises(Missing, match="签好字的那一页"):
        file_sheet(evening, minutes, content=b"")


def test_name_that_the_paper_does_not_wait_for_is_refused(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    with pytest.raises(BadInput, match="不等张三签字"):
        file_sheet(evening, minutes, ("主持人", "张三"))
    file_sheet(evening, minutes, ("主持人",))
    with pytest.raises(BadInput, match="不等主持人签字"):
        file_sheet(evening, minutes, ("主持人",))


def test_only_the_recorder_files_sheets(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(Forbidden):
        evening.do(SignMinutesOnPaper(minutes, BOTH, Upload("x.pdf", SCAN)), evening.chair)


def test_nothing_is_filed_before_the_file_is_there(evening: Council) -> None:
    minutes = draft(evening)
    with pytest.raises(WrongState):
        file_sheet(evening, minutes)
    settle(evening, minutes)
    with pytest.raises(NotReady):
        file_sheet(evening, minutes)


def test_nothing_is_filed_while_the_ledger_cannot_take_it(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    take_demand_back_to_topic_council(evening)

    with pytest.raises(WrongState, match="先再开议事决策会"):
        file_sheet(evening, minutes)

    assert in_full(evening, minutes).scans == ()


def test_returned_paper_forgets_the_sheet(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    file_sheet(evening, minutes, ("主持人",))

    evening.do(ReturnMinutes(minutes, "还要改"), evening.recorder)

    found = in_full(evening, minutes)
    assert (found.scans, [place.at for place in found.signatures]) == ((), [None, None])
