"""Residents read the plain word and never the official one; staff and papers keep the official one."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.glossary import GLOSSARY, Word
from facilitator.paths import CHECKOUT, PACKAGE
from tests.architecture.tree import name_of

OF_RESIDENTS = (
    "facilitator/templates/screens/phone.html",
    "facilitator/templates/screens/join.html",
    "facilitator/templates/screens/screen.html",
    "facilitator/templates/screens/proposal.html",
    "facilitator/templates/screens/receipt.html",
    "facilitator/templates/parts/_phone*.html",
    "facilitator/templates/needs/*.html",
    "facilitator/templates/public/*.html",
    "facilitator/web/needs/*.py",
    "facilitator/sessions/views/*.py",
    "facilitator/sessions/reading_aloud.py",
    "facilitator/domain/ballots/plain_words.py",
    "facilitator/domain/demands/plain_*.py",
    "static/js/words/phone.js",
    "static/js/words/sheet.js",
    "static/js/words/dots.js",
    "static/js/words/floor.js",
    "static/js/words/join.js",
    "static/js/words/screen*.js",
    "static/js/phone/*.js",
    "static/js/screen/*.js",
)
"""What is written for phones, walls and the notice board."""
ALLOWED = frozenset({("不合格", "facilitator/sessions/views/of_ballot.py")})
"""Where a word is said to residents on purpose: whether work is good enough is what they are asked."""


def sources() -> list[Path]:
    return sorted({path for pattern in OF_RESIDENTS for path in CHECKOUT.glob(pattern)})


def everything() -> str:
    python, scripts = PACKAGE.rglob("*.py"), (CHECKOUT / "static" / "js").rglob("*.js")
    paths = (*python, *scripts, *(PACKAGE / "templates").rglob("*.html"))
    return "\n".join(path.read_text("utf-8") for path in paths if path.name != "glossary.py")


def test_every_kind_of_residents_page_is_looked_at() -> None:
    assert [pattern for pattern in OF_RESIDENTS if not list(CHECKOUT.glob(pattern))] == []


@pytest.mark.parametrize("word", GLOSSARY, ids=lambda word: word.official)
def test_no_resident_reads_the_official_word(word: Word) -> None:
    found = [
        name_of(path)
        for path in sources()
        if word.official in path.read_text("utf-8") and (word.official, name_of(path)) not in ALLOWED
    ]

    assert found == []


def test_every_exception_is_still_needed() -> None:
    needed = {(word, name) for word, name in ALLOWED if word in (CHECKOUT / name).read_text("utf-8")}

    assert needed == ALLOWED


def test_words_are_said_where_the_table_says_so() -> None:
    said = everything()

    assert [word.official for word in GLOSSARY if word.on_papers and word.official not in said] == []
    assert [plain for word in GLOSSARY for plain in word.plain if plain not in said] == []


def test_no_word_is_official_and_plain_at_once() -> None:
    officials = [word.official for word in GLOSSARY]

    assert len(set(officials)) == len(officials)
    assert [one for one in officials for word in GLOSSARY for plain in word.plain if one in plain] == []
