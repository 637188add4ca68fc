"""Moves a demand along its table: the row, its history and the sealed journal entry, always together."""

from __future__ import annotations

from facilitator.domain.demands.deeds import DEEDS, DemandDeed, entry_name
from facilitator.domain.demands.events import DemandMoved, DemandNoted
from facilitator.domain.demands.forgetting import sealer_nearby
from facilitator.domain.demands.moves import BY_OFFICE, DECISIONS, DemandMove
from facilitator.domain.demands.states import COUNCILS, STATE_NAMES, DemandState
from facilitator.domain.demands.table import DEMANDS, missing_for, row_for
from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.offices import office_for
from facilitator.services.standing import standing_of
from facilitator.storage.rows import Row

Detail = str | int
DECIDED_BY_THEM = frozenset({DemandState.FUNDING, DemandState.IN_PROGRESS})
"""Whatever a council passed lapses when the demand goes back to a council from here."""


def move_demand(
    context: Context,
    demand: Row,
    move: DemandMove,
    authority: str | None = None,
    details: dict[str, Detail] | None = None,
    **columns: object,
) -> DemandState:
    """Make the move and write it down. `authority` is the document that decided it, None for the actor's own.

    Raises WrongState where the table has no such move, and what a guard misses.
    """
    before = DemandState(demand.state)
    if not DEMANDS.allows(before, move):
        raise out_of_order(before, move)
    after = DEMANDS.after(before, move)
    for reason in missing_for(standing_of(context, demand, authority=authority), move):
        raise reason
    round_number = columns.get("round", demand.round)
    lapsed = round_number != demand.round or (before in DECIDED_BY_THEM and after in COUNCILS)
    decided = _decided(move, authority, lapsed=lapsed)
    context.store.ledger.change(demand.id, state=after, changed_at=context.now, **decided, **columns)
    kept = hidden(context, demand.id, details or {}, str(columns.get("parent") or "") or None)
    kept = kept | _office(context, before, move) if authority is None else kept
    write_down(context, demand.id, demand.number, move, before, after, int(str(round_number)), authority, kept)
    return after


def _office(context: Context, before: DemandState, move: DemandMove) -> dict[str, Detail]:
    """By which office it was decided. Nothing for a move that needs none, nor for somebody who holds none."""
    power = row_for(before, move).power
    office = office_for(context, power) if move in BY_OFFICE and power is not None else None
    return {"office": office.value} if office is not None else {}


def hidden(
    context: Context, demand: str, details: dict[str, Detail], parent: str | None = None
) -> dict[str, Detail]:
    """What goes into the journal, which nobody can ever take anything out of: 〔姓名〕, 〔电话〕 and 〔户号〕 stand for
    whoever asked or joined in, and for other people's phones and identity numbers."""
    if not any(isinstance(text, str) for text in details.values()):
        return details
    cut = sealer_nearby(*context.store.contacts.people(demand, parent)).hide
    return {name: cut(text) if isinstance(text, str) else text for name, text in details.items()}


def _decided(move: DemandMove, authority: str | None, *, lapsed: bool) -> dict[str, str | None]:
    """What a council passed holds for its round only, and for the plan it passed: a new round, and a demand that goes
    back to the councils because its money was not found, or an objection to what was decided is right, start without a
    decision to work by.

    Other signed minutes (an order of the two committees, a no) stand in the history, and let nobody begin.
    """
    if lapsed:
        return {"authority": None}
    return {"authority": authority} if move in DECISIONS else {}


def note_deed(
    context: Context, demand: Row, deed: DemandDeed, details: dict[str, Detail] | None = None, **columns: object
) -> DemandState:
    """Write down what was done about a demand that stays where it is. Raises WrongState where that makes no sense."""
    state = DemandState(demand.state)
    if state not in DEEDS[deed]:
        raise out_of_order(state, deed)
    kept = hidden(context, demand.id, details or {})
    context.store.ledger.change(demand.id, changed_at=context.now, **columns)
    actor = context.actor.name
    seq = context.record(DemandNoted(demand.id, demand.number, deed, state, demand.round, actor, kept or None))
    _remember(context, seq, demand.id, deed, state, state, demand.round, None, kept)
    return state


def out_of_order(state: DemandState, entry: DemandMove | DemandDeed) -> WrongState:
    """Says where the demand is now, so that whoever reads it knows why."""
    sentence = N_("这件需求现在是“{now}”，不能“{step}”。")
    return WrongState(sentence, now=STATE_NAMES[state], step=entry_name(entry), state=str(state), move=str(entry))


def write_down(
    context: Context,
    demand: str,
    number: str | None,
    move: DemandMove,
    before: DemandState | None,
    after: DemandState,
    round_number: int,
    authority: str | None,
    details: dict[str, Detail],
) -> None:
    """Seal the entry into the journal and put its line into the demand's history."""
    actor = context.actor.name
    seq = context.record(
        DemandMoved(demand, number, move, before, after, round_number, actor, authority, details or None)
    )
    _remember(context, seq, demand, move, before, after, round_number, authority, details)


def _remember(
    context: Context,
    seq: int,
    demand: str,
    move: DemandMove | DemandDeed,
    before: DemandState | None,
    after: DemandState,
    round_number: int,
    authority: str | None,
    details: dict[str, Detail],
) -> None:
    context.store.ledger.remember(
        {
            "seq": seq,
            "demand": demand,
            "at": context.now,
            "move": move,
            "before": before,
            "after": after,
            "round": round_number,
            "actor": context.actor.name,
            "authority": authority,
            "details": details,
        }
    )
