"""会议记录 holds what the public paper must not: who has which serial, who was asked and did not come."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import from_record
from facilitator.services.minutes.whole_record import WholeMinutes
from tests.factories.council import Council
from tests.factories.paperwork import HALL, draft, in_full, settle


def test_every_serial_leads_to_the_unit_that_voted_so(evening: Council) -> None:
    minutes = draft(evening)

    paper = evening.ask(WholeMinutes(minutes), evening.recorder)

    names = from_record(NameList, paper.names)
    (ballot,) = in_full(evening, minutes).content.items[0].ballots
    (order,) = names.orders
    voted = {order.units[line.serial - 1]: line.choices for line in ballot.papers if line.serial}
    assert order.ballot == ballot.id
    assert voted == {evening.units[unit]: (("for",) if unit != HALL[-1] else ("against",)) for unit in HALL}
    assert {line.unit for line in names.roll} == set(evening.units.values())
    assert in_full(evening, minutes).content.attendance.names_digest == names.digest()


def test_code_comes_with_settling(evening: Council) -> None:
    minutes = draft(evening)
    assert evening.ask(WholeMinutes(minutes), evening.recorder).code == ""

    settle(evening, minutes)

    assert evening.ask(WholeMinutes(minutes), evening.recorder).code == in_full(evening, minutes).code


def test_names_are_for_chair_and_recorder(evening: Council) -> None:
    minutes = draft(evening)

    with pytest.raises(Forbidden):
        evening.ask(WholeMinutes(minutes), evening.clerk)
