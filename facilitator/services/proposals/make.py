"""proposals.make: a proposal on an item, in the author's words; nobody sees it until the chair has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.errors import BadInput, Busy, KeyReused, Missing, NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.carrying import steps_with
from facilitator.services.context import ActorKind, Context
from facilitator.services.finding import find_item
from facilitator.services.taking_part import check_key, named_here, session_here, unit_here
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemState
from facilitator.sessions.floor import PROPOSAL, ProposalState
from facilitator.sessions.floor_events import ProposalMade
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.storage.rows import Row

TEXT_LIMIT = 200
OPEN_AT_MOST = 3
"""Proposals of one unit on one item that the chair has not looked at yet."""
PAUSE = timedelta(seconds=10)
"""Between two proposals of one unit."""


@dataclass(frozen=True)
class MakeProposal:
    """A phone proposes for itself. The desk may name the `unit`, or the `name` of an author without one."""

    item: str
    text: str
    key: str
    session: str | None = None
    unit: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class ProposalTaken:
    proposal: str
    state: str


def make(command: MakeProposal, context: Context) -> ProposalTaken:
    check_key(command.key)
    session = session_here(context, command.session or _session_of(command.item, context))
    unit, text = unit_here(context, session, command.unit), " ".join(command.text.split())
    earlier = context.store.proposals.by_key(session.id, command.key)
    if earlier is not None:
        return _same(earlier, (unit, text), steps_with(context.store, session, command.item))
    _check_text(text)
    _check_time(session, find_item(context.store, session.id, command.item))
    author = named_here(context, session, unit, command.name) or context.actor.name[:40]
    if context.actor.kind is not ActorKind.STAFF:
        _check_rate(context, command.item, unit)
    proposal = context.new_id()
    made = {"key": command.key, "made_at": context.now, "state": PROPOSAL.start}
    context.store.proposals.add(
        {"id": proposal, "session": session.id, "item": command.item, "unit": unit, "author": author, "text": text}
        | made
    )
    context.record(ProposalMade(session.id, command.item, proposal, unit), session.id)
    return ProposalTaken(proposal, PROPOSAL.start)


def _session_of(item: str, context: Context) -> str | None:
    """A phone sits in one meeting; for the desk the item says which."""
    if context.actor.kind is not ActorKind.STAFF:
        return None
    row = context.store.rooms.item(item)
    if row is None:
        raise NotFound(N_("这次会议没有这项议题。"))
    return str(row.session)


def _same(earlier: Row, asked: tuple[str | None, str], steps: frozenset[str]) -> ProposalTaken:
    """The item may have handed it on to the next step before the phone sent it again."""
    if (earlier.unit, earlier.text) != asked or earlier.item not in steps:
        raise KeyReused()
    return ProposalTaken(earlier.id, earlier.state)


def _check_text(text: str) -> None:
    if not text:
        raise Missing(N_("请写您的建议。"), what="text")
    if len(text) > TEXT_LIMIT:
        told = N_("建议请写在 {limit} 字以内，现在是 {count} 字。")
        raise BadInput(told, field="text", limit=TEXT_LIMIT, count=len(text))


def _check_time(session: Row, item: Row) -> None:
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能提建议：会议还没有开始，或者已经散会。"))
    if item.state == ItemState.DONE:
        raise WrongState(N_("这一项已经商量完了，请对现在这一项提建议。"))


def _check_rate(context: Context, item: str, unit: str | None) -> None:
    mine = [row for row in context.store.proposals.of_item(item) if row.unit == unit]
    waiting = [row for row in mine if row.state == ProposalState.WAITING]
    if len(waiting) >= OPEN_AT_MOST:
        raise WrongState(N_("您有 {count} 条建议主持人还没看，等看过了再提。"), count=len(waiting))
    wait = max((row.made_at + PAUSE - context.now for row in mine), default=timedelta())
    if wait > timedelta():
        raise Busy(N_("提得太快了，请 {retry_after} 秒后再提。"), retry_after=max(1, round(wait.total_seconds())))


VERB = Verb("proposals", "make", MakeProposal, Power.TAKE_PART, N_("提一条建议"), make)
