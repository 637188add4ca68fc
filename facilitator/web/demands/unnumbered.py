"""What the ledger says about wishes that have no number yet: its search and its filter lead on to the drafts."""

from __future__ import annotations

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.states import UNNUMBERED
from facilitator.domain.people.powers import Power
from facilitator.services.demands.draft_heads import HeadList, HeadPage
from facilitator.web.acting import actor, ask
from facilitator.web.demands.filters import Chip
from facilitator.web.demands.look import Look

_IN_WORDS = ("building", "grid")
"""Conditions of the ledger that are words to look for among drafts."""


def among_drafts(look: Look) -> str:
    """Where the drafts are that this look asks for; empty where it asks for the ledger, or is no business of theirs."""
    if not _asks_for_drafts(look) or not actor().may(Power.MAKE_DRAFTS):
        return ""
    words = " ".join(filter(None, (look.text, *(look.filters.get(name, "") for name in _IN_WORDS))))
    return url_for("demands.drafts", text=words or None, channel=look.filters.get("channel") or None)


def not_numbered_yet(look: Look) -> str:
    """Said to whoever cannot be led there."""
    if not _asks_for_drafts(look):
        return ""
    return str(_("草稿还没有编号，不在台账里；社区专干看过、确认以后才看得到。"))


def numbered_only(look: Look) -> dict[str, str]:
    """The filters that the ledger can answer; what is said of drafts stands beside them."""
    states = (each.strip() for each in look.filters.get("state", "").split(","))
    return {**look.filters, "state": ",".join(each for each in states if each not in UNNUMBERED)}


def found_in_drafts(look: Look) -> Chip | None:
    if not look.text or not actor().may(Power.MAKE_DRAFTS):
        return None
    found: HeadPage = ask(HeadList(text=look.text, per=1))
    if not found.total:
        return None
    label = _("草稿里还有 %(number)s 份", number=found.total)
    return Chip(str(label), url_for("demands.drafts", text=look.text))


def _asks_for_drafts(look: Look) -> bool:
    asked = {word.strip() for word in look.filters.get("state", "").split(",") if word.strip()}
    return bool(asked) and asked <= UNNUMBERED
