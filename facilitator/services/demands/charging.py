"""What every order fixes: who answers for it and by when, checked and trimmed to their columns."""

from __future__ import annotations

from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.demands.parties import PARTY_LIMIT, read_two_ways
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context

_LIMITS = {"assignee": 40, "cooperating": 120}


def charged(told: str, deadline: date, context: Context) -> dict[str, str]:
    """Responsible party and deadline as plain values. Raises Missing or BadInput."""
    return {"responsible_party": party(told), "deadline": due(deadline, context)}


def party(told: str) -> str:
    """Raises Missing where nobody is named, BadInput where nobody can tell how many are."""
    kept = told.strip()
    if not kept:
        raise Missing(N_("请写明责任主体，例如“社区居委会”。"), what="responsible_party")
    return _plain(kept, "responsible_party")[:PARTY_LIMIT]


def _plain(told: str, field: str) -> str:
    """Raises BadInput where a slash leaves open who is meant; whoever wrote it says so by how they write it."""
    if doubt := read_two_ways(told):
        name, apart, whole = doubt
        sentence = N_("“{name}”是几家，还是一家的名称？几家请写成：{apart}；一家请加引号，写成：{whole}。")
        raise BadInput(sentence, field=field, name=name, apart=apart, whole=whole)
    return told


def due(deadline: date, context: Context) -> str:
    """Raises BadInput for a day that has passed, or is more than ten years away."""
    today = day_of(context.now)
    if deadline < today:
        raise BadInput(N_("办理时限不能早于今天。"), field="deadline")
    check_ahead(deadline, today, "deadline")
    return deadline.isoformat()


def named(**texts: str | None) -> dict[str, str]:
    """Those of the short texts that say something. Raises BadInput as `party` does."""
    _plain(texts.get("cooperating") or "", "cooperating")
    kept = {name: (text or "").strip()[: _LIMITS[name]] for name, text in texts.items()}
    return {name: text for name, text in kept.items() if text}
