"""One row of the table: what happens, from where to where, under which guard, by whom, and on which paper."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.guards import Guard, free
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power


@dataclass(frozen=True)
class Transition:
    """`after` is None where the demand stays in the state it is in. `power` is None where no verb makes the move:
    councils move demands by being held, signed minutes decide, and the quarter gathers. `actor` and `document` are
    the words of the rule (T1 … T34)."""

    move: DemandMove
    before: tuple[DemandState, ...]
    after: DemandState | None
    actor: str
    document: str
    power: Power | None = Power.KEEP_LEDGER
    guard: Guard = free
