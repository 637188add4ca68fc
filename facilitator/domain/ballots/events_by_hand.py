"""What reached a ballot by hand. Units are named only where the ballot names them, once two tellers agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.events import Event


@dataclass(frozen=True)
class PapersHandedOut(Event):
    """Who holds a paper. A named paper may carry its serial, a secret one never does."""

    ballot: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class PapersTakenBack(Event):
    """Papers that came back unused."""

    ballot: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class PapersEntered(Event):
    """A first teller keyed papers (or a signature sheet); they count once another teller keyed the same."""

    ballot: str
    teller: str
    serials: tuple[str, ...]
    sheet: str | None = None
    collector: str | None = None


@dataclass(frozen=True)
class CallBegan(Event):
    """Papers are read aloud; what is drawn on the wall counts once a second teller, who watched, confirms it."""

    ballot: str
    teller: str
    caller: str


@dataclass(frozen=True)
class PapersWithdrawn(Event):
    """A batch that nobody confirmed was taken back, to be keyed anew."""

    ballot: str
    teller: str
    serials: tuple[str, ...]


@dataclass(frozen=True)
class PapersConfirmed(Event):
    """Both tellers agree. `papers` holds unit, choices and validity of named papers, nothing of secret ones."""

    ballot: str
    tellers: tuple[str, str]
    count: int
    papers: tuple[Mapping[str, Any], ...] = ()
    sheet: str | None = None
    collector: str | None = None


@dataclass(frozen=True)
class PapersLeftOut(Event):
    """The result was announced although papers were out, or keyed only once; somebody wrote down why."""

    ballot: str
    handed_out: int
    keyed_once: int
    reason: str


@dataclass(frozen=True)
class HandsEntered(Event):
    """Raised hands: counts, or units by option where they were taken by name."""

    ballot: str
    tellers: tuple[str, ...]
    counts: Mapping[str, int]
    units: Mapping[str, tuple[str, ...]] | None = None
