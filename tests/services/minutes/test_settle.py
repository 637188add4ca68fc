"""Settling freezes the bytes, gives the next number of the year, and asks the worker for the paper."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.domain.minutes.record import read_record
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesRecord
from facilitator.services.minutes.render_failed import RenderFailed
from facilitator.services.minutes.settle import SettleMinutes
from tests.factories.council import Council
from tests.factories.paperwork import draft, hold_evening, in_full, settle


def test_settle_freezes_the_record_under_its_digest(evening: Council) -> None:
    minutes = draft(evening)

    settled = settle(evening, minutes)

    record: bytes = evening.ask(MinutesRecord(minutes), SYSTEM)
    assert (settled.number, settled.state) == ("〔2026〕第1期", MinutesState.SETTLING)
    assert hashlib.sha256(record).hexdigest() == settled.digest
    assert read_record(record).number == "〔2026〕第1期"
    assert evening.events("MinutesSettled") == [
        {"minutes": minutes, "number": settled.number, "digest": settled.digest, "by": "记录人"}
    ]


def test_settle_hands_the_paper_to_the_worker(evening: Council) -> None:
    minutes = draft(evening)

    settle(evening, minutes)

    with evening.world.database.reading() as store:
        (job,) = store.jobs.open_jobs()
    assert (job.kind, job.subject) == ("render_minutes", minutes)
    assert evening.world.listening.jobs == [job.id]


def test_numbers_follow_each_other_and_begin_anew_in_a_new_year(council: Council) -> None:
    numbers = []
    for days in (0, 0, 60):
        council.world.clock.forward(days=days)
        hold_evening(council)
        numbers.append(settle(council, draft(council)).number)

    assert numbers == ["〔2026〕第1期", "〔2026〕第2期", "〔2027〕第1期"]


def test_year_of_the_number_is_the_community_s(council: Council) -> None:
    """Half past midnight on New Year's Day in Chongqing is still the old year in UTC."""
    council.world.clock.forward(days=36, hours=5, minutes=30)
    hold_evening(council)

    assert settle(council, draft(council)).number == "〔2027〕第1期"


def test_minutes_that_come_back_keep_their_number(evening: Council) -> None:
    minutes = draft(evening)
    first = settle(evening, minutes)
    evening.do(RenderFailed(minutes, "缺字体"), SYSTEM)

    again = settle(evening, minutes)

    assert again.number == first.number
    assert in_full(evening, minutes).failure is None


def test_settle_lists_all_that_is_missing(council: Council) -> None:
    """A session that has no scrutineer, closed by one person, without the party's study on record."""
    hold_evening(council)
    minutes = draft(council)
    with council.world.database.writing() as store:
        row = store.archive.minutes(minutes)
        assert row is not None
        store.archive.change(minutes, content={**row.content, "place": "", "pre_review": None})

    with pytest.raises(Missing) as refusal:
        settle(council, minutes)

    assert refusal.value.details["what"] == "place"
    assert refusal.value.details["all"] == ["place", "pre_review"]
    assert in_full(council, minutes).state is MinutesState.DRAFT
    assert council.events("MinutesSettled") == []


def test_settle_happens_once(evening: Council) -> None:
    minutes = draft(evening)
    settle(evening, minutes)

    with pytest.raises(WrongState):
        settle(evening, minutes)


def test_only_who_keeps_the_minutes_settles_them(evening: Council) -> None:
    minutes = draft(evening)

    with pytest.raises(Forbidden):
        evening.do(SettleMinutes(minutes), evening.chair)
