"""What invented residents choose: always something that the paper has, and the same each time they are asked."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.practise.choosing import choices_of

OPTIONS = st.lists(st.text("abcdef", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)


def ballot(form: str, options: list[str], least: int = 1) -> dict[str, Any]:
    return {"id": "b1", "form": form, "min": least, "options": [{"id": option} for option in options]}


@given(OPTIONS, st.integers(1, 8), st.text(max_size=10))
def test_choice_is_one_that_the_paper_has(options: list[str], least: int, unit: str) -> None:
    chosen = choices_of(ballot("multiple", options, least), unit)

    assert set(chosen) <= set(options)
    assert len(set(chosen)) == len(chosen) == min(least, len(options))


@given(OPTIONS, st.text(max_size=10))
def test_ranked_paper_is_filled_to_its_end(options: list[str], unit: str) -> None:
    assert sorted(choices_of(ballot("ranked", options), unit)) == sorted(options)


def test_paper_that_is_keyed_twice_says_the_same_twice() -> None:
    asked = ballot("yes_no_abstain", ["for", "against", "abstain"])
    once, again = ([choices_of(asked, f"u{number}") for number in range(200)] for _time in range(2))

    assert once == again
    assert {choice for (choice,) in once} == {"for", "against", "abstain"}
    assert sum(choice == "for" for (choice,) in once) > 100


@given(OPTIONS, st.text(max_size=10))
def test_sheet_of_scores_has_a_level_on_every_line(options: list[str], unit: str) -> None:
    levels = [{"value": value} for value in (5, 4, 3, 2, 1, 0)]
    lines = [line.rsplit(":", 1) for line in choices_of({**ballot("score", options), "levels": levels}, unit)]

    assert [option for option, _points in lines] == options
    assert all(0 <= int(points) <= 5 for _option, points in lines)


def test_ballot_without_options_is_left_alone() -> None:
    assert choices_of({"id": "b1"}, "u1") == ()
