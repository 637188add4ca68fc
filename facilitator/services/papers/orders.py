"""Papers about one demand: 交办单, 紧急交办单 and 上报单, each with the receipts that come back.

Neither name nor phone of the reporter is printed: whoever has to call asks the clerk.
"""

from __future__ import annotations

from datetime import date, timedelta

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.parties import named_parties
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Code, FormPaper, Line, Stub
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.about_demand import day_and_actor, last, title, what, who
from facilitator.storage.rows import Row

_ASK_THE_CLERK = N_("诉求人的姓名和电话不印在单上，要联系时请问社区专干。")
_DAY_TO_ANSWER = timedelta(days=3)


def order(demand: Row, address: str, context: Context) -> FormPaper:
    """Raises WrongState where nothing was opened."""
    if demand.matter is None or not demand.responsible_party:
        raise WrongState(N_("这件需求还没有开单，开单以后才能打印交办单。"))
    lines = (
        *what(demand),
        Line(N_("三事分类"), MATTER_NAMES[Matter(demand.matter)]),
        Line(N_("紧急程度"), URGENCY_NAMES[Urgency(demand.urgency)] if demand.urgency else N_("未定")),
        *who(demand),
        Line(N_("办理时限"), long_day(demand.deadline) + N_("前办结")),
        Line(N_("开单"), _decided(demand, context, (DemandMove.OPEN_ORDER, DemandMove.RATIFY))),
    )
    soon = day_of(context.now) + _DAY_TO_ANSWER
    stubs = _receipts(demand, min(soon, demand.deadline or soon))
    code = _code(demand, address, context)
    return _form(PaperKind.ORDER, demand, context, N_("下面这件事，请按时限办理。"), lines, stubs, code)


def urgent_order(demand: Row, address: str, context: Context) -> FormPaper:
    """Raises WrongState for what was never dispatched in haste."""
    sent = last(demand, context, (DemandMove.DISPATCH_URGENT,))
    if sent is None:
        raise WrongState(N_("这件需求没有紧急先行交办，请打印普通的交办单。"))
    reason = str(sent.details.get("safety_reason", ""))
    lines = (
        *what(demand),
        Line(N_("为什么急"), reason),
        *who(demand),
        Line(N_("要求"), N_("2 小时内联系，24 小时内处置，随时报进展。")),
        Line(N_("办理时限"), long_day(demand.deadline) + N_("前处置")),
        Line(N_("交办"), _decided(demand, context, (DemandMove.DISPATCH_URGENT,)) + N_("；下一次两委会追认")),
    )
    lead = N_("下面这件事关系安全，先行交办，请马上办理。")
    code = _code(demand, address, context)
    return _form(PaperKind.URGENT_ORDER, demand, context, lead, lines, _receipts(demand, demand.deadline), code)


def report_up(demand: Row, _address: str, context: Context) -> FormPaper:
    """Raises WrongState for what is no large matter."""
    sent = last(demand, context, (DemandMove.REPORT_UP, DemandMove.ESCALATE))
    if demand.matter != Matter.MAJOR and sent is None:
        raise WrongState(N_("只有大事才上报街道；这件不是大事。"))
    lines = (
        *what(demand),
        Line(N_("报送部门"), demand.department or ""),
        Line(N_("社区意见")),
        Line(N_("上报日期"), long_day(day_of(sent.at)) if sent is not None else ""),
    )
    stub = Stub(
        N_("街道回执联"),
        (
            Line(N_("编号"), demand.number),
            Line(N_("事项"), title(demand)),
            Line(N_("收件部门")),
            Line(N_("是否受理"), N_("□受理　　□退回，原因：")),
            Line(N_("经办人、电话")),
            Line(N_("办理时限"), BLANK_DAY),
            Line(N_("签收（盖章）"), BLANK_DAY),
        ),
        (N_("请把这一联退回{issuer}，社区凭它登记部门接单。").format(issuer=issuer(context)),),
    )
    lead = N_("下面这件事超出社区职权，现予上报，请接单办理。")
    return _form(PaperKind.REPORT_UP, demand, context, lead, lines, (stub,))


def _receipts(demand: Row, until: date | None) -> tuple[Stub, ...]:
    """One for every party that is asked to take it up, never due after the order itself."""
    parties = named_parties(demand.responsible_party, demand.cooperating)
    return tuple(_receipt(demand, party, long_day(until)) for party in parties)


def _receipt(demand: Row, party: str, until: str) -> Stub:
    return Stub(
        N_("接单回执联"),
        (
            Line(N_("编号"), demand.number),
            Line(N_("事项"), title(demand)),
            Line(N_("接单单位"), party),
            Line(N_("是否接单"), N_("□接单　　□不接单，原因：")),
            Line(N_("接单人、电话")),
            Line(N_("接单日期"), BLANK_DAY),
        ),
        (N_("请在{until}前把这一联交回社区，或者打电话答复。").format(until=until), _ASK_THE_CLERK),
    )


def _code(demand: Row, address: str, context: Context) -> Code | None:
    """To hang up where the work is done; none where the board does not tell of it, so that nobody scans in vain."""
    if not address or context.store.board.line(demand.number or "", day_of(context.now)) is None:
        return None
    words = N_("贴在现场：扫码看办到哪了；办完以后又坏了、没办好，也扫这个码。")
    return Code(f"{address}/public/{demand.number}", words)


def _form(
    kind: PaperKind,
    demand: Row,
    context: Context,
    lead: str,
    lines: tuple[Line, ...],
    stubs: tuple[Stub, ...],
    code: Code | None = None,
) -> FormPaper:
    signs = (N_("经办人"), N_("书记（主任）"))
    dated = long_day(day_of(context.now))
    first, *more = stubs
    head = (KIND_NAMES[kind], demand.number, lead)
    return FormPaper(*head, lines, signs, first, issuer(context), dated, tuple(more), code)


def _decided(demand: Row, context: Context, moves: tuple[DemandMove, ...]) -> str:
    """On which day and by whom; of what came with an imported ledger only the day."""
    return day_and_actor(last(demand, context, moves), context) or long_day(demand.opened_on)
