"""Figures of groups: forms are pooled, rates have their own denominators, nothing of nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reviews.breakdown import Case, Dimension, figures, grouped
from facilitator.domain.reviews.formula import DEFAULT
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.verdict import Verdict


def case(demand: str = "d", category: str = "", counts: Mapping[int, int] | None = None, **more: Any) -> Case:
    levels = {Level(level): count for level, count in (counts or {}).items()}
    return Case(demand, {**dict.fromkeys(Dimension, ""), Dimension.CATEGORY: category}, levels, **more)


def test_figures_pool_the_forms_of_all_demands() -> None:
    found = figures(
        DEFAULT,
        [
            case(counts={5: 12, 4: 15, 3: 6, 2: 3, 1: 1, 0: 3}, days=10, on_time=True, verdict=Verdict.QUALIFIED),
            case(counts={5: 4, 4: 9, 3: 10, 2: 9, 1: 4}, days=21, on_time=False, verdict=Verdict.UNQUALIFIED),
            case(closed=True, reopened=True, verdict=Verdict.SAMPLE_TOO_SMALL),
            case(closed=True),
        ],
    )

    assert (found.demands, found.forms, found.few_forms) == (4, 73, False)
    assert (found.csat_index, found.satisfaction_rate, found.positive_rate) == (6630, 5479, 7671)
    assert (found.timed, found.median_days, found.due, found.on_time_rate) == (2, 1550, 2, 5000)
    assert (found.closed, found.reopen_rate) == (2, 5000)
    assert (found.qualified, found.unqualified, found.too_small) == (1, 1, 1)


def test_nothing_of_nothing() -> None:
    found = figures(DEFAULT, [])

    assert (found.csat_index, found.satisfaction_rate, found.median_days, found.on_time_rate) == (None,) * 4
    assert (found.reopen_rate, found.few_forms) == (None, True)


def test_groups_come_by_size_and_the_nameless_last() -> None:
    cases = [case("1", ""), case("2", ""), case("3", "b"), case("4", "a"), case("5", "c"), case("6", "c")]

    assert [(name, len(members)) for name, members in grouped(Dimension.CATEGORY, cases).items()] == [
        ("c", 2),
        ("a", 1),
        ("b", 1),
        ("", 2),
    ]


LEVEL_COUNTS = st.fixed_dictionaries({level: st.integers(0, 40) for level in range(6)})


@given(st.lists(st.tuples(st.sampled_from("abc"), LEVEL_COUNTS, st.booleans()), max_size=12))
def test_groups_add_up_to_the_whole(lines: list[tuple[str, dict[int, int], bool]]) -> None:
    cases = [case(str(n), name, counts, on_time=late) for n, (name, counts, late) in enumerate(lines)]
    whole = figures(DEFAULT, cases)
    parts = [figures(DEFAULT, members) for members in grouped(Dimension.CATEGORY, cases).values()]

    assert whole.demands == sum(part.demands for part in parts)
    assert whole.forms == sum(part.forms for part in parts)
    rates = [part.satisfaction_rate for part in parts if part.satisfaction_rate is not None]
    if whole.satisfaction_rate is not None:
        assert min(rates) <= whole.satisfaction_rate <= max(rates)
