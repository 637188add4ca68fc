"""The chain: canonical bytes, links, and that no edit goes unnoticed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.events import Event
from facilitator.domain.journal import GENESIS, Entry, canonical_bytes, check_chain, head_code, seal

AT = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
SALT = bytes(16)

texts = st.text(st.characters(exclude_categories=["Cs"]))
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=8,
)


@dataclass(frozen=True)
class Said(Event):
    text: str
    number: int = 0


def chain(texts: list[str]) -> list[Entry]:
    entries: list[Entry] = []
    for place, text in enumerate(texts, 1):
        prev = entries[-1].hash if entries else GENESIS
        entries.append(seal(place, AT, Said(text, place), SALT, prev))
    return entries


def test_canonical_bytes_sort_keys_and_leave_no_space() -> None:
    assert canonical_bytes({"乙": 1, "a": [True, None]}) == '{"a":[true,null],"乙":1}'.encode()


def test_canonical_bytes_are_the_same_for_both_spellings_of_a_letter() -> None:
    assert canonical_bytes("é") == canonical_bytes(unicodedata.normalize("NFD", "é"))


@pytest.mark.parametrize("value", [1.0, float("nan"), {"a": 0.5}])
def test_canonical_bytes_refuse_floats(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_bytes(value)


def test_canonical_bytes_refuse_integers_that_other_languages_cannot_hold() -> None:
    with pytest.raises(ValueError):
        canonical_bytes(2**53)


@given(plain)
def test_canonical_bytes_do_not_depend_on_the_order_of_keys(value: object) -> None:
    def turned(inner: object) -> object:
        if isinstance(inner, dict):
            return {key: turned(inner[key]) for key in reversed(list(inner))}
        return [turned(item) for item in inner] if isinstance(inner, list) else inner

    assert canonical_bytes(turned(value)) == canonical_bytes(value)


@given(st.lists(st.text(max_size=20), max_size=8))
def test_a_sealed_chain_has_no_fault(texts: list[str]) -> None:
    assert check_chain(chain(texts)) == []


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6), st.data())
def test_every_edit_of_a_row_is_a_fault(texts: list[str], data: st.DataObject) -> None:
    entries = chain(texts)
    place = data.draw(st.integers(0, len(entries) - 1))
    edited = data.draw(
        st.sampled_from(
            [
                replace(entries[place], body=entries[place].body + " "),
                replace(entries[place], at="2026-11-25T12:00:00+00:00"),
                replace(entries[place], type="Whispered"),
                replace(entries[place], salt=b"x" * 16),
                replace(entries[place], prev=b"x" * 32),
                replace(entries[place], hash=b"x" * 32),
                replace(entries[place], seq=entries[place].seq + 1),
            ]
        )
    )

    assert check_chain([*entries[:place], edited, *entries[place + 1 :]]) != []


@given(st.lists(st.text(max_size=9), min_size=2, max_size=6), st.data())
def test_a_row_left_out_or_moved_is_a_fault(texts: list[str], data: st.DataObject) -> None:
    entries = chain(texts)
    place = data.draw(st.integers(0, len(entries) - 2))

    assert check_chain([*entries[:place], *entries[place + 1 :]]) != []
    swapped = [*entries[:place], entries[place + 1], entries[place], *entries[place + 2 :]]
    assert check_chain(swapped) != []


def test_the_salt_keeps_equal_events_apart() -> None:
    first, second = seal(1, AT, Said("x"), SALT, GENESIS), seal(1, AT, Said("x"), b"y" * 16, GENESIS)

    assert first.hash != second.hash


def test_head_code_is_read_aloud_in_two_groups() -> None:
    assert len(head_code(chain(["x"])[0].hash)) == 9
