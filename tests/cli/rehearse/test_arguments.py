"""Fields that no verb has are found by their names alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.cli.rehearse.arguments import check_arguments, unknown_fields
from facilitator.cli.rehearse.evening import read_evening
from facilitator.cli.rehearse.values import Value

EVENINGS = sorted((Path(__file__).resolve().parents[2] / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("file", EVENINGS, ids=lambda file: file.stem)
def test_evening_of_the_project_gives_only_fields_that_exist(file: Path) -> None:
    check_arguments(read_evening(file.read_text("utf-8")))


def test_values_are_not_judged() -> None:
    assert list(unknown_fields("sessions.plan", {"title": "${t}", "starts_at": "gestern", "items": 3})) == []


def test_every_unknown_field_is_found_wherever_it_stands() -> None:
    given: dict[str, Value] = {"plce": "院坝", "items": [{"title": "灯", "minuts": 5}]}

    assert set(unknown_fields("sessions.plan", given)) == {("plce",), ("items", 0, "minuts")}


def test_verb_of_another_release_is_not_judged() -> None:
    assert list(unknown_fields("sessions.dance", {"tempo": 3})) == []
