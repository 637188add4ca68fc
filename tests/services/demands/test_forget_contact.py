"""demands.forget_contact: afterwards no byte of the database says who it was, and the journal still verifies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden, Missing
from facilitator.domain.people.powers import Power
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.inspect import InspectDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.storage.copying import copy_database
from tests.factories.council import Council
from tests.factories.ledger import last_details, moves_of, placed, row_of

PRIVATE = ("王桂芳", "13800000000", "2单元501", "李大爷", "13911111111", "1单元102")


def lived_through(council: Council) -> str:
    """A demand whose rows hold the reporter wherever somebody may type a name."""
    demand = placed(council, DemandState.IN_PROGRESS, source_text="王桂芳：路灯不亮，电话13800000000")
    told = {"联系电话": "13800000000", "备注": "王桂芳来过两次"}
    closed = {"state": DemandState.TRACKING, "closed_on": date(2026, 10, 1), "told": told}
    council.do(InspectDemand(demand, "王桂芳", "2单元501门口还是黑的"), council.clerk)

    def write(unit: object) -> None:
        unit.ledger.change(demand, **closed)  # type: ignore[attr-defined]
        row = {"name": "李大爷", "contact": "13911111111", "building": "1号楼1单元102", "channel": "phone"}
        support = {"id": "support-1", "demand": demand, "at": council.world.clock.now(), "actor": "专干", **row}
        unit.supporters.add(support)  # type: ignore[attr-defined]

    council.world.door.writer.submit(write)
    council.do(FollowUp(demand, FollowUpDay.MONTH, "王桂芳说灯又灭了", False), council.clerk)
    council.do(RelapseDemand(demand, "李大爷也来说，家门口又黑了"), council.clerk)
    return demand


def bytes_of(council: Council, folder: Path) -> bytes:
    """What a backup made now would hold."""
    copy_database(council.world.settings.instance / "community.db", folder / "backup.db")
    return (folder / "backup.db").read_bytes()


def test_later_backup_holds_nobody(council: Council, tmp_path: Path) -> None:
    demand = lived_through(council)
    before = bytes_of(council, tmp_path)
    assert [word for word in PRIVATE if word.encode() not in before] == []

    forgotten = council.do(ForgetContact(demand, "王桂芳本人要求"), council.clerk)

    after = bytes_of(council, tmp_path)
    assert [word for word in PRIVATE if word.encode() in after] == []
    assert forgotten.forgotten_on == row_of(council, demand).forgotten_on == date(2026, 11, 25)
    assert council.ask(Audit(), SYSTEM).faults == ()


def test_demand_stays_with_its_number_its_building_and_its_supporters(council: Council) -> None:
    demand = lived_through(council)
    number = row_of(council, demand).number

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    row = row_of(council, demand)
    assert (row.number, row.building, row.reporter_name, row.contact) == (number, "3号楼", None, None)
    assert row.title == "3号院路灯三盏不亮" and row.description.startswith("晚上摔过人，〔已抹去〕家门口最暗")
    assert (row.told, row.source_text) == ({"备注": "〔已抹去〕来过两次"}, None)
    assert last_details(council, demand) == {"reason": "本人要求"} and moves_of(council, demand)[-1] == "forget_contact"
    with council.world.database.reading() as unit:
        assert [one.name for one in unit.supporters.of(demand)] == [None]
        assert unit.ledger.waiting_for_reply(demand) == 0


def test_forgetting_twice_changes_nothing_more(council: Council) -> None:
    demand = lived_through(council)
    council.do(ForgetContact(demand, "本人要求"), council.clerk)
    once = row_of(council, demand)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert row_of(council, demand) == once


def test_forgetting_needs_a_reason_and_the_power(council: Council) -> None:
    demand = placed(council, DemandState.REGISTERED)

    with pytest.raises(Missing):
        council.do(ForgetContact(demand, " "), council.clerk)
    assert Power.KEEP_LEDGER not in council.chair.powers
    with pytest.raises(Forbidden):
        council.do(ForgetContact(demand, "本人要求"), council.chair)
    assert row_of(council, demand).reporter_name == "王桂芳"
