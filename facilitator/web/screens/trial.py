"""The trial pane at the desk: what it begins with, and another method or amount tried; the plan says for whom."""

from __future__ import annotations

from math import isfinite
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import METHOD_NAMES, ROUNDING_NAMES, Method, Rounding
from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.funding.tiers import Tier, TierBy
from facilitator.domain.money import fen, yuan
from facilitator.domain.words import N_
from facilitator.services.funding.trial import TrialBasis, TrialStart
from facilitator.services.funding.try_out import TryOut
from facilitator.services.funding.writing import PlanSource
from facilitator.web.acting import ask, do
from facilitator.wire.answers import answer_json
from facilitator.wire.responses import json_answer
from facilitator.wire.strict_json import load

ONE_LINE = frozenset({FundSource.RESIDENT_RAISED})
"""What a plan has once: what a household would pay comes out of it."""
AS_PLANNED, REST = N_("照方案写的份数"), N_("其余")
UNREADABLE = N_("试算没有送对，请刷新页面再试。")


def start(session: str, item: str) -> ResponseReturnValue:
    basis: TrialBasis = ask(TrialStart(session, item))
    lines = [
        {
            "source": line.source.value,
            "name": line.name,
            "shown": _shown(line),
            "amount": _typed(line.amount_fen),
            "cash": line.source is not FundSource.LABOR_KIND,
        }
        for line in basis.sources
    ]
    left_out = ({line.source for line in basis.sources} & ONE_LINE) | {FundSource.LABOR_KIND}
    return json_answer(
        {
            "title": basis.title,
            "budget": _typed(basis.budget_fen),
            "sources": lines,
            "kinds": [[one.value, name] for one, name in SOURCE_NAMES.items() if one not in left_out],
            "method": basis.method.value,
            "rounding": basis.rounding.value,
            "methods": [[method.value, name] for method, name in METHOD_NAMES.items()],
            "tiers": {
                "by": basis.by.value if basis.by else "",
                "parts": {tier.group: _plain(tier.parts) for tier in basis.tiers},
                "choices": _choices(basis),
            },
            "roundings": [[one.value, ROUNDING_NAMES[one]] for one in reversed(Rounding)],
        }
    )


def try_out(session: str, item: str) -> ResponseReturnValue:
    told = load(request.get_data())
    if not isinstance(told, dict):
        raise BadInput(UNREADABLE, field="trial")
    try:
        method, rounding = Method(told["method"]), Rounding(told["rounding"])
        sources = tuple(_source(line) for line in told["sources"])
        title, budget = str(told["title"]), fen(str(told["budget"]) or "0")
        by = TierBy(told["by"]) if told.get("by") else None
        tiers = tuple(Tier(str(group), _parts(parts)) for group, parts in told.get("tiers", {}).items())
    except (AttributeError, KeyError, TypeError, ValueError):
        raise BadInput(UNREADABLE, field="trial") from None
    kept = tuple(line for line in sources if line.amount_fen)
    outcome = do(TryOut(session, item, title, budget, kept, method, rounding=rounding, by=by, tiers=tiers))
    return json_answer({"ok": True, "result": answer_json(outcome.result), "version": outcome.version})


def _choices(basis: TrialBasis) -> list[dict[str, Any]]:
    """The plan's own parts first, where it says any; a group that the roll does not tell is the rest."""
    own: list[dict[str, Any]] = [{"by": "", "name": AS_PLANNED, "groups": []}] if basis.says_parts else []
    return own + [
        {
            "by": one.by.value,
            "name": one.name,
            "groups": [[group.name, group.name or REST, group.units] for group in one.groups],
        }
        for one in basis.choices
    ]


def _parts(typed: object) -> float:
    parts = float(str(typed))
    if not isfinite(parts):
        raise ValueError("no number of parts")
    return parts


def _plain(parts: float) -> str:
    return f"{parts:g}"


def _source(line: Any) -> PlanSource:
    return PlanSource(FundSource(line["source"]), fen(str(line["amount"]) or "0"), str(line["name"]))


def _shown(line: PlanSource) -> str:
    return line.name or SOURCE_NAMES[line.source]


def _typed(amount_fen: int) -> str:
    return yuan(amount_fen).removesuffix(".00").replace(",", "") if amount_fen else ""
