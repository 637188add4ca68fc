"""Notes what a running 两委会 decides about a demand; the ledger moves when that meeting's minutes are signed."""

from __future__ import annotations

from facilitator.domain.ballots.quorum import Base, Comparison, Share, meets, needed
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import NOTED, Order, decided
from facilitator.domain.demands.table import missing_for
from facilitator.domain.errors import Missing, QuorumNotMet, WrongState
from facilitator.domain.minutes.amending import without_order
from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.minutes.events import MinutesReturned
from facilitator.domain.minutes.record import from_record, to_record
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.agreeing import check_agrees
from facilitator.services.context import Context
from facilitator.services.electorate import electorate
from facilitator.services.moving import hidden, note_deed
from facilitator.services.standing import standing_of
from facilitator.services.subject import subject
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.sessions.triage_events import OrderNoted, OrderStruck
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

HALF_OF_THE_COMMITTEES = Share(1, 2, Comparison.AT_LEAST, Base.ELECTORATE)
"""T10: at least half of the members of both committees are in the room."""
TOLD_IN_HISTORY = ("matter", "urgency", "responsible_party", "deadline", "until", "reason", "number")


def note_order(context: Context, session: Row, demand: Row, verb: DemandMove | str, order: Order) -> str:
    """Keep the order with the session and tell it in words. A later one for the same demand takes its place.

    `order` holds plain values under the names of the verb's fields (days as ISO texts). Raises WrongState for a session
    that is no running 两委会 or for a note that contradicts another, QuorumNotMet, and whatever keeps the demand from
    making this move.
    """
    move = DemandMove(verb)
    check_session(context.store, session)
    if move not in NOTED:
        raise WrongState(N_("这一步不用两委会审定，请直接办。"))
    check_agrees(context.store, demand, move, order)
    for reason in missing_for(standing_of(context, demand, session.id), move):
        raise reason
    plain = {name: value for name, value in order.items() if value is not None}
    sentence, number = decided(move, plain), demand.number or ""
    note = {"session": session.id, "demand": demand.id, "verb": move, "order": plain}
    context.store.noted.note({**note, "at": context.now, "actor": context.actor.name})
    shown = str(hidden(context, demand.id, {"decided": sentence})["decided"])
    context.record(OrderNoted(session.id, demand.id, number, move, shown), session.id)
    told = {name: plain[name] for name in TOLD_IN_HISTORY if name in plain}
    told |= {"session": session.id, "title": session.title, "verb": move.value, "decided": sentence}
    note_deed(context, demand, DemandDeed.TRIAGE_NOTED, told)
    return sentence


def strike_order(context: Context, session: Row, demand: Row) -> Row | None:
    """Take the note back; a draft of the minutes follows, and settled minutes that nobody signed are a draft again.

    Returns the minutes that were sent back. Raises Missing where nothing was noted, and WrongState.
    """
    minutes = still_open(context.store, session)
    if not context.store.noted.strike(session.id, demand.id):
        raise Missing(N_("这件需求还没有记下处理意见。"), what="noted_order")
    context.record(OrderStruck(session.id, demand.id, demand.number or ""), session.id)
    if minutes is None:
        return None
    item = next((item for item in context.store.rooms.items(session.id) if item.demand == demand.id), None)
    named = (subject(context.store, demand),)
    told = AgendaItem(item.position, item.title, item.form, named) if item is not None else None
    content = without_order(from_record(MinutesContent, minutes.content), demand.id, told)
    context.store.archive.change(minutes.id, content=to_record(content), revision=minutes.revision + 1)
    if minutes.state == MinutesState.DRAFT:
        return None
    reopen(context, minutes, N_("划掉了对 {number} 记下的意见。").format(number=demand.number or ""))
    return minutes


def reopen(context: Context, minutes: Row, why: str) -> int:
    """Settled minutes are a draft again; they keep their number, so that the year has no gap. Returns how many
    signatures are void by it; the files they stand on stay."""
    state = MINUTES.after(MinutesState(minutes.state), MinutesMove.RETURN)
    gone = dict.fromkeys(("record", "digest", "pdf", "settled_at", "failure"))
    voided = context.store.archive.void_signatures(minutes.id)
    context.store.archive.change(minutes.id, state=state, **gone)
    context.record(MinutesReturned(minutes.id, why, context.actor.name, voided), minutes.session)
    return voided


def still_open(store: UnitOfWork, session: Row) -> Row | None:
    """The minutes that can still change, None where there are none yet. Raises WrongState from the first signature."""
    if session.state == SessionState.RUNNING or not all_kinds()[session.kind].triages:
        check_session(store, session)
    minutes = store.archive.of_session(session.id)
    if minutes is None or minutes.state == MinutesState.DRAFT:
        return minutes
    if minutes.state == MinutesState.SETTLING:
        raise WrongState(N_("“{title}”的纪要正在生成文件，请过一会儿再划。"), title=session.title)
    if minutes.state != MinutesState.SETTLED or store.archive.signatures(minutes.id):
        raise WrongState(N_("“{title}”的纪要已经有人签名，记下的意见不能再划掉。"), title=session.title)
    return minutes


def check_session(store: UnitOfWork, session: Row) -> None:
    """Raises WrongState or QuorumNotMet unless this is a 两委会 that may decide now."""
    if not all_kinds()[session.kind].triages:
        raise WrongState(N_("“{title}”不是两委会，审定需求要在两委会上进行。"), title=session.title)
    if session.state != SessionState.RUNNING:
        raise WrongState(N_("“{title}”现在没有在开会，要在开会的时候才能审定需求。"), title=session.title)
    if (gap := committee_gap(store, session)) is not None:
        raise gap


def committee_gap(store: UnitOfWork, session: Row) -> QuorumNotMet | Missing | None:
    """What keeps the committees from deciding: nobody on the roll, or too few of them in the room."""
    members = {unit.id for unit in electorate(store, session) if unit.kind is UnitKind.COMMITTEE}
    if not members:
        return Missing(N_("这次会议的名册里没有两委成员，请先登记两委成员再安排会议。"), what="committee")
    present, enough = len(members & store.rooms.present(session.id)), needed(HALF_OF_THE_COMMITTEES, len(members))
    if meets(present, HALF_OF_THE_COMMITTEES, len(members)):
        return None
    sentence = N_("两委成员 {all} 人，到了 {present} 人，要有 {needed} 人才能审定，还差 {short} 人。")
    return QuorumNotMet(sentence, present=present, needed=enough, all=len(members), short=enough - present)
