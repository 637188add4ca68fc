"""What everybody will read of a demand, told to the office before it stands on the board."""

from __future__ import annotations

from flask_babel import gettext as _

from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.public_wording import PublicWording, WordingNow
from facilitator.web.acting import actor, ask


def preview_of(now: WordingNow) -> str:
    words = now.title or " · ".join(part for part in (_(now.category_name), now.building) if part)
    if now.doubtful and not now.written:
        words = _("%(words)s（本人的话里像有姓名、门牌或者谁的身份、病情，没有照写）", words=words)
    elif now.own and not now.title:
        words = _("%(words)s（本人的话还没有人看过：“%(own)s”）", words=words, own=now.own)
    if now.shown:
        return str(_("现在写的是：%(words)s", words=words))
    return str(_("现在还不在公示栏上；公开以后写：%(words)s", words=words))


def never_public(demand: DemandInFull) -> bool:
    """A private matter, or one that is kept inside: no board will ever tell it as it stands."""
    return demand.restricted or demand.matter == Matter.PRIVATE


def preview(demand: str) -> str:
    """Empty for whoever may not reword it."""
    return preview_of(ask(PublicWording(demand))) if actor().may(Power.KEEP_LEDGER) else ""
