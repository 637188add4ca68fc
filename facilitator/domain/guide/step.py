"""The pieces of the guide: a part for each seat, a step with or without a picture, a trouble with its cure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a step's picture was taken from: a phone held upright, a desk or wall, or there is none."""

    PHONE = "phone"
    WIDE = "wide"
    NONE = "none"


@dataclass(frozen=True)
class Step:
    """`key` is the anchor of its place on the page and names its picture; what stands in “ ” is on the screen."""

    key: str
    shape: Shape
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    key: str
    title: str
    lead: str
    steps: tuple[Step, ...]

    @property
    def pictured(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.shape is not Shape.NONE)

    @property
    def told(self) -> tuple[Step, ...]:
        """What is used less often and has no picture."""
        return tuple(step for step in self.steps if step.shape is Shape.NONE)

    def picture(self, step: Step) -> str:
        """The file of a step's picture, below the static folder."""
        return f"guide/{self.key}-{step.key}.png"


@dataclass(frozen=True)
class Trouble:
    """`aloud` is what the chair says to the hall meanwhile; empty where nobody needs to know."""

    key: str
    title: str
    lines: tuple[str, ...]
    aloud: str
