"""Fields of the plain form as choices, and choices as people read them."""

from __future__ import annotations

from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from facilitator.web.screens.paper import choices_of, marks_of, places_of


def ballot(form: str, low: int = 1, high: int = 2) -> dict[str, Any]:
    options = [{"id": f"o{number}", "label": label, "sign": ""} for number, label in enumerate("甲乙丙", 1)]
    return {"form": form, "options": options, "min": low, "max": high}


@pytest.mark.parametrize(
    ("fields", "choices"),
    [
        ([("choice", "o1"), ("choice", "o3")], ("o1", "o3")),
        ([("place", "o3"), ("place", ""), ("place", "o1")], ("o3", "o1")),
        ([("score.o1", "7"), ("score.o2", "0"), ("score.o3", "")], ("o1:7", "o2:0")),
        ([], ()),
    ],
)
def test_choices_of_a_form(fields: list[tuple[str, str]], choices: tuple[str, ...]) -> None:
    assert choices_of(MultiDict(fields)) == choices


def test_places_are_ranks_or_points_best_first() -> None:
    assert places_of(ballot("ranked", 1, 3)) == (1, 2, 3)
    assert places_of(ballot("score", 0, 2)) == (2, 1, 0)
    assert places_of(ballot("multiple")) == ()


@pytest.mark.parametrize(
    ("form", "choices", "read"),
    [
        ("single", ["o2"], [("", "乙")]),
        ("multiple", ["o1", "o3"], [("✓", "甲"), ("✓", "丙")]),
        ("ranked", ["o3", "o1"], [("1", "丙"), ("2", "甲")]),
        ("score", ["o1:7", "o2:0"], [("", "甲　7 分"), ("", "乙　0 分")]),
    ],
)
def test_marks_are_read_as_they_were_made(form: str, choices: list[str], read: list[tuple[str, str]]) -> None:
    assert [(mark.sign, mark.text) for mark in marks_of(ballot(form), choices)] == read
