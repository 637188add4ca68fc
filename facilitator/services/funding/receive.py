"""funding.receive: money that came in, with its receipt; residents' and owners' only after the notice has ended."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.electorates import OF_OWNERS
from facilitator.domain.funding.entries import PaidBy, Party
from facilitator.domain.funding.events import MoneyReceived
from facilitator.domain.funding.hands import same_slip
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import COVERED, RAISING, FundingMove, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.handling import collector_of
from facilitator.services.funding.likely import asked_of, check_likely
from facilitator.services.funding.parties import giver, one_of_two, resident
from facilitator.services.funding.plans import NAME_LIMIT, check_fen, check_happened, find_plan, move_plan, stands_in
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

TAKING = (*RAISING, FundingState.GAP, *COVERED, FundingState.SPENDING)


@dataclass(frozen=True)
class Receive:
    """`fen` in fen; `source` (and its `name` where two give) for everybody who is no household.
    `confirmed`: an amount far beyond the plan was checked."""

    plan: str
    fen: int
    method: PaidBy
    receipt_no: str
    on: date
    collector: str
    unit: str | None = None
    source: FundSource | None = None
    name: str = ""
    confirmed: bool = False


@dataclass(frozen=True)
class Received:
    """`income_fen`: all receipts of the plan, this one too."""

    entry: str
    number: int
    income_fen: int
    state: FundingState


def receive(command: Receive, context: Context) -> Received:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, TAKING, N_("方案现在是“{now}”，不能收款；要先公示方案，结算以后也不再收。"))
    one_of_two(command.unit, command.source, "unit")
    check_fen(command.fen)
    check_happened(context, command.on, "on", day_of(plan.made_at))
    receipt_no = told(number_of(command.receipt_no), N_("请写收据号。"), "receipt_no", NAME_LIMIT)
    collector = collector_of(context, plan, command.collector)
    if same_slip(receipt_no) in map(same_slip, context.store.funding.receipt_nos(plan.id)):
        raise BadInput(N_("收据号 {no} 已经用过，请核对。"), field="receipt_no", no=receipt_no)
    books = context.store.funding.books(plan)
    party = _party(command, context, plan, books)
    if not command.confirmed:
        usual = max(asked_of(books, party), books.pledged_by.get(party, 0))
        check_likely(books, usual, [line.fen for line in books.receipts if line.party == party], command.fen)
    entry, number = _write(command, context, plan, party, receipt_no, collector)
    state = FundingState(plan.state)
    if party.unit is not None and state in (FundingState.PUBLISHED, FundingState.PLEDGING):
        state = move_plan(context, plan, FundingMove.FIRST_RECEIPT)
    return Received(entry, number, books.income_fen + command.fen, state)


def number_of(typed: str) -> str:
    """As it was typed, in narrow letters: ＰＡＲ 7 is PAR 7."""
    return unicodedata.normalize("NFKC", typed)


def _party(command: Receive, context: Context, plan: Row, books: Books) -> Party:
    if command.source in OF_OWNERS and command.on <= plan.published_until:
        raise WrongState(
            N_("方案公示到 {until}，维修资金和公共收益是业主的，公示期满第二天起才能动用。"),
            until=plan.published_until.isoformat(),
        )
    if command.unit is None:
        return giver(books, command.source or FundSource.GOV_SUBSIDY, " ".join(command.name.split()))
    if command.on <= plan.published_until:
        raise WrongState(
            N_("方案公示到 {until}，公示期满第二天起才能收居民的钱。"), until=plan.published_until.isoformat()
        )
    return resident(context, plan, books, command.unit)


def _write(
    command: Receive, context: Context, plan: Row, party: Party, receipt_no: str, collector: str
) -> tuple[str, int]:
    entry = context.new_id()
    line = {
        "id": entry, "fen": command.fen, "source": party.source, "unit": party.unit, "name": party.name,
        "paid_by": command.method, "receipt_no": receipt_no, "on_day": command.on, "collector": collector,
        "at": context.now, "actor": context.actor.name,
    }  # fmt: skip
    number = context.store.funding.write("receipt", plan.id, line)
    who = (party.source, party.unit, party.name)
    context.record(MoneyReceived(plan.id, entry, *who, command.fen, command.method, receipt_no, command.on))
    return entry, number


VERB = Verb("funding", "receive", Receive, Power.KEEP_FUNDS, N_("登记收款"), receive)
