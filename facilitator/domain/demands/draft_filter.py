"""What the drafts can be asked for, as it stands in an address, and the same read into conditions."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.search_words import search_words
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.wanted import Sight

PER_PAGE, MOST_PER_PAGE = 30, 200
"""Drafts on one page, and the most that a page is made of."""
UNSAID = "none"
"""Of the urgency: the reporter has said nothing."""
LONGEST = 64
"""Characters of an id."""


@dataclass(frozen=True, kw_only=True)
class DraftFilter:
    """Empty asks nothing. `urgency`: as the reporters said themselves, or `none`; `danger` finds those too
    whose words speak of it. `session`: the id of a meeting.
    `together`: the id of a draft, for all that were put down in one go with it."""

    channel: str = ""
    urgency: str = ""
    kind: str = ""
    session: str = ""
    together: str = ""


DRAFT_FILTERS = tuple(each.name for each in fields(DraftFilter))
_CHOICES: dict[str, frozenset[str]] = {
    "channel": frozenset(map(str, Channel)),
    "urgency": frozenset({*map(str, SelfUrgency), UNSAID}),
    "kind": frozenset(map(str, DraftKind)),
}


@dataclass(frozen=True)
class DraftsWanted:
    """Drafts that hold all the words and answer to the filter, cut to what may be seen."""

    sight: Sight = field(default_factory=Sight)
    words: tuple[str, ...] = ()
    asked: DraftFilter = field(default_factory=DraftFilter)


def unread_filters(told: DraftFilter) -> tuple[str, ...]:
    """Names of what cannot be understood; it is left out and told, never guessed."""
    return tuple(name for name in DRAFT_FILTERS if (value := getattr(told, name)) and not _known(name, value))


def drafts_wanted(told: DraftFilter, text: str, sight: Sight) -> DraftsWanted:
    unread = unread_filters(told)
    kept = {name: "" if name in unread else getattr(told, name) for name in DRAFT_FILTERS}
    return DraftsWanted(sight, search_words(text), DraftFilter(**kept))


def _known(name: str, value: str) -> bool:
    return value in _CHOICES[name] if name in _CHOICES else len(value) <= LONGEST
