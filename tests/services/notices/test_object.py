"""notices.object: words and a day of the notice; a resident's words stand in no journal and on no public page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.services.notices.answer import AnswerObjection
from facilitator.services.notices.end import EndNotice
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.read import NoticeDetail, NoticeForAll
from tests.factories.council import Council
from tests.factories.notices import TODAY


def test_what_residents_object_stands_in_no_journal_and_on_no_page_of_all(council: Council, hung: str) -> None:
    council.do(ObjectToNotice(hung, "李翠说票数不对", "李翠"), council.clerk)

    (told,) = council.ask(NoticeDetail(hung)).objections
    with council.world.database.reading() as unit:
        journal = "".join(entry.body for entry in unit.journal.entries())
    assert (told.who, told.text) == ("李翠", "李翠说票数不对")
    assert ("李翠" in journal, "李翠" in str(council.ask(NoticeForAll(hung)))) == (False, False)


def test_objection_needs_words_a_day_of_the_notice_and_a_notice(council: Council, hung: str) -> None:
    with pytest.raises(Missing):
        council.do(ObjectToNotice(hung, " "), council.clerk)
    with pytest.raises(BadInput):
        council.do(ObjectToNotice(hung, "早了", on=TODAY - timedelta(days=1)), council.clerk)
    with pytest.raises(NotFound):
        council.do(AnswerObjection("nothing", "好"), council.clerk)
    with pytest.raises(NotFound):
        council.do(EndNotice("nothing"), council.clerk)
