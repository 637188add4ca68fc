"""ballots.withdraw_papers: a batch that nobody confirmed is taken back, to be keyed anew; it stays on record."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.papers import Channel
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import withdraw
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.handing_in import check_takes
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WithdrawPapers:
    batch: str


def withdraw_papers(command: WithdrawPapers, context: Context) -> None:
    batch = context.store.entering.batch(command.batch)
    if batch is None:
        raise NotFound(N_("没有这一批纸票。"))
    ballot = find_ballot(context.store, batch.ballot)
    check_takes(ballot, Channel.PAPER)
    if batch.confirmed_at is not None:
        raise WrongState(N_("这一批已经复核，不能撤回；录错了请作废这次表决，重新投。"))
    if batch.withdrawn_at is not None:
        return
    withdraw(context, ballot, batch)


VERB = Verb(
    "ballots", "withdraw_papers", WithdrawPapers, Power.ENTER_PAPERS, N_("撤回没复核的纸票"), withdraw_papers
)
