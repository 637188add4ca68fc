"""重新审议: what failed its review comes before the next assembly of residents by itself (T30).

An assembly that was called already keeps its agenda: nobody may vote there on what the notice did not name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, time

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import HERE, day_of
from facilitator.domain.words import N_
from facilitator.services.appraising_words import titles_of
from facilitator.services.context import Context, Reading
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.sessions.triage_events import AgendaFilled
from facilitator.storage.rows import Row

ASSEMBLIES = frozenset({LegalBasis.RESIDENTS_ASSEMBLY, LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY})


def is_assembly(kind: str, basis: str | None) -> bool:
    """Whether residents or their representatives decide there."""
    return all_kinds()[kind].holds is DemandMove.HOLD_DECISION and basis in ASSEMBLIES


def waiting_to_return(reading: Reading, but: Collection[str] = ()) -> Sequence[Row]:
    """Demands in 重新审议 that stand on no agenda; `but` are on the one that is being written."""
    return [row for row in reading.store.reviews.returning(to_come(reading)) if row.id not in but]


def returning_to(reading: Reading, kind: str, basis: str | None, named: Collection[str]) -> Sequence[Row]:
    """Those that come onto the agenda of this meeting by itself; `named` are on it already."""
    return waiting_to_return(reading, named) if is_assembly(kind, basis) else ()


def to_come(reading: Reading) -> datetime:
    """Where today begins. A meeting that was planned for an earlier day and never opened keeps no demand waiting."""
    return datetime.combine(day_of(reading.now), time(), HERE)


def put_on_next_agenda(context: Context, demand: Row) -> Row | None:
    """The assembly whose agenda it is on now; None where none is planned that nobody was called to."""
    today = [
        row
        for row in context.store.rooms.in_states([SessionState.PLANNED])
        if is_assembly(row.kind, row.legal_basis) and row.notified_on is None and row.starts_at > context.now
    ]
    session = min(today, key=lambda row: row.starts_at, default=None)
    if session is None:
        return None
    items = context.store.rooms.items(session.id)
    if any(item.demand == demand.id for item in items):
        return session
    context.store.rooms.add_items([{**line_for(demand, context), "session": session.id, "position": len(items) + 1}])
    context.record(AgendaFilled(session.id, (demand.number or demand.id,), ()), session.id)
    return session


def line_for(demand: Row, context: Context) -> dict[str, object]:
    return {
        "id": context.new_id(),
        "title": titles_again(context, [demand])[demand.id],
        "demand": demand.id,
        "form": ItemForm.BALLOT,
        "state": ItemState.WAITING,
        "note": "",
    }


def titles_again(reading: Reading, rows: Sequence[Row]) -> dict[str, str]:
    """Demand → the item about it: what is decided is how it is put right. In words for the wall, which may be
    a resident's: the journal knows the item by the number."""
    titles = titles_of(reading, [row.id for row in rows])
    return {row.id: N_("“{title}”的整改办法").format(title=titles[row.id]) for row in rows}
