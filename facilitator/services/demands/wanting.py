"""Turns what somebody asks of the ledger into one look, cut to what they may see."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.ledger_filter import FILTER_NAMES, LedgerFilter, conditions
from facilitator.domain.demands.ledger_lists import DailyList, is_daily, is_order
from facilitator.domain.demands.parties import own_committees
from facilitator.domain.demands.search_words import number_in, search_words
from facilitator.domain.demands.states import UNNUMBERED, DemandState
from facilitator.domain.demands.wanted import Wanted
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.sight import sight_of

_STATES = frozenset(state.value for state in DemandState if state not in UNNUMBERED)
EVERYTHING = "all"
_CALLED = {"pending": DemandState.PENDING_TRIAGE.value}
"""A list that the page calls by a name of its own."""


@dataclass(frozen=True)
class LedgerLook(LedgerFilter):
    """`tab`: a daily list, the name of a state, or empty (or `all`) for everything. `text`: words that all occur, or a
    number."""

    tab: str = ""
    text: str = ""


def unread_of(look: LedgerLook, sort: str) -> tuple[str, ...]:
    """Which of list and order are none that there are; both are left out then, and told."""
    tab = _CALLED.get(look.tab, look.tab)
    known = tab in ("", EVERYTHING) or tab in _STATES or is_daily(tab)
    return (*(() if known else ("tab",)), *(() if not sort or is_order(sort) else ("sort",)))


def refuse_drafts(look: LedgerLook) -> None:
    """Raises BadInput for a state that no line of the ledger has, with the question that answers it."""
    asked = {each.strip() for each in look.state.split(",")} | {look.tab}
    if asked & UNNUMBERED:
        sentence = N_("草稿还没有编号，不在台账里。草稿请问 GET /api/v1/demands/drafts。")
        raise BadInput(sentence, field="tab" if look.tab in UNNUMBERED else "state")


def wanted_by(look: LedgerLook, reading: Reading) -> Wanted:
    """A tab that is none shows everything. Raises Forbidden for a leader whom nobody gave a yard, BadInput for what is
    asked of drafts."""
    refuse_drafts(look)
    tab = _CALLED.get(look.tab, look.tab)
    return Wanted(
        today=day_of(reading.now),
        sight=sight_of(reading),
        states=(DemandState(tab),) if tab in _STATES else (),
        daily=DailyList(tab) if is_daily(tab) else None,
        mine=reading.actor.name,
        own=own_committees(reading.own_name),
        words=search_words(look.text),
        number=number_in(look.text),
        conditions=conditions(LedgerFilter(**{name: getattr(look, name) for name in FILTER_NAMES})),
    )
