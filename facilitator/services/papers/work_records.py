"""What is written when work is done: 办理情况说明, 验收单, 回访记录."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.here import day_of
from facilitator.domain.hundredths import from_hundredths
from facilitator.domain.papers.content import FormPaper, Line
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.papers.of_a_demand import OCCASIONS
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import plan_of
from facilitator.services.funds import figures_told
from facilitator.services.papers.about_demand import day_and_actor, entry_for, last, record_form, what, who
from facilitator.services.retelling import HistoryEntry
from facilitator.storage.rows import Row


def work_report(demand: Row, _address: str, context: Context) -> FormPaper:
    """Raises WrongState while the work is not finished."""
    entry = entry_for(PaperKind.WORK_REPORT, demand, context, (DemandMove.FINISH,))
    plan = plan_of(context.store, demand.id)
    lines = (
        *what(demand),
        *who(demand),
        Line(N_("办理时限"), N_("{day}前").format(day=long_day(demand.deadline)) if demand.deadline else ""),
        Line(N_("怎么办的"), str(entry.details.get("text", ""))),
        *_change(demand, context),
        Line(N_("经费"), figures_told(context.store, plan) if plan is not None else "", 2),
        Line(N_("办理完毕"), day_and_actor(entry, context)),
    )
    return record_form(PaperKind.WORK_REPORT, demand, "", lines, (N_("责任人"), N_("责任主体（盖章）")), context)


def acceptance(demand: Row, _address: str, context: Context) -> FormPaper:
    """Blank until somebody has looked; afterwards it says who did. Raises WrongState while nothing is finished."""
    finished = entry_for(PaperKind.ACCEPTANCE, demand, context, (DemandMove.FINISH,))
    judged = last(demand, context, (DemandMove.ACCEPT_WORK, DemandMove.REJECT_WORK))
    seen = judged if judged is not None and judged.seq > finished.seq else None
    lines = (
        *what(demand),
        *who(demand),
        Line(N_("怎么办的"), str(finished.details.get("text", ""))),
        *_change(demand, context),
        *_verdict(seen, context),
    )
    lead = N_("请两位居民代表和居务监督委员会成员一起看现场，看过再签。")
    signs = (N_("居民代表"), N_("居民代表"), N_("居务监督委员会"))
    return record_form(PaperKind.ACCEPTANCE, demand, lead, lines, signs, context)


def follow_up(demand: Row, _address: str, context: Context) -> FormPaper:
    """One row for each call; what was said stands there, the rest waits for the pen."""
    ended = entry_for(PaperKind.FOLLOW_UP, demand, context, OCCASIONS[PaperKind.FOLLOW_UP])
    calls = {row.day: row for row in context.store.after_care.calls(demand.id) if row.round == demand.round}
    lines = (
        *what(demand),
        Line(N_("办完"), day_and_actor(ended, context)),
        *(_call(day, calls.get(day)) for day in FOLLOW_UP_DAYS),
        Line(N_("又出现了吗"), N_("□没有　□有，{when}；编号不变，重新办").format(when=BLANK_DAY.strip("　"))),
    )
    lead = N_("照着念：您反映的这件事，现在还好不好？有没有又坏了？对社区还有什么话？")
    return record_form(PaperKind.FOLLOW_UP, demand, lead, lines, (N_("回访人"),), context)


def _verdict(seen: HistoryEntry | None, context: Context) -> tuple[Line, ...]:
    if seen is None:
        return (
            Line(N_("验收结果"), N_("□合格　　□不合格")),
            Line(N_("不合格的原因"), "", 3),
            Line(N_("验收日期"), BLANK_DAY),
        )
    good = seen.move == DemandMove.ACCEPT_WORK
    reason = "" if good else str(seen.details.get("reason", ""))
    by = str(seen.details.get("by", ""))
    return (
        Line(N_("验收结果"), N_("合格") if good else N_("不合格")),
        *((Line(N_("不合格的原因"), reason),) if reason else ()),
        *((Line(N_("验收人"), by),) if by else ()),
        Line(N_("验收登记"), day_and_actor(seen, context)),
    )


def _change(demand: Row, context: Context) -> tuple[Line, ...]:
    """What was measured, and how many photos of which stage."""
    measured = context.store.evidence.measure(demand.id)
    counts = context.store.follow_through.photo_counts(demand.id, demand.round)
    photos = "，".join(
        N_("{stage} {count} 张").format(stage=STAGE_NAMES[stage], count=counts[stage])
        for stage in PhotoStage
        if counts.get(stage)
    )
    told = () if measured is None else (Line(N_("前后变化"), _figures(measured)),)
    return (*told, Line(N_("照片"), photos or N_("没有照片")))


def _figures(measured: Row) -> str:
    """违停车辆：办理前 26 辆，办理后 3 辆."""
    sides = ((N_("办理前"), measured.before), (N_("办理后"), measured.after))
    told = "，".join(f"{name} {from_hundredths(value):g} {measured.unit}" for name, value in sides if value is not None)
    return f"{measured.indicator}：{told}"


def _call(day: int, call: Row | None) -> Line:
    label = N_("第 {day} 天").format(day=day)
    if call is None:
        return Line(label, "", 3)
    verdict = N_("正常") if call.fine else N_("又出现了")
    return Line(label, f"{long_day(day_of(call.at))}，{call.actor}，{verdict}\n{call.text}")


WORK_RECORDS: dict[PaperKind, Callable[[Row, str, Context], FormPaper]] = {
    PaperKind.WORK_REPORT: work_report,
    PaperKind.ACCEPTANCE: acceptance,
    PaperKind.FOLLOW_UP: follow_up,
}
