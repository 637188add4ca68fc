"""What the system itself writes into the office's columns that nobody types: meetings, money, work, verdicts, calls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.demands.office_ledger import MOST_WORDS, Cell, Facts
from facilitator.domain.demands.public_words import masked
from facilitator.domain.demands.replies import REPLY_NAMES, ReplyMethod
from facilitator.domain.funding.sources import SOURCE_NAMES, Source
from facilitator.domain.here import day_of
from facilitator.domain.hundredths import written
from facilitator.domain.reviews.verdict import EXCELLENT, VERDICT_NAMES
from facilitator.domain.words import N_
from facilitator.services.concluded import concluded_figures, measured_words
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.fund_values import sources_of
from facilitator.storage.ledger_facts import LedgerFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def facts_of(store: UnitOfWork, listed: Sequence[str]) -> dict[str, Facts]:
    """Demand → heading → what is known; a heading of which nothing is known is left out."""
    known, found = store.ledger_facts, defaultdict[str, dict[str, Cell]](dict)
    for demand, text in _meetings(known, listed).items():
        found[demand][N_("议事会记录")] = text
    for heading, rows, told in (
        (N_("办理进展"), known.progress(listed), _progress),
        (N_("回访记录"), known.calls(listed), _call),
    ):
        for demand, text in _joined((row.demand, told(row)) for row in rows).items():
            found[demand][heading] = text
    for plan in known.plans(listed):
        found[plan.demand] |= _plan(plan)
    for demand, text in _before_and_after(known.measures(listed), known.photos(listed)).items():
        found[demand][N_("前后对比")] = text
    for reply in known.replies(listed):
        found[reply.demand][N_("反馈情况")] = f"{day_of(reply.at).isoformat()} {REPLY_NAMES[ReplyMethod(reply.method)]}"
    for item in known.verdicts(listed):
        found[item.demand] |= _verdict(item)
    return dict(found)


def _joined(told: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each text once. The newest words are kept where all of them are too many for a cell."""
    texts: dict[str, dict[str, None]] = {}
    for demand, text in told:
        if text:
            texts.setdefault(demand, {})[text] = None
    return {demand: _short("；".join(parts)) for demand, parts in texts.items()}


def _short(words: str) -> str:
    return words if len(words) <= MOST_WORDS else "…" + words[-(MOST_WORDS - 1) :]


def _meetings(known: LedgerFacts, listed: Sequence[str]) -> dict[str, str]:
    """Nothing of the two committees: their day stands under 开单日期."""
    names = {kind.id: kind.name for kind in all_kinds().values() if not kind.triages}
    taken_up = {kind.holds.value: kind.name for kind in all_kinds().values() if kind.holds is not None}
    told = [(row.demand, row.began_at, names.get(row.kind, "")) for row in known.meetings(listed)]
    told += [(row.demand, row.at, taken_up[row.move]) for row in known.held(listed, list(taken_up))]
    days = sorted((demand, day_of(at).isoformat(), name) for demand, at, name in told if name)
    return _joined((demand, f"{day} {name}") for demand, day, name in days)


def _progress(row: Row) -> str:
    """Where somebody was forgotten, as the history of the demand tells it."""
    text = " ".join(str(row.details.get("text", "")).split())
    text = masked(text) if row.forgotten_on is not None else text
    return f"{day_of(row.at).isoformat()} {text}" if text else ""


def _call(row: Row) -> str:
    """What the resident said stays in the ledger."""
    result = N_("正常") if row.fine else N_("不正常")
    return N_("{on} 第 {day} 天回访{result}").format(on=day_of(row.at).isoformat(), day=row.day, result=result)


def _plan(row: Row) -> dict[str, Cell]:
    sources = "；".join(_source(one) for one in sources_of(row.sources))
    return {N_("是否一事一议"): N_("是"), N_("概算(元)"): written(row.budget_fen), N_("资金来源"): sources}


def _source(source: Source) -> str:
    name = f"（{source.name}）" if source.name else ""
    return N_("{source}{name}{yuan}元").format(
        source=SOURCE_NAMES[source.source], name=name, yuan=written(source.amount_fen)
    )


def _before_and_after(measured: Iterable[Row], photographed: Iterable[Row]) -> dict[str, str]:
    parts: dict[str, list[str]] = {row.demand: [measured_words(dict(row._mapping))] for row in measured}
    for row in photographed:
        text = N_("{stage}照片 {count} 张").format(stage=STAGE_NAMES[PhotoStage(row.stage)], count=row.count)
        parts.setdefault(row.demand, []).append(text)
    return {demand: "；".join(filter(None, texts)) for demand, texts in parts.items()}


def _verdict(item: Row) -> dict[str, Cell]:
    found = concluded_figures(item)
    excellent = f"（{EXCELLENT}）" if found.excellent else ""
    return {
        N_("评议季度"): item.quarter,
        N_("过程分"): found.process,
        N_("结果分"): found.result,
        N_("满意度"): None if found.csat_index is None else written(found.csat_index),
        N_("综合分"): None if found.composite is None else written(found.composite),
        N_("评议结论"): f"{VERDICT_NAMES[found.verdict]}{excellent}",
    }
