"""doctor finds what was buried with its finished work, and its cure digs it up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitator.cli.doctor.ledger import examine_ledger
from facilitator.domain.demands.states import DemandState
from facilitator.domain.hall.finding import Mark
from facilitator.paths import InstanceFolder
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.object import ObjectToDecision
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.settings import load
from tests.factories.council import make_council
from tests.factories.ledger import placed, put, row_of
from tests.factories.served import prepared

DONE = {"opened_on": date(2026, 3, 1), "completed_on": date(2026, 4, 1), "closed_on": date(2026, 5, 1)}


def test_buried_relapse_is_found_and_its_cure_brings_the_work_back(tmp_path: Path) -> None:
    settings, folder = load(tmp_path, {}), InstanceFolder(tmp_path)
    with prepared(tmp_path) as world:
        council = make_council(world, 1, 1)
        placed(council, DemandState.NOT_OPENED)
        placed(council, DemandState.NOT_OPENED, round=2)
        assert list(examine_ledger(settings, folder)) == []

        demand = placed(council, DemandState.TRACKING, **DONE)
        council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
        put(council, demand, state="not_opened")  # As a no did it before.
        (finding,) = examine_ledger(settings, folder)
        council.do(ObjectToDecision(demand, "查过，是办完了的"), council.clerk)
        council.do(DeclineDemand(demand, "是自家的灯"), council.secretary)

        row = row_of(council, demand)
        assert (finding.mark, row.number in finding.found) == (Mark.WORSE_OFF, True)
        assert (row.state, row.completed_on) == ("tracking", date(2026, 4, 1))
        assert list(examine_ledger(settings, folder)) == []


def test_instance_that_was_not_made_has_no_ledger(tmp_path: Path) -> None:
    assert list(examine_ledger(load(tmp_path, {}), InstanceFolder(tmp_path))) == []
