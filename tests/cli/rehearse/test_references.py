"""References to what earlier steps saved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.rehearse.references import UnknownReference, names, pick, resolve

SAVED = {"s": "abc", "n": 7, "plan": {"shares": [{"fen": 18913}]}}


def test_reference_alone_keeps_the_type_of_what_was_saved() -> None:
    assert resolve(["${n}", "${plan.shares}", "${plan.shares.0.fen}"], SAVED) == [7, [{"fen": 18913}], 18913]


def test_reference_inside_a_text_and_in_keys_becomes_text() -> None:
    assert resolve({"${s}": "第${n}号 ${s}"}, SAVED) == {"abc": "第7号 abc"}


@pytest.mark.parametrize("text", ["${t}", "x ${t} y", "${s.part}", "${plan.shares.1}", "${}"])
def test_unknown_reference_names_itself(text: str) -> None:
    with pytest.raises(UnknownReference) as caught:
        resolve(text, SAVED)

    assert f"${{{caught.value.reference}}}" in text


def test_names_are_found_in_keys_and_depths() -> None:
    assert set(names({"${a}": [{"x": "1 ${b.c.0}"}], "y": 3})) == {"a", "b"}


def test_pick_walks_keys_and_positions() -> None:
    assert pick({"items": ["x", "y"]}, "items.1") == "y"


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text().filter(lambda text: "${" not in text), st.lists)
)
def test_value_without_references_stays_as_it_is(value: object) -> None:
    assert resolve(value, {}) == value  # type: ignore[arg-type]
