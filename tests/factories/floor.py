"""Short ways on the floor: asking, giving, proposing, and what stands in the tables afterwards."""

from __future__ import annotations

from typing import Any

from facilitator.services.proposals.make import MakeProposal
from facilitator.services.speakers import speakers_of
from facilitator.services.speaking.ask import AskToSpeak
from facilitator.services.speaking.give import GiveFloor
from facilitator.sessions.floor import Stance
from tests.factories.council import Council


def ask(council: Council, unit: str, stance: Stance = Stance.NEITHER, key: str | None = None) -> Any:
    """From the unit's own phone; a second passes."""
    council.world.clock.forward(seconds=1)
    return council.do(AskToSpeak(stance=stance, key=key), council.seat(unit))


def give(council: Council, unit: str | None = None) -> str:
    return str(council.do(GiveFloor(council.session, council.units[unit] if unit else None)).speech)


def queue(council: Council) -> list[str]:
    """Aliases (or names) of those who wait, in order."""
    aliases = {unit: alias for alias, unit in council.units.items()}
    with council.world.database.reading() as unit:
        waiting = speakers_of(unit, council.session, council.item).waiting
        return [aliases.get(row.unit, row.name) for row in waiting]


def speaker(council: Council) -> Any:
    """The row of whoever speaks, or None."""
    with council.world.database.reading() as unit:
        return unit.speaking.now(council.session)


def propose(council: Council, unit: str, text: str = "路口装一面凸面镜", key: str | None = None) -> str:
    """From the unit's own phone; a minute passes. Returns the proposal."""
    council.world.clock.forward(seconds=60)
    made = council.do(MakeProposal(council.item, text, key or f"{unit}:{text[:20]}"), council.seat(unit))
    return str(made.proposal)


def proposal(council: Council, identity: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.proposals.proposal(identity)


def seconds(council: Council, identity: str) -> int:
    with council.world.database.reading() as unit:
        return len(unit.proposals.seconds(council.session).get(identity, ()))
