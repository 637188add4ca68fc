"""Numbers of minutes: per year, without gaps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.minutes.numbering import next_sequence, number_text


def test_number_text_has_brackets_and_no_leading_zero() -> None:
    assert number_text(2026, 3) == "〔2026〕第3期"


@given(st.integers(0, 60))
def test_next_sequence_continues_without_gaps(count: int) -> None:
    taken: list[int] = []
    for _ in range(count):
        taken.append(next_sequence(taken))
    assert taken == list(range(1, count + 1))


@given(st.sets(st.integers(1, 40)))
def test_next_sequence_fills_the_first_gap(taken: set[int]) -> None:
    given = next_sequence(taken)
    assert given not in taken
    assert set(range(1, given)) <= taken
