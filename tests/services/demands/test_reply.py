"""demands.reply: the reporter is told, and everybody who was merged."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.errors import Forbidden, Missing, NotFound
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.reply import ReplyToReporter
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen, stored

TODAY = date(2026, 11, 25)


@pytest.fixture
def family(council: Council) -> tuple[str, str]:
    """A parent and the demand that was merged into it."""
    parent, child = registered(council), registered(council)
    council.do(MergeDemand(child, parent), council.clerk)
    return parent, child


def test_reply_answers_one_reporter(council: Council, family: tuple[str, str]) -> None:
    replied = council.do(ReplyToReporter(family[0], ReplyMethod.PHONE, "修好了"), council.clerk)

    assert (replied.answered, replied.waiting) == (1, 1)
    assert [stored(council, one).replied_on for one in family] == [TODAY, None]


def test_reply_to_all_answers_the_merged_ones_too(council: Council, family: tuple[str, str]) -> None:
    replied = council.do(ReplyToReporter(family[0], ReplyMethod.NOTICE, "修好了", to_all=True), council.clerk)

    assert (replied.answered, replied.waiting) == (2, 0)
    with council.world.database.reading() as unit:
        assert [(row.method, row.text) for one in family for row in unit.replies.of(one)] == [("notice", "修好了")] * 2
    assert [seen(council, one).history[-1].move for one in family] == ["reply", "reply"]


def test_reply_to_a_merged_reporter_alone(council: Council, family: tuple[str, str]) -> None:
    assert council.do(ReplyToReporter(family[1], ReplyMethod.VISIT, "并在一起办"), council.clerk).waiting == 0
    assert stored(council, family[0]).replied_on is None


def test_reply_leaves_no_word_in_the_journal(council: Council, family: tuple[str, str]) -> None:
    council.do(ReplyToReporter(family[0], ReplyMethod.PHONE, "告诉了张阿姨"), council.clerk)

    assert '"method":"phone"' in journal(council) and "张阿姨" not in journal(council)


def test_reply_needs_words_a_demand_and_the_power(council: Council, family: tuple[str, str]) -> None:
    with pytest.raises(Missing):
        council.do(ReplyToReporter(family[0], ReplyMethod.PHONE, " "), council.clerk)
    with pytest.raises(NotFound):
        council.do(ReplyToReporter("nothing", ReplyMethod.PHONE, "修好了"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(ReplyToReporter(family[0], ReplyMethod.PHONE, "修好了"), council.chair)
