"""The guide on the screen: the way in, a page for each seat, and what to do when something breaks."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.guide import PARTS, TROUBLES, Part, Step, Trouble
from facilitator.domain.guide.wall import ON_THE_WALL


@dataclass(frozen=True)
class GuidePage:
    parts: tuple[Part, ...]
    troubles: tuple[Trouble, ...]
    wall: tuple[str, ...]


@dataclass(frozen=True)
class Pictured:
    """A step with its number and the file of its picture."""

    number: int
    step: Step
    picture: str


@dataclass(frozen=True)
class PartPage:
    part: Part
    steps: tuple[Pictured, ...]
    others: tuple[Part, ...]


def home() -> ResponseReturnValue:
    page = GuidePage(tuple(PARTS.values()), TROUBLES, ON_THE_WALL)
    return render_template("guide/home.html", page=page)


def part(part: str) -> ResponseReturnValue:
    told = PARTS[part]
    steps = tuple(Pictured(number, step, told.picture(step)) for number, step in enumerate(told.pictured, start=1))
    others = tuple(one for one in PARTS.values() if one is not told)
    return render_template("guide/part.html", page=PartPage(told, steps, others))


def trouble() -> ResponseReturnValue:
    return render_template("guide/trouble.html", page=TROUBLES)
