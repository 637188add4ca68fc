"""The shape of a verb and of a question, as the registry lists them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from facilitator.domain.people.powers import Power
from facilitator.services.context import Context, Preparation, Reading

C = TypeVar("C")
Q = TypeVar("Q")
L = TypeVar("L")
UNTOLD = {"told": False}
"""Metadata of an answer's field that pages need and no program is told."""


@dataclass(frozen=True)
class Later(Generic[L]):
    """What `prepare` gives back where the work takes seconds: the door does it after it has let go of the snapshot in
    which `prepare` read. A snapshot that is held keeps what a secret vote forgets from leaving the disk."""

    work: Callable[[], L]


@dataclass(frozen=True)
class Verb(Generic[C]):
    """One command that can be given: `demands.register`.

    `handle` runs inside the transaction and returns a frozen dataclass (or None). Where work must happen outside
    (hashing a password, signing a PDF), `prepare` runs first, and what it returns is given to `handle` instead; or what
    the work of a `Later` that it returns gives.
    `turned_away` is the sentence for whoever lacks the power, where there is something else that they can do.
    """

    noun: str
    name: str
    command: type[C]
    power: Power
    summary: str
    handle: Callable[[Any, Context], Any]
    prepare: Callable[[C, Preparation], Any] | None = None
    turned_away: str | None = None

    @property
    def title(self) -> str:
        return f"{self.noun}.{self.name}"


@dataclass(frozen=True)
class Question(Generic[Q]):
    """Something that can be asked; answers are plain values built field by field for whoever asks."""

    noun: str
    name: str
    question: type[Q]
    power: Power
    summary: str
    answer: Callable[[Q, Reading], Any]

    @property
    def title(self) -> str:
        return f"{self.noun}.{self.name}"
