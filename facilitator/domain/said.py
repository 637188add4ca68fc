"""A sentence with its figures in it, which still knows how it was made: a page says it in its reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_


class Said(str):
    """Chinese as it stands, for papers and records; `template` is the msgid, `values` its figures and words."""

    template: str
    values: dict[str, object]


def said(template: str, **values: object) -> Said:
    """A day stands among the values as a day."""
    sentence = Said(template.format(**{name: _plain(value) for name, value in values.items()}))
    sentence.template, sentence.values = template, values
    return sentence


def _plain(value: object) -> object:
    return long_day(value) if isinstance(value, date) else value


def after(first: str, then: str) -> str:
    """Two sentences, or a word and what it is told with."""
    return said(N_("{first}{then}"), first=first, then=then) if then else first


def marked(words: str, mark: str) -> str:
    """A sign that hangs on a figure, without a gap in any language."""
    return said("{words}{mark}", words=words, mark=mark) if mark else words


def listed(parts: Sequence[str]) -> str:
    """With commas between them."""
    found = ""
    for part in parts:
        found = said(N_("{first}，{then}"), first=found, then=part) if found else part
    return found


def named(parts: Sequence[str]) -> str:
    """Short words of one kind: 、 between them."""
    found = ""
    for part in parts:
        found = said(N_("{first}、{then}"), first=found, then=part) if found else part
    return found
