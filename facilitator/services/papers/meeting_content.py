"""What a council has before it: 两委会议题清单, 议题材料."""

from __future__ import annotations

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.without_reporter import without_reporter
from facilitator.domain.papers.words import long_day, when
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.matters import PRIVATE_MATTER, meeting_name
from facilitator.services.offices import not_for_leaders
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.about_demand import people, title
from facilitator.services.queue_order import ranked
from facilitator.sessions.kinds import advice_beside, all_kinds
from facilitator.sessions.options import costs_in_words, letter
from facilitator.storage.rows import Row

Cells = tuple[str, ...]


def triage_list(session: Row, _address: str, context: Context) -> Listing:
    """Why each stands where it stands is told, so that nobody needs to ask. Raises Forbidden for a group leader,
    WrongState for another kind of meeting."""
    not_for_leaders(context)
    if not all_kinds()[session.kind].triages:
        raise WrongState(N_("只有两委会有议题清单；别的会请打印会议议程。"))
    rows = [context.store.ledger.demand(item.demand) for item in context.store.rooms.items(session.id) if item.demand]
    known = [row for row in rows if row is not None]
    lines = tuple(
        (one.demand.number or "", _told(one.demand), CATEGORY_NAMES[Category(one.demand.category)],
         STATE_NAMES[DemandState(one.demand.state)], one.reason, "")
        for one in ranked(context, known)
    )  # fmt: skip
    columns = (
        Column(N_("编号"), Room.NUMBER),
        Column(N_("什么事"), Room.WIDE),
        Column(N_("类别"), Room.SHORT),
        Column(N_("现在"), Room.SHORT),
        Column(N_("为什么排在这里"), Room.MIDDLE),
        Column(N_("定：谁办、哪天前"), Room.NOTE),
    )
    empty = N_("这次两委会还没有排进要审定的需求，请在会议页面“更新议程”。")
    return _listing(PaperKind.TRIAGE_LIST, session, columns, lines, empty, context)


def _told(demand: Row) -> str:
    return PRIVATE_MATTER if demand.restricted or demand.matter == Matter.PRIVATE else title(demand)


def item_papers(session: Row, _address: str, context: Context) -> Listing:
    """Per item: what it is, what stands in the way, which drawings and photos will be shown."""
    groups = []
    for item in context.store.rooms.items(session.id):
        demand = context.store.ledger.demand(item.demand) if item.demand else None
        told = [*_about(demand), *_options_told(item, context), *_materials(item, context), *_recused(item, context)]
        heading = f"{item.position}. {_told(demand) if demand is not None else item.title}"
        groups.append(Group(heading, tuple(told) or ((N_("说明"), N_("没有材料。")),)))
    pre_review = N_("党组织先行研究：{day}，{body}。").format(
        day=long_day(session.pre_review_on), body=session.pre_review_body
    ) if session.pre_review_on else N_("党组织先行研究：没有登记。")  # fmt: skip
    return Listing(
        title=KIND_NAMES[PaperKind.ITEM_PAPERS],
        lead=meeting_lead(session, context),
        sheet=Sheet.A4,
        columns=(Column(N_("什么"), Room.MIDDLE), Column(N_("内容"), Room.WIDE)),
        groups=tuple(groups),
        empty=N_("这次会没有议题。"),
        notes=(pre_review,),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _about(demand: Row | None) -> list[Cells]:
    if demand is None or demand.restricted or demand.matter == Matter.PRIVATE:
        return []
    words = without_reporter(demand.description, people(demand))
    deadline = long_day(demand.deadline)
    told = (
        (N_("编号"), demand.number or ""),
        (N_("情况"), words),
        (N_("责任主体"), demand.responsible_party or ""),
        (N_("办理时限"), deadline),
    )
    return [line for line in told if line[1]]


def _options_told(item: Row, context: Context) -> list[Cells]:
    kept = [row for row in context.store.options.of_item(item.id) if row.dropped_at is None]
    return [
        (
            N_("方案 {letter}").format(letter=letter(row.position)),
            "；".join(part for part in (row.title, cost, row.owner, row.time) if part),
        )
        for row, cost in zip(kept, costs_in_words(row.cost_fen for row in kept), strict=True)
    ]


def _materials(item: Row, context: Context) -> list[Cells]:
    shown = [
        N_("{name}（{pages} 页）").format(name=row.name, pages=row.page_count)
        for row in context.store.materials.of_item(item.id)
    ]
    return [(N_("会上要看的"), "、".join(shown))] if shown else []


def _recused(item: Row, context: Context) -> list[Cells]:
    rows = context.store.rooms.recusals(item.id)
    if not rows:
        return []
    units = {row.unit: context.store.roll.unit(row.unit) for row in rows}
    named = [(unit.holder_name or unit.label, row.reason) for row in rows if (unit := units[row.unit]) is not None]
    return [(N_("回避"), "；".join(f"{name}，{reason}" for name, reason in named))]


def meeting_lead(session: Row, context: Context) -> str:
    """Which meeting it was, and that it only consults where it does."""
    lead = N_("{name}　{when}　{place}").format(
        name=meeting_name(session, context), when=when(session.starts_at), place=session.place
    )
    return lead + advice_beside(session.kind)


def _listing(
    kind: PaperKind, session: Row, columns: tuple[Column, ...], lines: tuple[Cells, ...], empty: str, context: Context
) -> Listing:
    lead, dated = meeting_lead(session, context), long_day(day_of(context.now))
    groups = (Group("", lines),) if lines else ()
    return Listing(KIND_NAMES[kind], lead, Sheet.A4_WIDE, columns, groups, empty, (), issuer(context), dated)
