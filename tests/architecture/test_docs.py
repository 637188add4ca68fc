"""Documents are tested like code: printed pages are fresh, links lead somewhere, decisions follow one form."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from facilitator.domain.machine import Machine
from facilitator.paths import CHECKOUT
from facilitator.settings import load
from tests.architecture.tree import DOCS, SOURCES, committed, name_of

PAGES = sorted(path for path in committed() if path.suffix == ".md")
DECISIONS = sorted(DOCS.glob("decisions/[0-9]*.md"))


def printer() -> ModuleType:
    """script/docs.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("printed_docs", CHECKOUT / "script" / "docs.py")
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.mark.parametrize("name", ["keys.md", "machines.md", "settings.md", "verbs/README.md"])
def test_printed_page_is_fresh(name: str) -> None:
    assert Path(DOCS, name).read_text("utf-8") == printer().pages()[name], "run script/docs"


def test_every_machine_is_drawn() -> None:
    """A table of states that nobody drew is a table that nobody looked at."""
    made = [path for path in SOURCES if re.search(r"^\w+(: Machine\[.*\])? = Machine\(", path.read_text("utf-8"), re.M)]
    drawn = {CHECKOUT / file for _title, file, _machine, _names in printer().MACHINES}

    assert set(made) == drawn
    assert all(isinstance(machine, Machine) for _title, _file, machine, _names in printer().MACHINES)


def test_every_setting_is_read_from_its_variable(tmp_path: Path) -> None:
    told = {"FACILITATOR_REHEARSAL": "1", "FACILITATOR_BEHIND_PROXY": "2"}
    usual = load(tmp_path, {})

    for variable in printer().variables():
        if variable.name != "FACILITATOR_INSTANCE":  # the command line reads it, it says where all the others lie
            assert load(tmp_path, {variable.name: told.get(variable.name, "something")}) != usual


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]

    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", DECISIONS, ids=name_of)
def test_decision_says_situation_decision_and_price(page: Path) -> None:
    text = page.read_text("utf-8")

    assert re.match(r"# \d{4} ", text)
    assert text.splitlines()[0][2:6] == page.name[:4]
    assert re.findall(r"^## (.+)$", text, re.M) == ["情况", "决定", "代价"]
    assert len(text.splitlines()) <= 60


@pytest.mark.parametrize("page", DECISIONS, ids=name_of)
def test_tests_that_a_decision_names_are_there(page: Path) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page.read_text("utf-8"))
    written = {file: (CHECKOUT / file).read_text("utf-8") for file, _test in named if (CHECKOUT / file).is_file()}

    assert [(file, test) for file, test in named if f"def {test}(" not in written.get(file, "")] == []
