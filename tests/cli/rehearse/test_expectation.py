"""What counts as an expectation that held."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.rehearse.expectation import LONGEST, differences, show

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=10,
)


@given(VALUES)
def test_value_holds_for_itself(value: object) -> None:
    assert differences(value, value) == []  # type: ignore[arg-type]


@given(st.dictionaries(st.text(), VALUES), st.dictionaries(st.text(), VALUES))
def test_further_keys_are_free(expected: dict[str, object], more: dict[str, object]) -> None:
    assert differences(expected, {**more, **expected}) == []  # type: ignore[arg-type,dict-item]


@pytest.mark.parametrize(
    ("expected", "came"), [(82, 82.0), (55.28, 55.28), ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 2, "c": 3}]})]
)
def test_equal_numbers_and_partial_objects_hold(expected: object, came: object) -> None:
    assert differences(expected, came) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expected", "came"),
    [
        (31, "31"),
        (1, True),
        (False, 0),
        (None, False),
        ([1], [1, 2]),
        ([1, 2], [2, 1]),
        ({"a": 1}, [1]),
        ({"a": 1}, None),
    ],
)
def test_other_types_lengths_and_orders_do_not_hold(expected: object, came: object) -> None:
    assert differences(expected, came) != []  # type: ignore[arg-type]


def test_difference_names_its_place_and_both_sides() -> None:
    found = differences({"result": {"tally": {"for": 17}, "cast": 3}}, {"result": {"tally": {"for": 16}}})

    assert found == [("result.tally.for = 17", "result.tally.for = 16"), ("result.cast = 3", "result.cast 不在回答里")]


def test_long_value_is_cut_in_the_table() -> None:
    assert len(show("长" * 500)) == LONGEST
