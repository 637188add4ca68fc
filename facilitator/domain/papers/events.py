"""What happened to a paper; its words stay in its own row, which is emptied after a month."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event
from facilitator.domain.papers.kinds import PaperKind


@dataclass(frozen=True)
class PaperOrdered(Event):
    """`subject`: a demand's number, a month, the last of a batch of slips, or empty; never a name."""

    paper: str
    kind: PaperKind
    subject: str
    actor: str


@dataclass(frozen=True)
class PaperPrinted(Event):
    paper: str
    digest: str


@dataclass(frozen=True)
class PaperFailed(Event):
    paper: str
    reason: str


@dataclass(frozen=True)
class PapersForgotten(Event):
    papers: tuple[str, ...]
