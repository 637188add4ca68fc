"""The orders that the two committees noted, as lines of their minutes, and what keeps the ledger from taking them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from facilitator.domain.ballots.quorum import needed
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.forgetting import hider_nearby
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order, decided, is_private, ruling
from facilitator.domain.demands.states import STATE_NAMES, TERMINAL, DemandState
from facilitator.domain.demands.table import DEMANDS, missing_for
from facilitator.domain.minutes.content import AgendaItem, Attendance, DemandRef, MinutesContent, OrderLine
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.deciding import carry_out
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, note_deed
from facilitator.services.noting import HALF_OF_THE_COMMITTEES
from facilitator.services.retelling import history_to_print
from facilitator.services.standing import standing_of
from facilitator.services.subject import WITHHELD, subject
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

TOLD = ("matter", "urgency", "responsible_party", "deadline", "until", "reason", "into")


def orders_of(store: UnitOfWork, session: Row) -> tuple[OrderLine, ...]:
    """In the order of the agenda, then as they came up."""
    places = {item.demand: item.position for item in store.rooms.items(session.id) if item.demand}
    lines = [_line(store, note, places) for note in store.noted.of_session(session.id)]
    return tuple(sorted(lines, key=lambda line: (line.item == 0, line.item)))


def _line(store: UnitOfWork, note: Row, places: dict[str, int]) -> OrderLine:
    demand, move, order = find_demand(store, note.demand), DemandMove(note.verb), note.order
    target, withheld = DEMANDS.after(_source(move), move), demand.restricted or is_private(order)
    line = OrderLine(
        item=places.get(demand.id, 0),
        demand=DemandRef(demand.id, demand.number or "", WITHHELD) if withheld else subject(store, demand),
        move=move.value,
        ruling=ruling(move, order),
        moves_to=target.value,
        moves_to_name=STATE_NAMES[target],
        order={name: value for name, value in order.items() if name != "reason"} if withheld else order,
        responsible_party=order.get("responsible_party", ""),
        deadline=date.fromisoformat(order["deadline"]) if order.get("deadline") else None,
        reason="" if withheld else order.get("reason", ""),
    )
    return _as_dispatched(store, line, demand) if move is DemandMove.RATIFY else line


def _as_dispatched(store: UnitOfWork, line: OrderLine, demand: Row) -> OrderLine:
    """What the two committees stand behind: it went out before they met, and holds where they changed nothing."""
    sent = [entry for entry in history_to_print(store, demand) if entry.move == DemandMove.DISPATCH_URGENT]
    danger = str(sent[-1].details.get("safety_reason", "")) if sent and line.demand.title != WITHHELD else ""
    return replace(
        line,
        responsible_party=line.responsible_party or demand.responsible_party or "",
        deadline=line.deadline or demand.deadline,
        danger=hider_nearby(*store.contacts.people(demand.id)).hide(danger),
        dispatched_by=sent[-1].actor if sent else "",
    )


def _source(move: DemandMove) -> DemandState:
    """Every noted move leads to one state, wherever the demand comes from."""
    urgent = (DemandMove.RATIFY, DemandMove.RECLASSIFY)
    return DemandState.URGENT_DISPATCHED if move in urgent else DemandState.PENDING_TRIAGE


def without_sorted(items: Sequence[AgendaItem], orders: Sequence[OrderLine]) -> tuple[AgendaItem, ...]:
    """The agenda without the lines that only say what the table of orders says; whatever was written stays."""
    told = {order.item for order in orders}
    return tuple(item for item in items if item.position not in told or item.opinions or item.ballots or item.recusals)


def judged(attendance: Attendance, store: UnitOfWork, session: Row) -> Attendance:
    """The quorum of an evening that noted orders without a vote: half of both committees."""
    if attendance.quorum_sentence:
        return attendance
    members = {unit.id for unit in electorate(store, session) if unit.kind is UnitKind.COMMITTEE}
    came = {stay.unit for stay in store.rooms.attendance(session.id)} & members
    enough = needed(HALF_OF_THE_COMMITTEES, len(members))
    sentence = N_("两委成员{all}人，半数为{needed}人；到会{came}人，可以审定（{came}×2={twice} ≥ {all}）")
    words = sentence.format(all=len(members), needed=enough, came=len(came), twice=2 * len(came))
    return replace(attendance, needed=enough, quorum_sentence=words)


def order_obstacles(reading: Reading, content: MinutesContent) -> Iterator[str]:
    """Sentences for every order that the ledger cannot take now."""
    merging = {line.demand.id for line in content.orders if line.move == DemandMove.MERGE}
    for line in content.orders:
        demand, move = reading.store.ledger.demand(line.demand.id), DemandMove(line.move)
        words = {"number": line.demand.number, "title": line.demand.title, "decided": decided(move, line.order)}
        if demand is None:
            yield N_("台账里找不到 {number}“{title}”，请台账专干查清以后再签。").format(**words)
        elif lapsed(reading.store, line):
            continue
        elif not DEMANDS.allows(state := DemandState(demand.state), move):
            sentence = N_("{number}“{title}”会上定的是“{decided}”，现在却是“{state}”；请在开单页划掉它，再定稿。")
            yield sentence.format(**words, state=STATE_NAMES[state])
        else:
            yield from (reason.message for reason in missing_for(standing_of(reading, demand, content.session), move))
            if move is DemandMove.MERGE and _lost(reading.store, str(line.order["into"]), merging):
                sentence = N_("{number}“{title}”要并入的那一件已经结束，或者也要并走；请在开单页划掉它，再定稿。")
                yield sentence.format(**words)


def lapsed(store: UnitOfWork, line: OrderLine) -> str:
    """Why the order is carried out no more: a wish was taken back meanwhile. Empty while it holds."""
    if _withdrawn(store, line.demand.id):
        return N_("该需求已由诉求人撤回，会上的决定不再执行")
    if line.move == DemandMove.MERGE and _withdrawn(store, str(line.order["into"])):
        return N_("要并入的那一件已由诉求人撤回，会上的决定不再执行")
    return ""


def _withdrawn(store: UnitOfWork, identity: str) -> bool:
    demand = store.ledger.demand(identity)
    return demand is not None and demand.state == DemandState.WITHDRAWN


def order_remarks(reading: Reading, content: MinutesContent) -> Iterator[str]:
    """Sentences for every order that lapsed: they keep nobody from signing."""
    for line in content.orders:
        if reason := lapsed(reading.store, line):
            words = {"number": line.demand.number, "title": line.demand.title, "reason": reason}
            yield N_("{number}“{title}”：{reason}，不影响签名。").format(**words)


def _lost(store: UnitOfWork, into: str, merging: set[str]) -> bool:
    parent = store.ledger.demand(into)
    return parent is None or parent.id in merging or DemandState(parent.state) in TERMINAL


def take_orders(context: Context, minutes: Row, orders: Sequence[OrderLine]) -> None:
    """Every order moves its demand, with these minutes as the authority; one that lapsed is only written down."""
    for line in orders:
        if reason := lapsed(context.store, line):
            told_why: dict[str, Detail] = {"number": minutes.number, "reason": reason}
            note_deed(context, find_demand(context.store, line.demand.id), DemandDeed.ORDER_LAPSED, told_why)
            continue
        demand = find_demand(context.store, line.demand.id)
        order = _whole(context.store, minutes.session, line)
        told = {name: value for name, value in order.items() if name in TOLD and value is not None}
        carry_out(context, demand, DemandMove(line.move), order, minutes.id, {**told, "number": minutes.number})


def _whole(store: UnitOfWork, session: str, line: OrderLine) -> Order:
    """What was signed, and from the note what the paper keeps to itself: the reason about a private matter."""
    note = store.noted.of(session, line.demand.id)
    return {**(note.order if note is not None else {}), **line.order}
