"""What two readers could understand differently is refused before anybody reads it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.wire.refusals import NotJson, TooLarge
from facilitator.wire.strict_json import DEEPEST, load

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(PLAIN)
def test_load_reads_what_json_writes(value: object) -> None:
    try:
        assert load(json.dumps(value)) == value
    except NotJson as refusal:
        assert refusal.details == {"deepest": DEEPEST}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{'a': 1}",
        '{"a": NaN}',
        '{"a": Infinity}',
        '{"a": -Infinity}',
        '{"a": 1, "a": 2}',
        '{"b": {"a": 1, "a": 1}}',
        '{"a": "\\ud800"}',
        '{"\\ud800": 1}',
        b'{"a": "\xff"}',
        '{"a": %s}' % ("9" * 5000),
        "[" * 9 + "]" * 9,
        "[" * 100_000,
        '{"a":' * 100_000,
    ],
)
def test_load_refuses_what_is_not_strict(text: str | bytes) -> None:
    with pytest.raises(NotJson):
        load(text)


def test_load_names_what_was_written_twice() -> None:
    with pytest.raises(NotJson, match="“for”写了两次"):
        load('{"for": 1, "for": 2}')


def test_load_takes_eight_levels() -> None:
    assert load("[" * 8 + "]" * 8) == [[[[[[[[]]]]]]]]


def test_load_refuses_more_than_the_limit() -> None:
    assert load('"1234"', most=6) == "1234"
    with pytest.raises(TooLarge):
        load('"12345"', most=6)
