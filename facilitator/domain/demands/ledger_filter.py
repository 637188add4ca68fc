"""What the ledger can be asked for, column by column: words as they stand in an address, read into conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import PHASES, UNNUMBERED, DemandState, Phase
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency

MOST_LETTERS = 200
"""Characters of one condition; more is no filter but an accident."""
YES, NO = "yes", "no"


@dataclass(frozen=True, kw_only=True)
class LedgerFilter:
    """Empty asks nothing. Words of one column with commas between them: one of them is enough. Days: 2026-11-25.
    `state`: one that a line of the ledger can have; drafts have lists of their own."""

    state: str = ""
    phase: str = ""
    matter: str = ""
    category: str = ""
    channel: str = ""
    urgency: str = ""
    round: str = ""
    grid: str = ""
    group: str = ""
    building: str = ""
    party: str = ""
    assignee: str = ""
    registered_from: str = ""
    registered_to: str = ""
    deadline_from: str = ""
    deadline_to: str = ""
    households: str = ""
    supporters: str = ""
    reachable: str = ""
    answered: str = ""


FILTER_NAMES = tuple(each.name for each in fields(LedgerFilter))
_CHOICES: Mapping[str, type[StrEnum]] = {
    "state": DemandState,
    "phase": Phase,
    "matter": Matter,
    "category": Category,
    "channel": Channel,
    "urgency": Urgency,
}
_WORDS = {
    "grid": "grid",
    "group": "residents_group",
    "building": "building",
    "party": "responsible_party",
    "assignee": "assignee",
}
_SINCE = {"registered_from": "registered_on", "deadline_from": "deadline"}
_UNTIL = {"registered_to": "registered_on", "deadline_to": "deadline"}
_PAIRS = (("registered_from", "registered_to"), ("deadline_from", "deadline_to"))
_AT_LEAST = {"households": "affected_households", "supporters": "supporters", "round": "round"}
_FLAGS = ("reachable", "answered")
HIGHEST = 1_000_000


@dataclass(frozen=True)
class Conditions:
    """Column → what it must be. `ignored` names the fields that nothing could be made of."""

    one_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holding: Mapping[str, str] = field(default_factory=dict)
    since: Mapping[str, date] = field(default_factory=dict)
    until: Mapping[str, date] = field(default_factory=dict)
    at_least: Mapping[str, int] = field(default_factory=dict)
    reachable: bool | None = None
    answered: bool | None = None
    ignored: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing is asked of any column."""
        asked = (self.one_of, self.holding, self.since, self.until, self.at_least)
        return not any(asked) and self.reachable is None and self.answered is None


def conditions(told: LedgerFilter) -> Conditions:
    """What is not understood is left out and named, never guessed."""
    words = {name: value.strip() for name in FILTER_NAMES if (value := getattr(told, name)).strip()}
    ignored = {name for name, value in words.items() if len(value) > MOST_LETTERS}
    taken = {name: value for name, value in words.items() if name not in ignored}
    choices = {name: tuple(_known(name, taken[name])) for name in _CHOICES if name in taken}
    days = {name: _day(taken[name]) for name in (*_SINCE, *_UNTIL) if name in taken}
    backwards = {name for pair in _PAIRS if _runs_back(*(days.get(name) for name in pair)) for name in pair}
    days = {name: None if name in backwards else day for name, day in days.items()}
    numbers = {name: _count(taken[name]) for name in _AT_LEAST if name in taken}
    flags = {name: {YES: True, NO: False}.get(taken[name]) for name in _FLAGS if name in taken}
    ignored |= {name for name, read in {**choices, **days, **numbers, **flags}.items() if read is None or read == ()}
    return Conditions(
        one_of=_with_phases({name: found for name, found in choices.items() if found}),
        holding={column: taken[name] for name, column in _WORDS.items() if name in taken},
        since={column: at for name, column in _SINCE.items() if (at := days.get(name))},
        until={column: at for name, column in _UNTIL.items() if (at := days.get(name))},
        at_least={column: least for name, column in _AT_LEAST.items() if (least := numbers.get(name)) is not None},
        reachable=flags.get("reachable"),
        answered=flags.get("answered"),
        ignored=tuple(name for name in FILTER_NAMES if name in ignored),
    )


def _known(name: str, words: str) -> Iterator[str]:
    kinds = {kind.value for kind in _CHOICES[name]} - UNNUMBERED
    return (word for word in dict.fromkeys(each.strip() for each in words.split(",")) if word in kinds)


def _with_phases(chosen: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """A phase is the states that belong to it; with states asked for too, both must hold."""
    phases = chosen.pop("phase", None)
    if phases is None:
        return chosen
    states = {state.value for phase in phases for state in PHASES[Phase(phase)]}
    asked = chosen.get("state")
    both = states if asked is None else states & set(asked)
    return chosen | {"state": tuple(sorted(both))}


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _runs_back(first: date | None, last: date | None) -> bool:
    """No day lies in such a span: whoever typed it mixed the two up."""
    return first is not None and last is not None and first > last


def _count(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and int(words) <= HIGHEST else None
