"""papers.order: a paper's content is fixed now, and the worker makes its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.papers.content import Content, SlipBatch, SlipSheet
from facilitator.domain.papers.kinds import ABOUT_A_MEETING, ABOUT_A_VOTE, ABOUT_MONEY, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.paper_keeping import check_address, keep
from facilitator.services.papers import lists, orders
from facilitator.services.papers.board import board
from facilitator.services.papers.demand_letters import LETTERS
from facilitator.services.papers.demand_records import RECORDS
from facilitator.services.papers.meetings import OF_A_MEETING
from facilitator.services.papers.monthly import monthly
from facilitator.services.papers.order_for_review import OF_A_REVIEW
from facilitator.services.papers.route import route
from facilitator.services.papers.slips import slips
from facilitator.services.papers.work_records import WORK_RECORDS
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

LONGEST_SUBJECT = 60

_ABOUT_A_DEMAND: Mapping[PaperKind, Callable[[Row, str, Context], Content]] = {
    **LETTERS,
    **RECORDS,
    **WORK_RECORDS,
    PaperKind.ORDER: orders.order,
    PaperKind.URGENT_ORDER: orders.urgent_order,
    PaperKind.REPORT_UP: orders.report_up,
}
_LISTS: Mapping[PaperKind, Callable[[str, Context], Content]] = {
    PaperKind.TODO: lists.todo,
    PaperKind.VISITS: route,
    PaperKind.MONTHLY: monthly,
    **OF_A_REVIEW,
    PaperKind.RESOURCES: lambda _about, context: lists.resources(context),
}
_CALLED_AFTER_SOMEBODY = frozenset({PaperKind.TODO, PaperKind.VISITS, PaperKind.RESOURCES})
"""Whatever is typed there stays in the row of the paper."""


@dataclass(frozen=True)
class OrderPaper:
    """`about`: a demand for an order, a name for a to-do sheet, a meeting for its own papers (or nothing, for slips).
    `count` and `sheet`: of slips. `address`: how phones reach this server, as https://name:port; without it no QR is
    printed."""

    paper: PaperKind
    about: str = ""
    count: int = 1
    sheet: SlipSheet = SlipSheet.A5
    address: str = ""


@dataclass(frozen=True)
class OrderedPaper:
    paper: str


def order(command: OrderPaper, context: Context) -> OrderedPaper:
    about = command.about.strip()
    if len(about) > LONGEST_SUBJECT:
        raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field="about", limit=LONGEST_SUBJECT)
    check_address(command.address)
    subject, content = _compose(command, about, context)
    sealed = "" if command.paper in _CALLED_AFTER_SOMEBODY else subject
    return OrderedPaper(keep(context, command.paper, subject, content, sealed))


def _compose(command: OrderPaper, about: str, context: Context) -> tuple[str, Content]:
    """What the paper is about, as it is listed, and its content."""
    kind = command.paper
    if kind in ABOUT_A_VOTE:
        raise BadInput(N_("表决票、计票单、票袋封签、举手点数单、逐户签字表在“录票”页面打印。"), field="paper")
    if kind in ABOUT_MONEY:
        raise BadInput(N_("认捐书、收据、公示、登记表、退款清单在“一事一议”的方案页面打印。"), field="paper")
    if kind in _ABOUT_A_DEMAND:
        demand = find_demand(context.store, about)
        return demand.number or "", _ABOUT_A_DEMAND[kind](demand, command.address, context)
    if kind in ABOUT_A_MEETING:
        meeting = _meeting(about, context)
        return meeting.code, OF_A_MEETING[kind](meeting, command.address, context)
    if kind is PaperKind.SLIP:
        batch: SlipBatch = slips(about, command.count, command.sheet, command.address, context)
        return batch.numbers[-1], batch
    if kind is PaperKind.BOARD:
        return "", board(command.address, context)
    return about, _LISTS[kind](about, context)


def _meeting(about: str, context: Context) -> Row:
    """By the number on the wall, as the paper is listed, or by its id. Raises Missing, NotFound."""
    if not about:
        raise Missing(N_("请写明是哪一次会议（会议号）。"), what="about")
    return context.store.rooms.by_code(about) or find_session(context.store, about)


VERB = Verb("papers", "order", OrderPaper, Power.KEEP_LEDGER, N_("打印一份"), order)
