"""The guide says what the screens say: what it quotes stands on one of them, and sentences are short."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

from facilitator.domain.guide import PARTS, TROUBLES
from facilitator.domain.guide.wall import ON_THE_WALL
from facilitator.paths import CHECKOUT, PACKAGE

OF_THE_PHONE = frozenset({"仍然使用"})
"""What a phone's own system writes."""
FIGURES = frozenset({"作弊", "正", "?"})
"""A cry, a tally mark and a key: words of people, not of a screen."""
LONGEST = 90
"""Characters of one line: more is not read standing."""
LINES = [line for part in PARTS.values() for step in part.steps for line in (step.title, *step.lines)]
TOLD = [*LINES, *(line for one in TROUBLES for line in (one.title, *one.lines, one.aloud)), *ON_THE_WALL]


def on_the_screens() -> str:
    """Every sentence that a page or a script can show, without the guide's own."""
    with (PACKAGE / "translations/en/LC_MESSAGES/messages.po").open("rb") as content:
        known = [message.id for message in read_po(content) if isinstance(message.id, str)]
    scripts = [path.read_text("utf-8") for path in sorted((CHECKOUT / "static/js/words").glob("*.js"))]
    return "\n".join([*(one for one in known if one not in TOLD), *scripts])


def test_what_is_quoted_stands_on_a_screen() -> None:
    quoted = {word for line in TOLD for word in re.findall("“([^”]+)”", line)} - OF_THE_PHONE - FIGURES
    screens = on_the_screens()

    assert {word for word in quoted if word not in screens} == set()


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.key)
def test_anchors_are_unique(part: object) -> None:
    keys = [step.key for step in part.steps]  # type: ignore[attr-defined]

    assert len(keys) == len(set(keys))


def test_sentences_are_short() -> None:
    assert [line for line in TOLD if len(line) > LONGEST] == []
