"""Registry, documents and tests agree: a verb is one file, one page, one test, and the page is true."""

from __future__ import annotations

import inspect
import json
import keyword
import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from facilitator.domain import errors
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.paths import CHECKOUT, PACKAGE
from facilitator.services.registry import QUESTIONS, VERBS
from facilitator.services.verb import Verb
from facilitator.wire.codec import command_from
from tests.architecture.refusals_of import refusals_of
from tests.architecture.tree import DOCS


def page_of(verb: Verb[Any]) -> Path:
    return Path(DOCS, "verbs", f"{verb.title}.md")


VERB = pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.title)
WITH_PAGE = [verb for verb in VERBS if page_of(verb).is_file()]
PAGED = pytest.mark.parametrize("verb", WITH_PAGE, ids=lambda verb: verb.title)
CODES = {kind.code for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, Refusal)}


OUT_OF_REACH = {
    "demands.confirm": {"forbidden"},
    "demands.make_draft": {"wrong_state"},
    "demands.make_drafts": {"not_found", "wrong_state"},
    "demands.say_again": {"forbidden", "missing"},
    "demands.send_slip": {"forbidden"},
    "ballots.close_due": {"not_found", "wrong_state"},
    "ballots.open_due": {"not_found"},
    "sessions.start_light": {"wrong_state"},
    "sessions.finish_light": {"bad_paper"},
}
"""What a function on the way could say, but not to this verb: a leader's grid is not asked of residents and clerks, a
fresh draft stands where it stands, a chain tells its refusals as `bad_input`, the worker passes over what is closed,
a 轻便会 is planned, gathered and opened in one breath, by a rule and a slate that take counted hands."""


def page(verb: Verb[Any]) -> str:
    return page_of(verb).read_text("utf-8")


def examples(text: str) -> list[Any]:
    """The JSON blocks of a page: the request, then the answer."""
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", text, re.DOTALL)]


def wire_names(shape: Any) -> set[str]:
    return {field.name.rstrip("_") for field in fields(shape)}


@VERB
def test_verb_lives_in_the_file_of_its_name(verb: Verb[Any]) -> None:
    name = f"{verb.name}_" if keyword.iskeyword(verb.name) else verb.name
    assert Path(inspect.getfile(verb.command)) == PACKAGE / "services" / verb.noun / f"{name}.py"


@VERB
def test_verb_has_a_test_at_the_same_path(verb: Verb[Any]) -> None:
    assert Path(CHECKOUT, "tests", "services", verb.noun, f"test_{verb.name}.py").is_file()


@VERB
def test_page_names_every_field_and_the_power(verb: Verb[Any]) -> None:
    assert page_of(verb).is_file(), "no page"
    text = page(verb)

    assert text.splitlines()[0] == f"# {verb.title}"
    assert [name for name in wire_names(verb.command) if f"`{name}`" not in text] == []
    assert f"`{verb.power}`" in text


@PAGED
def test_page_speaks_of_refusals_that_exist(verb: Verb[Any]) -> None:
    """In a table of refusals the first column is the code, with the details behind it."""
    rows = re.findall(r"^\| `([a-z_]+)(?: \{[^`]*)?` \|", page(verb).split("| 不能做时 |")[-1], re.MULTILINE)

    assert "| 不能做时 |" not in page(verb) or (set(rows) <= CODES and rows)


@PAGED
def test_example_of_a_request_is_taken(verb: Verb[Any]) -> None:
    for request in examples(page(verb))[:1]:
        command_from(verb.command, request)


@PAGED
def test_example_of_an_answer_has_the_parts_of_the_answer(verb: Verb[Any]) -> None:
    returned = get_type_hints(verb.handle).get("return")

    for answer in examples(page(verb))[1:2]:
        if returned in (None, type(None)):
            assert answer == {}
        elif is_dataclass(returned):
            assert set(answer) == wire_names(returned)


def test_every_page_belongs_to_a_verb() -> None:
    titles = {verb.title for verb in VERBS}

    assert {path.stem for path in Path(DOCS, "verbs").glob("*.*.md")} - titles == set()


def test_titles_and_commands_are_not_used_twice() -> None:
    assert len({verb.title for verb in VERBS}) == len({verb.command for verb in VERBS}) == len(VERBS)
    assert len({one.title for one in QUESTIONS}) == len({one.question for one in QUESTIONS}) == len(QUESTIONS)


@VERB
def test_command_is_an_order_and_frozen(verb: Verb[Any]) -> None:
    assert is_dataclass(verb.command)
    assert verb.command.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert isinstance(verb.power, Power)
    assert verb.summary and "。" not in verb.summary


@PAGED
def test_page_names_every_refusal_that_the_handler_can_raise(verb: Verb[Any]) -> None:
    codes = {kind.code for kind in refusals_of(verb.handle)} - OUT_OF_REACH.get(verb.title, set())

    assert {code for code in codes if f"`{code}" not in page(verb)} == set()


def test_refusals_are_found_in_the_functions_that_a_handler_calls() -> None:
    merge = next(verb for verb in VERBS if verb.title == "demands.merge")

    assert {kind.code for kind in refusals_of(merge.handle)} == {
        "bad_input", "missing", "not_found", "quorum_not_met", "wrong_state",
    }  # fmt: skip
