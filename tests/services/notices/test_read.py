"""What everybody may read of a notice, and which code belongs to a paper of ours."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from facilitator.domain.errors import NotFound
from facilitator.domain.ids import check_code
from facilitator.services.minutes.confirmation import ConfirmationSheet
from facilitator.services.minutes.publish import PublishMinutes
from facilitator.services.notices.paper_code import CodeOwner, PaperCode
from facilitator.services.notices.read import NoticeForAll, NoticeList
from tests.factories.council import Council
from tests.factories.notices import TODAY, signed_minutes
from tests.factories.paperwork import hold_evening, in_full, ready_to_sign, sign


def test_everybody_reads_what_hangs_in_the_glass_case(council: Council, hung: str) -> None:
    found, (line,) = council.ask(NoticeForAll(hung)), council.ask(NoticeList())

    vote = {row.label: row.text for row in found.paper.passages[1].rows}
    assert (vote["赞成"], vote["反对"], vote["结论"]) == ("3 票", "1 票", "通过")
    assert (line, found.code) == (found.line, in_full(council, hung).code)
    assert (line.told, line.hangs) == ("正在公示，还有 15 天", True)


def test_notice_that_begins_tomorrow_is_shown_to_nobody_today(council: Council) -> None:
    signed, begins = signed_minutes(council), TODAY + timedelta(days=1)
    council.do(PublishMinutes(signed, begins, begins + timedelta(days=14)), council.recorder)

    with pytest.raises(NotFound):
        council.ask(NoticeForAll(signed))
    council.world.clock.forward(days=1)
    assert council.ask(NoticeForAll(signed)).line.hangs


@pytest.mark.parametrize("typed", ["{code}", "{lower}", " {code} ", "{bare}"])
def test_code_of_a_paper_is_known_however_it_is_typed(council: Council, hung: str, typed: str) -> None:
    code = in_full(council, hung).code
    spelled = typed.format(code=code, lower=code.lower(), bare=code.replace("-", ""))

    found: CodeOwner = council.ask(PaperCode(spelled))

    assert (found.title, found.number, found.signed, found.notice) == ("路灯合同", "〔2026〕第1期", True, hung)
    assert "赞成3票" in found.sentences[0]


def test_code_that_nobody_signed_tells_nothing_of_the_paper(council: Council) -> None:
    council.open_demand()
    hold_evening(council)
    minutes = ready_to_sign(council)

    found: CodeOwner = council.ask(PaperCode(in_full(council, minutes).code))

    assert (found.signed, found.title, found.sentences) == (False, "", ())
    with pytest.raises(NotFound):
        council.ask(PaperCode("AAAA-AAAA"))


def test_code_of_the_sheet_of_the_hall_says_when_the_record_stood_there(council: Council) -> None:
    """Before the minutes exist, while they wait, and with what was announced once they are signed."""
    council.open_demand()
    hold_evening(council)
    code = council.ask(ConfirmationSheet(council.session)).code

    before: CodeOwner = council.ask(PaperCode(code.lower()))
    minutes = ready_to_sign(council)
    waiting: CodeOwner = council.ask(PaperCode(code))
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)
    after: CodeOwner = council.ask(PaperCode(code))

    assert before.reached is not None and before.reached == waiting.reached == after.reached
    assert (before.title, before.sentences) == (waiting.title, waiting.sentences) == ("", ())
    assert (after.title, after.number, after.signed) == ("路灯合同", "〔2026〕第1期", True)
    assert "赞成3票" in after.sentences[0]


def test_code_of_the_record_outside_of_any_meeting_tells_only_when(council: Council) -> None:
    with council.world.database.reading() as store:
        first = next(iter(store.journal.entries()))

    found: CodeOwner = council.ask(PaperCode(check_code(first.hash)))

    assert (found.reached, found.title, found.sentences) == (datetime.fromisoformat(first.at), "", ())
