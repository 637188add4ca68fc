"""The guide on paper: one seat's steps with their pictures, what to do when something breaks, a sheet for the wall."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar

from facilitator.domain.journal import canonical_bytes


@dataclass(frozen=True)
class ToldStep:
    """`picture` is a file below the static folder, empty where there is none."""

    heading: str
    lines: tuple[str, ...]
    shape: str
    picture: str


@dataclass(frozen=True)
class GuideSheets:
    layout: ClassVar[str] = "guide"
    title: str
    lead: str
    steps: tuple[ToldStep, ...]
    also: str
    told: tuple[ToldStep, ...]
    issuer: str
    lang: str


@dataclass(frozen=True)
class ToldTrouble:
    heading: str
    lines: tuple[str, ...]
    aloud: str


@dataclass(frozen=True)
class TroubleSheet:
    layout: ClassVar[str] = "trouble"
    title: str
    read: str
    """The words before what is read aloud."""
    troubles: tuple[ToldTrouble, ...]
    issuer: str
    lang: str


@dataclass(frozen=True)
class WallSheet:
    """`size` is A4 or A3."""

    layout: ClassVar[str] = "wall"
    title: str
    lines: tuple[str, ...]
    size: str
    issuer: str


def guide_bytes(paper: GuideSheets | TroubleSheet | WallSheet) -> bytes:
    """What the paper is laid out from."""
    return canonical_bytes({"layout": paper.layout, **asdict(paper)})
