"""papers.order_for_vote: ballot papers, tally sheet, seal of the bag, slip for hands; by whoever counts."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel
from facilitator.domain.errors import BadInput, NotOpen
from facilitator.domain.papers.content import Content
from facilitator.domain.papers.kinds import ABOUT_A_VOTE, PaperKind
from facilitator.domain.papers.sheets import SlipSheet
from facilitator.domain.papers.voting import LAST_SERIAL, MOST_BALLOTS, serial
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.paper_keeping import keep
from facilitator.services.papers.door_to_door import door_to_door
from facilitator.services.papers.voting import bag_seal, ballot_papers, hand_slip, tally_sheet
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class OrderForVote:
    """`count` and `first` serial of ballot papers; a tally sheet has room for `count` of them."""

    ballot: str
    paper: PaperKind
    count: int = 0
    first: int = 1
    sheet: SlipSheet = SlipSheet.A5


@dataclass(frozen=True)
class OrderedForVote:
    paper: str


def order_for_vote(command: OrderForVote, context: Context) -> OrderedForVote:
    ballot = find_ballot(context.store, command.ballot)
    kind = command.paper
    if kind not in ABOUT_A_VOTE:
        raise BadInput(N_("这里只打印表决用的纸。"), field="paper")
    channel = Channel.HANDS if kind is PaperKind.HANDS else Channel.PAPER
    if channel not in ballot.channels:
        raise NotOpen(N_("这次投票不用{channel}。"), channel=CHANNEL_NAMES[channel])
    subject, content = _compose(command, ballot, context)
    return OrderedForVote(keep(context, kind, subject, content, subject))


def _compose(command: OrderForVote, ballot: Row, context: Context) -> tuple[str, Content]:
    """A batch of ballot papers is called by its serials."""
    if not 0 <= command.count <= MOST_BALLOTS:
        raise BadInput(N_("一次印 1 到 {most} 张。"), field="count", most=MOST_BALLOTS)
    if command.paper is PaperKind.TALLY:
        return "", tally_sheet(ballot, command.count, context)
    if command.paper is PaperKind.SEAL:
        return "", bag_seal(ballot, context)
    if command.paper is PaperKind.HANDS:
        return "", hand_slip(ballot, context)
    if command.paper is PaperKind.DOOR_TO_DOOR:
        return "", door_to_door(ballot, context)
    last = command.first + command.count - 1
    if command.count < 1:
        raise BadInput(N_("一次印 1 到 {most} 张。"), field="count", most=MOST_BALLOTS)
    if command.first < 1 or last > LAST_SERIAL:
        raise BadInput(N_("票号从 1 到 {last}。"), field="first", last=LAST_SERIAL)
    subject = f"{serial(command.first)}-{serial(last)}"
    return subject, ballot_papers(ballot, command.first, command.count, command.sheet, context)


VERB = Verb("papers", "order_for_vote", OrderForVote, Power.ENTER_PAPERS, N_("打印表决用的纸"), order_for_vote)
