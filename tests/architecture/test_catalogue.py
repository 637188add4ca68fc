"""Catalogues hold the sentences that the code says now, and a translation fills the same blanks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from facilitator.paths import CHECKOUT, PACKAGE
from tests.architecture.tree import name_of

CATALOGUES = sorted(PACKAGE.glob("translations/*/LC_MESSAGES/messages.po"))
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "lazy_gettext": None}
BLANK = re.compile(r"\{\w*\}|%\(\w+\)s")
CHINESE = re.compile(r"[\u3400-\u9fff]")
QUOTED = re.compile(r"[“《〔][^”》〕]*[”》〕]")
"""What a sheet or a page calls something is quoted as it stands there."""
FILE = re.compile(r"\.(json|pdf|p12|cer)$")
"""Names of files that are packed or handed over; an archive is Chinese."""


@cache
def said() -> frozenset[str]:
    """Every sentence marked in Python and in templates."""
    with (CHECKOUT / "babel.cfg").open() as settings:
        methods, options = parse_mapping_cfg(settings)
    found = extract_from_dir(str(PACKAGE), methods, options, keywords=KEYWORDS)
    return frozenset(_first(message) for _file, _line, message, _comments, _context in found)


def _first(message: object) -> str:
    return str(message[0] if isinstance(message, tuple) else message)


def read(path: Path) -> Catalog:
    with path.open("rb") as content:
        return read_po(content)


def test_there_is_a_catalogue_for_the_wheel() -> None:
    assert CATALOGUES != []


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_catalogue_is_fresh(path: Path) -> None:
    catalogue = read(path)

    assert {_first(message.id) for message in catalogue if message.id} == said(), "run script/messages"
    assert not catalogue.obsolete


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_translation_fills_the_same_blanks(path: Path) -> None:
    for message in read(path):
        if message.id and message.string and isinstance(message.id, str):
            assert sorted(BLANK.findall(str(message.string))) == sorted(BLANK.findall(message.id)), message.id


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_translation_is_complete_and_leaves_no_chinese(path: Path) -> None:
    told = {_first(message.id): _every(message.string) for message in read(path) if message.id}

    assert [sentence for sentence, forms in told.items() if not all(form.strip() for form in forms)] == []
    assert [
        sentence
        for sentence, forms in told.items()
        if not FILE.search(sentence) and any(CHINESE.search(QUOTED.sub("", form)) for form in forms)
    ] == []


def _every(message: object) -> tuple[str, ...]:
    return tuple(map(str, message)) if isinstance(message, tuple) else (str(message),)


def test_sentences_are_whole_and_name_what_they_fill_in() -> None:
    """A placeholder without a name, or a sentence glued from halves, cannot be translated."""
    assert [sentence for sentence in said() if "{}" in sentence or re.search(r"%[sd]", sentence)] == []
