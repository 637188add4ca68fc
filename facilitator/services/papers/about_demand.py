"""What the papers of one demand have in common: the matter without its reporter, who decided it, places to sign."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import FormPaper, Line, Stub
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.of_a_demand import has_occasion, occasion_name
from facilitator.domain.papers.without_reporter import without_reporter
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.paper_keeping import issuer
from facilitator.services.retelling import HistoryEntry, history_to_print
from facilitator.storage.rows import Row


def people(demand: Row) -> tuple[str | None, ...]:
    return (demand.reporter_name, demand.proxy_name, demand.contact)


def title(demand: Row) -> str:
    return without_reporter(demand.title, people(demand))


def what(demand: Row) -> tuple[Line, ...]:
    """The matter, its words, its place, how many it concerns; a line that has nothing to say is left out."""
    place = "　".join(part for part in (demand.grid, demand.building, demand.location) if part)
    told = demand.description if demand.description != demand.title else ""
    households = demand.affected_households
    concerned = N_("涉及 {count} 户").format(count=households) if households else N_("没有填户数")
    figures = N_("{concerned}，附议 {supporters} 人").format(concerned=concerned, supporters=demand.supporters)
    lines = (
        Line(N_("事项"), title(demand)),
        Line(N_("内容"), without_reporter(told, people(demand))),
        Line(N_("地点"), without_reporter(place, people(demand)) or N_("未填")),
        Line(N_("类别、人数"), f"{CATEGORY_NAMES[Category(demand.category)]}，{figures}"),
    )
    return tuple(line for line in lines if line.text)


def who(demand: Row) -> tuple[Line, ...]:
    together = Line(N_("配合单位"), demand.cooperating) if demand.cooperating else None
    lines = (Line(N_("责任主体"), demand.responsible_party or ""), Line(N_("责任人"), demand.assignee or ""), together)
    return tuple(line for line in lines if line is not None)


def last(demand: Row, context: Context, moves: Collection[str]) -> HistoryEntry | None:
    history = history_to_print(context.store, demand)
    return next((entry for entry in reversed(history) if entry.move in moves), None)


def entry_for(kind: PaperKind, demand: Row, context: Context, moves: Collection[str]) -> HistoryEntry:
    """The latest of `moves`. Raises WrongState where the paper's occasion has not come."""
    happened = {entry.move for entry in history_to_print(context.store, demand)}
    found = last(demand, context, moves)
    if found is None or not has_occasion(kind, happened):
        sentence = N_("这件需求没有“{occasion}”，不用打印{paper}。")
        raise WrongState(sentence, occasion=occasion_name(kind), paper=KIND_NAMES[kind])
    return found


def day_and_actor(entry: HistoryEntry | None, context: Context) -> str:
    """2026年11月25日，书记; the number of the minutes instead of the name where a meeting decided it."""
    if entry is None:
        return ""
    document = context.store.archive.minutes(entry.authority) if entry.authority else None
    by = N_("会议纪要{number}").format(number=document.number) if document is not None else entry.actor
    return f"{long_day(day_of(entry.at))}，{by}"


def record_form(
    kind: PaperKind,
    demand: Row,
    lead: str,
    lines: tuple[Line, ...],
    signs: tuple[str, ...],
    context: Context,
    stub: Stub | None = None,
) -> FormPaper:
    """A form of today that stays in the file."""
    dated = long_day(day_of(context.now))
    return FormPaper(KIND_NAMES[kind], demand.number or "", lead, lines, signs, stub, issuer(context), dated)
