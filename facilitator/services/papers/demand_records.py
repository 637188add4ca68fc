"""Records about one demand that stay in the file: 台账登记页, 并单, 追认, 改类, 引导, 调解 — each from its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.demands.deeds import entry_name
from facilitator.domain.demands.guiding import PATH_NAMES, GuidePath
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.office_ledger import OFFICE_COLUMNS, office_cells
from facilitator.domain.demands.orders import decided
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.table import TRANSITIONS
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import FormPaper, Line, Stub
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.papers.of_a_demand import NOTED, OCCASIONS
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.ledger_facts import facts_of
from facilitator.services.papers.about_demand import day_and_actor, entry_for, record_form, title, what, who
from facilitator.services.retelling import history_to_print
from facilitator.storage.rows import Row

_CLERKS = (N_("经办人"), N_("书记（主任）"))


def ledger_page(demand: Row, _address: str, context: Context) -> FormPaper:
    """The whole row as 《群众需求清单台账》 keeps it, with name and phone, and the way until today below it."""
    entry_for(PaperKind.LEDGER_PAGE, demand, context, (DemandMove.REGISTER,))
    whole = {**demand._mapping, "known": facts_of(context.store, [demand.id]).get(demand.id)}
    cells = zip(OFFICE_COLUMNS, office_cells(whole), strict=True)
    row = tuple(Line(column.heading, str(cell)) for column, cell in cells if cell not in (None, ""))
    way = tuple(
        Line(day_of(entry.at).isoformat(), f"{entry_name(entry.move)}，{entry.actor}")
        for entry in history_to_print(context.store, demand)
    )
    lead = N_("这一页有诉求人的姓名和电话，只在社区内部用，不张贴、不外传。")
    return record_form(PaperKind.LEDGER_PAGE, demand, lead, (*row, *way), (N_("经办人"),), context)


def merge_note(demand: Row, _address: str, context: Context) -> FormPaper:
    entry = entry_for(PaperKind.MERGE_NOTE, demand, context, (DemandMove.MERGE,))
    parent = find_demand(context.store, demand.parent)
    lines = (
        *what(demand),
        Line(N_("并入哪一件"), f"{parent.number}　{title(parent)}"),
        Line(N_("并单以后"), N_("{number} 共有 {count} 人附议").format(number=parent.number, count=parent.supporters)),
        Line(N_("并单"), day_and_actor(entry, context)),
        Line(N_("告知诉求人"), N_("□已告知，方式：　　　　　　日期：")),
    )
    lead = N_("两件说的是同一件事，类别和小区相同，并在一起办；诉求人跟着并入的那一件，答复一样不少。")
    return record_form(PaperKind.MERGE_NOTE, demand, lead, lines, _CLERKS, context)


def ratify_note(demand: Row, _address: str, context: Context) -> FormPaper:
    entry = entry_for(PaperKind.RATIFY_NOTE, demand, context, (DemandMove.RATIFY,))
    history = history_to_print(context.store, demand)
    sent = next((one for one in reversed(history) if one.move == DemandMove.DISPATCH_URGENT), None)
    lines = (
        *what(demand),
        Line(N_("先行交办"), day_and_actor(sent, context)),
        Line(N_("为什么急"), str(sent.details.get("safety_reason", "")) if sent else ""),
        *who(demand),
        Line(N_("追认"), day_and_actor(entry, context)),
        Line(N_("追认的意见"), decided(DemandMove.RATIFY, entry.details)),
    )
    lead = N_("这件事关系安全，先行交办，现经两委会追认。")
    return record_form(PaperKind.RATIFY_NOTE, demand, lead, lines, (N_("记录人"), N_("书记（主任）")), context)


def reclassify_note(demand: Row, _address: str, context: Context) -> FormPaper:
    entry = entry_for(PaperKind.RECLASSIFY_NOTE, demand, context, (DemandMove.RECLASSIFY,))
    before = STATE_NAMES[DemandState(entry.before)] if entry.before else ""
    lines = (
        *what(demand),
        Line(N_("改类以前"), before),
        Line(N_("为什么改"), str(entry.details.get("reason", ""))),
        Line(N_("改类"), day_and_actor(entry, context)),
        Line(N_("改类以后"), N_("重新列入待审定，由两委会再定")),
    )
    return record_form(PaperKind.RECLASSIFY_NOTE, demand, "", lines, _CLERKS, context)


def guidance(demand: Row, _address: str, context: Context) -> FormPaper:
    """What was arranged is in the words of the demand; providers are those of 资源册, never one alone."""
    entry = entry_for(PaperKind.GUIDANCE, demand, context, OCCASIONS[PaperKind.GUIDANCE])
    path = entry.details.get("path")
    lines = (
        *what(demand),
        Line(N_("怎么引导"), PATH_NAMES[GuidePath(path)] if path else ""),
        Line(N_("告诉他可以找"), str(entry.details.get("providers", ""))),
        Line(N_("引导"), day_and_actor(entry, context)),
        Line(N_("结果"), N_("□解决了　□没有解决，下一步：")),
    )
    lead = N_("私事由自己解决或者找市场服务，社区只引导，不推荐哪一家，不收费。")
    return record_form(PaperKind.GUIDANCE, demand, lead, lines, (N_("网格员"), N_("诉求人")), context)


def mediation(demand: Row, _address: str, context: Context) -> FormPaper:
    """人民调解法 arts. 28–33: an oral agreement is written down by the mediator; 司法确认 within 30 days."""
    entry = entry_for(PaperKind.MEDIATION, demand, context, (DemandMove.GUIDE_MEDIATION,))
    lines = (
        Line(N_("纠纷"), title(demand)),
        Line(N_("转调解"), day_and_actor(entry, context)),
        Line(N_("当事人（一）"), "", 2),
        Line(N_("当事人（二）"), "", 2),
        Line(N_("纠纷的经过"), "", 5),
        Line(N_("调解的结果"), N_("□达成书面协议　□达成口头协议　□没有达成")),
        Line(N_("协议的内容"), "", 6),
        Line(N_("履行的时间"), BLANK_DAY),
        Line(N_("司法确认"), N_("□要　□不要（要的，协议生效起 30 日内双方一起向法院申请）")),
    )
    lead = N_("内部材料，不公开。口头协议由调解员记录，双方同意即生效；社区督促履行。")
    signs = (N_("当事人（一）"), N_("当事人（二）"), N_("调解员"))
    return record_form(PaperKind.MEDIATION, demand, lead, lines, signs, context)


def correction(demand: Row, _address: str, context: Context) -> FormPaper:
    """To whoever did the work; the answer comes back on the receipt."""
    moves = OCCASIONS[PaperKind.CORRECTION]
    entry = entry_for(PaperKind.CORRECTION, demand, context, moves)
    failed = entry_for(PaperKind.CORRECTION, demand, context, (DemandMove.FAIL_REVIEW,))
    cause = str(entry.details.get("reason", "")) if entry.move == DemandMove.REDELIBERATE else ""
    quarter = str(failed.details.get("quarter", ""))
    lines = (
        Line(N_("事项"), title(demand)),
        *who(demand),
        Line(N_("评议结果"), f"{quarter[:4]}年第{quarter[-1]}季度，{failed.details.get('verdict', '')}"),
        Line(N_("根本原因"), cause, 2),
        Line(N_("整改要求"), "", 4),
        Line(N_("整改期限"), N_("{day}前").format(day=long_day(demand.deadline)) if demand.deadline else BLANK_DAY),
    )
    answer = (
        Line(N_("编号"), demand.number),
        Line(N_("整改措施"), "", 3),
        Line(N_("责任人、电话")),
        Line(N_("完成日期"), BLANK_DAY),
    )
    stub = Stub(N_("整改回执联"), answer, (N_("请在 5 个工作日内把这一联交回社区，社区凭它安排重新审议。"),))
    lead = N_("下面这件事，群众评议不合格，请按要求整改。")
    return record_form(PaperKind.CORRECTION, demand, lead, lines, (N_("居务监督委员会"), _CLERKS[1]), context, stub)


_SAID = {
    "question": N_("要补充什么"),
    "reason": N_("原因"),
    "text": N_("内容"),
    "until": N_("延到哪天"),
    "deadline": N_("新的办理时限"),
    "approved_by": N_("谁批准"),
    "plan": N_("筹资方案"),
    "budget": N_("预算（元）"),
}


def step_note(demand: Row, _address: str, context: Context) -> FormPaper:
    """The latest of the steps that are noted, under the name of its own document."""
    entry = entry_for(PaperKind.STEP_NOTE, demand, context, NOTED)
    told = tuple(Line(label, str(entry.details[name])) for name, label in _SAID.items() if entry.details.get(name))
    lines = (
        Line(N_("事项"), title(demand)),
        Line(N_("哪一步"), entry_name(entry.move)),
        Line(N_("日期、经手"), day_and_actor(entry, context)),
        *told,
        Line(N_("说明"), "", 4),
    )
    form = record_form(PaperKind.STEP_NOTE, demand, "", lines, _CLERKS, context)
    return replace(form, title=next(row.document for row in TRANSITIONS if row.move == entry.move))


RECORDS: dict[PaperKind, Callable[[Row, str, Context], FormPaper]] = {
    PaperKind.LEDGER_PAGE: ledger_page,
    PaperKind.STEP_NOTE: step_note,
    PaperKind.MERGE_NOTE: merge_note,
    PaperKind.RATIFY_NOTE: ratify_note,
    PaperKind.RECLASSIFY_NOTE: reclassify_note,
    PaperKind.GUIDANCE: guidance,
    PaperKind.MEDIATION: mediation,
    PaperKind.CORRECTION: correction,
}
