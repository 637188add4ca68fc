"""The ledger as a board: the same look as the list, its lines laid out by the order (单) they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.ledger_lists import order_of
from facilitator.domain.demands.states import PHASES, Phase
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.lines import DemandLine, lines_of
from facilitator.services.demands.wanting import LedgerLook, unread_of, wanted_by
from facilitator.services.verb import Question

MOST_PLACED = 1000
"""Demands that are laid out; nobody reads a board of more."""
CARDS = 20
"""Cards a column shows."""
_PHASE_OF = {state.value: phase for phase, states in PHASES.items() for state in states}


@dataclass(frozen=True)
class BoardColumn:
    phase: Phase
    lines: tuple[DemandLine, ...]
    total: int


@dataclass(frozen=True)
class LedgerBoard:
    """Columns without a demand are left out. `more`: only the first MOST_PLACED were laid out."""

    columns: tuple[BoardColumn, ...]
    total: int
    more: bool
    ignored: tuple[str, ...]


@dataclass(frozen=True)
class DemandBoard(LedgerLook):
    """`sort` as for the list."""

    sort: str = ""


def demand_board(question: DemandBoard, reading: Reading) -> LedgerBoard:
    wanted, store = wanted_by(question, reading), reading.store.ledger_list
    found = store.placed(wanted, order_of(question.sort, question.tab), MOST_PLACED + 1)
    placed: dict[Phase, list[str]] = {phase: [] for phase in Phase}
    for identity, state in found[:MOST_PLACED]:
        placed[_PHASE_OF[state]].append(identity)
    shown = [identity for ids in placed.values() for identity in ids[:CARDS]]
    lines = {line.id: line for line in lines_of(store.rows(shown), reading)}
    return LedgerBoard(
        columns=tuple(
            BoardColumn(phase, tuple(lines[identity] for identity in ids[:CARDS]), len(ids))
            for phase, ids in placed.items()
            if ids
        ),
        total=min(len(found), MOST_PLACED),
        more=len(found) > MOST_PLACED,
        ignored=(*unread_of(question, question.sort), *wanted.conditions.ignored),
    )


QUESTION = Question("demands", "board", DemandBoard, Power.READ_LEDGER, N_("台账看板"), demand_board)
