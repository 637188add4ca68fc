"""sessions.begin: the chair opens the meeting; demands on its agenda enter this council."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS, missing_for
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.heads import heads_counted, people_there
from facilitator.services.moving import move_demand, note_deed
from facilitator.services.quorum import due_now
from facilitator.services.sessions.passing import pass_over_settled
from facilitator.services.standing import standing_of
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionBegan
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class BeginSession:
    session: str


@dataclass(frozen=True)
class Begun:
    """`stayed`: numbers of demands on the agenda that cannot enter this council yet (not opened, or elsewhere).

    `told`: which items of a 两委会 are passed over because they were settled since it was planned, in sentences."""

    present: int
    stayed: tuple[str, ...]
    told: str = ""


def begin(command: BeginSession, context: Context) -> Begun:
    session = find_session(context.store, command.session)
    state = SESSIONS.after(SessionState(session.state), SessionMove.BEGIN)
    context.store.rooms.change(session.id, state=state, began_at=context.now)
    heads = heads_counted(context.store, session)
    present = people_there(context.store, session)
    entitled = due_now(context.store, session) if heads is None else 0
    context.record(SessionBegan(session.id, entitled, present), session.id)
    told = "".join(pass_over_settled(context, session))
    return Begun(present, _hold_demands(session, context), told)


def _hold_demands(session: Row, context: Context) -> tuple[str, ...]:
    """Councils move demands by being held (T14–T16). A large matter at work keeps its state."""
    move = all_kinds()[session.kind].holds
    if move is None:
        return ()
    stayed = []
    named = dict.fromkeys(item.demand for item in context.store.rooms.items(session.id) if item.demand)
    for demand in (find_demand(context.store, identity) for identity in named):
        told = {"session": session.id, "title": session.title}
        state, held = DemandState(demand.state), {"track_council": CouncilTrack.HELD}
        if DEMANDS.allows(state, move) and not missing_for(standing_of(context, demand), move):
            move_demand(context, demand, move, None, told, **held)
        elif demand.matter == Matter.MAJOR and state in DEEDS[DemandDeed.COUNCIL_TRACK]:
            note_deed(context, demand, DemandDeed.COUNCIL_TRACK, told, **held)
        else:
            stayed.append(demand.number or demand.id)
    return tuple(stayed)


VERB = Verb("sessions", "begin", BeginSession, Power.RUN_SESSIONS, N_("宣布开会"), begin)
