"""What signed minutes leave behind for every demand that stood on the agenda, moved by them or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.presence import numbers, quorum_met
from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.minutes.content import MinutesContent
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.minutes.resolved import may_move
from facilitator.services.moving import Detail, move_demand, note_deed
from facilitator.services.quorum import entitled_in, rule_of
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row


def leave_the_rest(context: Context, row: Row, content: MinutesContent) -> None:
    """Those that nothing was decided about stay, and their history says so (T21). Signed minutes are the end of the
    council track, of a small matter too: it may become a large one later (T33)."""
    session = find_session(context.store, row.session)
    if all_kinds()[session.kind].holds is None:
        return
    moved = {one.demand.id for one in content.resolutions if one.moves_to is not None}
    for identity in _on_the_agenda(context, session):
        _stay(context, session, row, content, identity, moved)
        _end_track(context, session, row, identity)


def _on_the_agenda(context: Context, session: Row) -> Iterator[str]:
    yield from dict.fromkeys(item.demand for item in context.store.rooms.items(session.id) if item.demand)


def _stay(
    context: Context, session: Row, row: Row, content: MinutesContent, identity: str, moved: Collection[str]
) -> None:
    demand = find_demand(context.store, identity)
    stays = DEMANDS.allows(DemandState(demand.state), DemandMove.STAYED) and may_move(context.store, session, demand)
    if not stays or identity in moved:
        return
    voted = [one.outcome for one in content.resolutions if one.demand.id == identity]
    outcome = voted[-1] if voted else _not_voted(context, session)
    told: dict[str, Detail] = {"number": row.number} | ({"outcome": outcome} if outcome else {})
    move_demand(context, demand, DemandMove.STAYED, row.id, told)


def _not_voted(context: Context, session: Row) -> str:
    """流会 where fewer came than the rule asks for; nothing where it was talked about only."""
    rule = rule_of(session)
    if rule is None or rule.quorum is None:
        return ""
    came = {stay.unit for stay in context.store.rooms.attendance(session.id) if stay.unit and stay.capacity == "voter"}
    counted = numbers(rule, entitled_in(context.store, session, rule), came)
    return "" if quorum_met(rule, counted) else Outcome.NO_QUORUM.value


def _end_track(context: Context, session: Row, row: Row, identity: str) -> None:
    demand = find_demand(context.store, identity)
    if demand.matter == Matter.MAJOR and demand.state in DEEDS[DemandDeed.COUNCIL_TRACK]:
        told: dict[str, Detail] = {"session": session.id, "number": row.number}
        note_deed(context, demand, DemandDeed.COUNCIL_TRACK, told, track_council=CouncilTrack.DONE)
    elif demand.track_council == CouncilTrack.HELD:
        context.store.ledger.change(demand.id, track_council=CouncilTrack.DONE)
