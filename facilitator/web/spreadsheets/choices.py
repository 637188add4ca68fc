"""What a person has decided about a table so far: the sheet, the columns, the answers, the rows that stay out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from werkzeug.datastructures import MultiDict

from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.importing.columns import Columns
from facilitator.domain.demands.importing.fields import NOT_READ, Field, plain_heading
from facilitator.domain.demands.importing.questions import Answers

FREE = "…"
"""The radio button beside which something else is written."""
ANSWER, WRITTEN = "answer ", "written "
"""How the names of the controls begin; the key of the question follows."""
Form = MultiDict[str, str]


@dataclass(frozen=True)
class Choices:
    """`columns`: plain heading → field."""

    sheet: str | None = None
    channel: Channel = Channel.HOTLINE_TRANSFER
    columns: Mapping[str, Field] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()
    seen: bool = False

    @property
    def given(self) -> Answers:
        return Answers(self.answers, self.aside)

    @property
    def plain(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {
            "sheet": self.sheet,
            "channel": self.channel.value,
            "columns": {heading: column.value for heading, column in self.columns.items()},
            "answers": dict(self.answers),
            "aside": sorted(self.aside),
            "seen": self.seen,
        }


def choices_of(kept: Mapping[str, Any]) -> Choices:
    if not kept:
        return Choices()
    columns = {heading: Field(name) for heading, name in kept["columns"].items()}
    channel = Channel(kept["channel"])
    return Choices(kept["sheet"], channel, columns, kept["answers"], frozenset(kept["aside"]), kept["seen"])


def with_columns(choices: Choices, form: Form, sheet: str, columns: Columns) -> Choices:
    """Of the sheet that was shown. What nobody touched stays as it was guessed, so that the page reads a table as the
    command line does. A field that two columns claim stays with the first of them."""
    channel = form.get("channel", choices.channel.value)
    known = Channel(channel) if channel in set(Channel) else choices.channel
    said = {place: form.get(f"column {place}", field.value) for place, field in columns.read_as.items()}
    touched = said != columns.read_as
    chosen = _fields(said, columns) if touched else choices.columns
    return replace(choices, sheet=sheet, columns=chosen, channel=known, seen=True)


def _fields(said: Mapping[int, str], columns: Columns) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for place, value in said.items():
        heading = plain_heading(columns.headings[place])
        if not heading or heading in found or value not in set(Field):
            continue
        claimed = Field(value)
        found[heading] = Field.TOLD if claimed in found.values() and claimed not in NOT_READ else claimed
    return found


def with_answers(choices: Choices, form: Form) -> Choices:
    """What is not on the page stays as it was."""
    answers = dict(choices.answers)
    for name, value in form.items():
        if not name.startswith(ANSWER):
            continue
        key = name.removeprefix(ANSWER)
        said = form.get(f"{WRITTEN}{key}", "").strip() if value == FREE else value
        if said:
            answers[key] = said
        else:
            answers.pop(key, None)
    shown, checked = _rows(form.getlist("shown")), _rows(form.getlist("aside"))
    return replace(choices, answers=answers, aside=(choices.aside - shown) | checked)


def _rows(texts: Iterable[str]) -> frozenset[int]:
    return frozenset(int(text) for text in texts if text.isdecimal() and len(text) < 8)
