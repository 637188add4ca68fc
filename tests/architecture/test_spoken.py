"""Scripts say only what their page has learnt: a missing sentence stops a whole face in the middle of an evening."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.paths import CHECKOUT
from tests.architecture.tree import TEMPLATES, name_of

SCRIPTS = CHECKOUT / "static" / "js"
LISTED = re.compile(r"\{%-? for script in \[(?P<names>[^\]]*)\]")
LINKED = re.compile(r"asset\('js/([\w/]+)\.js'\)")
LEARNT = re.compile(r"'([\w.]+)': +'")
SAID = re.compile(r"\bsay\('([\w.]+)'(?= *[,)])")
EITHER = re.compile(r"\bsay\([^'()]*\? '([\w.]+)' : '([\w.]+)'(?= *[,)])")


def scripts_of(template: Path) -> list[Path]:
    """The page's own scripts in the order that it loads them."""
    text = template.read_text("utf-8")
    names = [name for found in LISTED.finditer(text) for name in re.findall(r'"([\w/]+)"', found["names"])]
    return [SCRIPTS / f"{name}.js" for name in [*names, *LINKED.findall(text)]]


def said_in(source: str) -> set[str]:
    """Names that a script says outright; those that it puts together are not seen here."""
    return {*SAID.findall(source), *(name for pair in EITHER.findall(source) for name in pair)}


FACES = [path for path in TEMPLATES if SCRIPTS / "words.js" in scripts_of(path)]


def test_faces_that_speak_are_found() -> None:
    names = {path.stem for path in FACES}

    assert {"desk", "papers", "remote", "screen", "phone"} - names == {"phone"}  # The phone's scripts are one bundle.
    assert said_in("say('a.b', {}) + say(x ? 'c' : 'd.e')") == {"a.b", "c", "d.e"}


@pytest.mark.parametrize("template", FACES, ids=name_of)
def test_page_has_learnt_all_that_its_scripts_say(template: Path) -> None:
    sources = {path: path.read_text("utf-8") for path in scripts_of(template)}
    learnt = {name for source in sources.values() for name in LEARNT.findall(source)}

    unknown = [(path.stem, name) for path, source in sources.items() for name in sorted(said_in(source) - learnt)]
    assert unknown == []
