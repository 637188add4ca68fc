"""Finds what a command names, or refuses with a sentence; shared by every noun."""

from __future__ import annotations

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.funding.states import OVER, FundingState
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def find_session(store: UnitOfWork, session: str) -> Row:
    row = store.rooms.session(session)
    if row is None:
        raise NotFound(N_("没有这次会议，请从会议列表里重新选择。"))
    return row


def find_item(store: UnitOfWork, session: str, item: str) -> Row:
    """An agenda item of this session; an item of another one is not found."""
    row = store.rooms.item(item)
    if row is None or row.session != session:
        raise NotFound(N_("这次会议没有这项议题。"))
    return row


def find_ballot(store: UnitOfWork, ballot: str) -> Row:
    row = store.ballots.ballot(ballot)
    if row is None:
        raise NotFound(N_("没有这次表决。"))
    return row


def find_colleague(store: UnitOfWork, who: str) -> Row:
    """A person of the staff by id or by name, working here or not."""
    row = store.staff.find(who.strip())
    if row is None:
        raise NotFound(N_("没有叫“{name}”的工作人员。"), name=who.strip())
    return row


def find_person(store: UnitOfWork, who: str) -> Row:
    """As `find_colleague`, to be given something to do: raises WrongState for somebody who left."""
    row = find_colleague(store, who)
    if not row.active:
        raise WrongState(N_("“{name}”的账号已经停用，请另选一位。"), name=row.name)
    return row


def find_demand(store: UnitOfWork, demand: str) -> Row:
    row = store.ledger.demand(demand)
    if row is None:
        raise NotFound(N_("台账里没有这件需求，请核对编号。"))
    return row


def find_minutes(store: UnitOfWork, minutes: str) -> Row:
    row = store.archive.minutes(minutes)
    if row is None:
        raise NotFound(N_("没有这份纪要。"))
    return row


def plan_of(store: UnitOfWork, demand: str) -> Row | None:
    """The plan that is under way; one that was given up or whose accounts are closed does not count."""
    return next((row for row in store.funding.of_demand(demand) if FundingState(row.state) not in OVER), None)
