"""The paper that a plain form sends: its fields as choices, and the choices as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from facilitator.domain.ballots.counts.score import split
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import Option, Slate
from facilitator.domain.words import N_
from facilitator.sessions.views import View

SCORE = "score."


@dataclass(frozen=True)
class Mark:
    """One line of what was chosen; `sign` is the option's own, a tick, or the place in a ranking."""

    id: str
    sign: str
    text: str


def choices_of(fields: MultiDict[str, str]) -> tuple[str, ...]:
    """A place left empty is skipped: whoever fills 第 1 and 第 3 means the first and the second."""
    marked = fields.getlist("choice") + [option for option in fields.getlist("place") if option]
    scores = [(name.removeprefix(SCORE), points) for name, points in fields.items() if name.startswith(SCORE)]
    return (*marked, *(f"{option}:{points}" for option, points in scores if points))


def slate_of(ballot: View) -> Slate:
    """The ballot's slate, as the phone was shown it."""
    options = tuple(Option(option["id"], option["label"], option["sign"]) for option in ballot["options"])
    return Slate(Form(ballot["form"]), options, ballot["min"], ballot["max"])


def places_of(ballot: View) -> tuple[int, ...]:
    """The places to fill of a ranking, the points to give of a scale, best first; nothing for other forms."""
    if ballot["form"] == Form.RANKED:
        return tuple(range(1, ballot["max"] + 1))
    if ballot["form"] == Form.SCORE:
        return tuple(range(ballot["max"], ballot["min"] - 1, -1))
    return ()


def marks_of(ballot: View, choices: Iterable[str]) -> tuple[Mark, ...]:
    options, form = {option["id"]: option for option in ballot["options"]}, ballot["form"]
    marks = []
    for place, choice in enumerate(choices, 1):
        name, points = split(choice)
        option = options[name]
        sign = {Form.RANKED: str(place), Form.MULTIPLE: "✓"}.get(form, option["sign"])
        given = _given(ballot, points) if form == Form.SCORE else ""
        marks.append(Mark(name, sign, option["label"] + given))
    return tuple(marks)


def _given(ballot: View, points: str) -> str:
    """满意 on a sheet of levels, 7 分 on another scale."""
    for level in ballot.get("levels", ()):
        if str(level["value"]) == points:
            return f"：{level['label']}"
    return N_("　{points} 分").format(points=points)
