"""Demands that stand somewhere on their way already, for tests of one step of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.pictures import phone_photo

DEADLINE = date(2026, 12, 31)


def placed(council: Council, state: DemandState, **columns: Any) -> str:
    """A demand that was registered by the door and then put into this state by hand; a small matter, due DEADLINE."""
    wish = RegisterDemand(
        "3号院路灯三盏不亮",
        "晚上摔过人，王桂芳家门口最暗",
        Category.INFRASTRUCTURE,
        Channel.YARD_MEETING,
        reporter_name="王桂芳",
        contact="13800000000",
        building="3号楼2单元501",
    )
    demand = str(council.do(wish, council.clerk).demand)
    put(council, demand, state=state, **{"matter": Matter.MINOR, "deadline": DEADLINE, **columns})
    return demand


def put(council: Council, demand: str, **columns: Any) -> None:
    """Change the row behind the door's back."""
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **columns))


def row_of(council: Council, demand: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.demand(demand)


def moves_of(council: Council, demand: str) -> list[str]:
    """The words of the history, in order."""
    with council.world.database.reading() as unit:
        return [entry.move for entry in unit.ledger.history(demand)]


def last_details(council: Council, demand: str) -> dict[str, Any]:
    with council.world.database.reading() as unit:
        details: dict[str, Any] = unit.ledger.history(demand)[-1].details
        return details


def told_to_the_journal(council: Council) -> str:
    """Every body of it, as one text to search in."""
    with council.world.database.reading() as unit:
        return "\n".join(entry.body for entry in unit.journal.entries())


def photo(council: Council, demand: str, stage: str) -> str:
    """A phone's photo is attached; its id."""
    command = AttachPhoto(demand, PhotoStage(stage), Upload("IMG_1.jpg", phone_photo()))
    return str(council.do(command, council.clerk).photo)
