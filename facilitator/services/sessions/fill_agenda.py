"""sessions.fill_agenda: what came in since the 两委会 was planned goes onto its agenda, what is settled leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.sessions.filling import refilled
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemState
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.sessions.triage_events import AgendaFilled
from facilitator.storage.rows import Row

OPEN_STILL = frozenset({SessionState.PLANNED, SessionState.GATHERING})


@dataclass(frozen=True)
class FillAgenda:
    session: str


@dataclass(frozen=True)
class FilledAgenda:
    """`items` in their order; `added` and `dropped` count demands."""

    items: tuple[str, ...]
    added: int
    dropped: int


def fill_agenda(command: FillAgenda, context: Context) -> FilledAgenda:
    session = find_session(context.store, command.session)
    kind, rooms = all_kinds()[session.kind], context.store.rooms
    if not kind.triages:
        raise WrongState(N_("只有两委会的议程由待审定的需求来填。"))
    if SessionState(session.state) not in OPEN_STILL:
        raise WrongState(N_("已经开会，议程不能再变；新来的需求留到下一次。"))
    items = rooms.items(session.id)
    lines = refilled(context, kind, items, _touched(context, items))
    order = [line.item or context.new_id() for line in lines]
    new = [(item, line) for item, line in zip(order, lines, strict=True) if line.item is None]
    gone = [item for item in items if item.id not in set(order)]
    rooms.drop_items([item.id for item in gone])
    rooms.make_room(session.id)
    rooms.add_items(
        {
            "id": item,
            "session": session.id,
            "position": order.index(item) + 1,
            "title": line.title,
            "demand": line.demand,
            "form": line.form,
            "state": ItemState.WAITING,
            "note": "",
        }
        for item, line in new
    )
    rooms.put_in_order(order)
    titles = tuple(line.title for _item, line in new)
    context.record(AgendaFilled(session.id, titles, tuple(item.title for item in gone)), session.id)
    return FilledAgenda(tuple(order), len(new), len(gone))


def _touched(context: Context, items: Sequence[Row]) -> frozenset[str]:
    """Items on which something hangs already: a ballot, words, somebody who stands aside."""
    store = context.store
    return frozenset(
        item.id
        for item in items
        if item.note or store.ballots.of_item(item.id) or store.rooms.recusals(item.id)
    )


VERB = Verb("sessions", "fill_agenda", FillAgenda, Power.PLAN_SESSIONS, N_("把待审定的需求列入议程"), fill_agenda)
