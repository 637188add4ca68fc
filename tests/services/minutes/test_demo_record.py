"""In a demo nothing can be signed without the mark: it stands in the frozen record, its number and its issuer."""

from __future__ import annotations

from facilitator.domain.minutes.record import read_record
from facilitator.services.context import DEMO, SYSTEM
from facilitator.services.minutes.read import MinutesRecord
from tests.factories.council import Council
from tests.factories.paperwork import draft, hold_evening, settle


def test_record_that_a_demo_signs_is_marked(council: Council) -> None:
    with council.world.database.writing() as unit:
        unit.staff.keep_fact(DEMO, "2026-11-25")
    hold_evening(council)
    minutes = draft(council)
    settle(council, minutes)

    content = read_record(council.ask(MinutesRecord(minutes), SYSTEM))

    assert (content.community, content.issuer) == ("五角亭社区（演示）", "五角亭社区（演示）居民委员会")
