"""papers.order_for_meeting: 会议通知, 主持词, 议程, 流会记录, 统计表 and the other papers of one meeting."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.papers.kinds import ABOUT_A_MEETING, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.paper_keeping import check_address, keep
from facilitator.services.papers.meetings import OF_A_MEETING
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class OrderForMeeting:
    """`address`: how phones reach this server, as https://name:port; without it no QR is printed."""

    session: str
    paper: PaperKind
    address: str = ""


@dataclass(frozen=True)
class OrderedForMeeting:
    paper: str


def order_for_meeting(command: OrderForMeeting, context: Context) -> OrderedForMeeting:
    """Raises Forbidden for a group leader at another council, WrongState where the paper has no occasion yet."""
    session = find_session(context.store, command.session)
    meeting_within_office(context, session.kind)
    if command.paper not in ABOUT_A_MEETING:
        raise BadInput(N_("这里只打印会议用的纸。"), field="paper")
    check_address(command.address)
    content = OF_A_MEETING[command.paper](session, command.address, context)
    return OrderedForMeeting(keep(context, command.paper, session.code, content, session.code))


VERB = Verb(
    "papers", "order_for_meeting", OrderForMeeting, Power.READ_SESSIONS, N_("打印会议用的纸"), order_for_meeting
)
