"""The worked figures of the field (S8 and §6), thresholds to the hundredth, vetoes, small samples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.reviews.formula import DEFAULT, Formula, csat_index, positive_rate, satisfaction_rate
from facilitator.domain.reviews.scales import PROCESS, RESULT, Change, Level, Veto, points
from facilitator.domain.reviews.verdict import Sheet, Verdict, change_words, judge, needed_forms

COUNTS = st.dictionaries(st.sampled_from(Level), st.integers(0, 500))


def forms(*numbers: int, cannot: int = 0) -> dict[Level, int]:
    """非常满意 … 非常不满意."""
    return {**dict(zip(sorted(Level, reverse=True), numbers, strict=False)), Level.CANNOT_SAY: cannot}


def test_s8_third_quarter_is_unqualified() -> None:
    process = {"on_time": 16, "consulted": 20, "disclosed": 18, "took_part": 15, "recorded": 13}
    result = {"achieved": 25, "quality": 18, "funds": 15, "lasting": 10}
    sheet = Sheet(
        points(PROCESS, process, "process"), points(RESULT, result, "result"), forms(4, 9, 10, 9, 4),
        change=Change.IMPROVED, needs_change=True,
    )  # fmt: skip

    told = judge(DEFAULT, sheet)

    assert (told.process, told.result, told.valid) == (82, 68, 36)
    assert (told.csat_index, told.satisfaction_rate, told.composite) == (5528, 3611, 6838)
    assert told.verdict is Verdict.UNQUALIFIED
    assert [reason.figures for reason in told.missed] == [
        {"score": 6838, "needed": 8000}, {"rate": 3611, "needed": 7500},
    ]  # fmt: skip


def test_s8_fourth_quarter_is_qualified() -> None:
    told = judge(DEFAULT, Sheet(88, 86, forms(18, 14, 4, 2, 0), change=Change.IMPROVED, needs_change=True))

    assert (told.valid, told.csat_index, told.satisfaction_rate, told.composite) == (38, 8474, 8421, 8622)
    assert (told.verdict, told.excellent) == (Verdict.QUALIFIED, False)


def test_same_ballots_have_several_headlines() -> None:
    counts = forms(12, 15, 6, 3, 1, cannot=3)
    kinder = replace(DEFAULT, weights=dict(zip(DEFAULT.weights, (100, 90, 75, 50, 0), strict=True)))

    assert (csat_index(DEFAULT, counts), csat_index(kinder, counts)) == (7703, 8514)
    assert (satisfaction_rate(counts), positive_rate(counts)) == (7297, 8919)


def test_tie_at_a_threshold_passes() -> None:
    """80.00 and 75.00 % exactly."""
    counts = forms(0, 15, 5, 0, 0)
    told = judge(DEFAULT, Sheet(85, 80, counts))

    assert (told.satisfaction_rate, told.csat_index, told.composite) == (7500, 7500, 8000)
    assert (told.verdict, told.missed) == (Verdict.QUALIFIED, ())
    assert judge(DEFAULT, Sheet(84, 80, counts)).verdict is Verdict.UNQUALIFIED


@pytest.mark.parametrize("veto", list(Veto))
def test_veto_outweighs_every_score(veto: Veto) -> None:
    best = Sheet(100, 100, forms(30))

    assert judge(DEFAULT, best).excellent
    told = judge(DEFAULT, replace(best, vetoes=frozenset({veto})))
    assert (told.verdict, told.excellent, len(told.missed)) == (Verdict.UNQUALIFIED, False, 1)


@pytest.mark.parametrize(
    ("change", "needed", "verdict"),
    [
        (Change.IMPROVED, True, Verdict.QUALIFIED),
        (None, False, Verdict.QUALIFIED),
        (None, True, Verdict.UNQUALIFIED),
        (Change.UNCHANGED, False, Verdict.UNQUALIFIED),
        (Change.WORSE, True, Verdict.UNQUALIFIED),
    ],
)
def test_nothing_passes_that_did_not_improve(change: Change | None, needed: bool, verdict: Verdict) -> None:
    told = judge(DEFAULT, Sheet(100, 100, forms(30), change=change, needs_change=needed))

    assert (told.verdict, told.change) == (verdict, change)


def test_comparison_taken_is_told_in_words() -> None:
    """What is printed is what is applied: where none is needed, none is missed."""
    assert change_words(Change.IMPROVED, needed=True) == "改善"
    assert change_words(None, needed=True) == "没有对比，不能算合格"
    assert change_words(None, needed=False) == "没有对比，这一类不看这一条"


def test_small_sample_gives_no_verdict() -> None:
    assert judge(DEFAULT, Sheet(100, 100, forms(9))).verdict is Verdict.SAMPLE_TOO_SMALL
    assert judge(DEFAULT, Sheet(100, 100, forms(6), concerned=6, heard=6)).verdict is Verdict.QUALIFIED
    assert [needed_forms(DEFAULT, *one) for one in ((0, 4), (4, 4), (4, 3), (10, 10), (46, 9))] == [10, 4, 10, 10, 10]


def test_forms_of_others_fill_no_place_of_those_concerned() -> None:
    told = judge(DEFAULT, Sheet(100, 100, forms(9), concerned=3, heard=2))

    assert (told.verdict, told.needed) == (Verdict.SAMPLE_TOO_SMALL, 10)
    assert [reason.figures for reason in told.missed] == [{"concerned": 300, "heard": 200}]
    assert judge(DEFAULT, Sheet(100, 100, forms(10), concerned=3, heard=2)).verdict is Verdict.QUALIFIED


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_small_sample_is_one_below_ten_and_without_somebody_concerned(others: int, concerned: int, heard: int) -> None:
    told = judge(DEFAULT, Sheet(100, 100, forms(others + heard), concerned=concerned, heard=heard))

    enough = others + heard >= 10 or 0 < concerned <= heard
    assert (told.verdict is not Verdict.SAMPLE_TOO_SMALL) == enough == (told.valid >= told.needed)


def test_nobody_who_can_say_gives_no_figures() -> None:
    told = judge(DEFAULT, Sheet(100, 100, forms(cannot=40)))

    assert (told.csat_index, told.satisfaction_rate, told.positive_rate, told.composite) == (None,) * 4
    assert told.verdict is Verdict.SAMPLE_TOO_SMALL


@given(COUNTS, st.integers(0, 100), st.integers(0, 100), st.integers(0, 300))
def test_not_knowing_changes_nothing(counts: dict[Level, int], process: int, result: int, more: int) -> None:
    sheet = Sheet(process, result, counts)

    assert judge(DEFAULT, replace(sheet, counts={**counts, Level.CANNOT_SAY: more})) == judge(DEFAULT, sheet)


@given(COUNTS, st.integers(0, 100), st.integers(0, 100), st.sampled_from([DEFAULT]))
def test_figures_stay_in_their_bounds_and_better_forms_never_hurt(
    counts: dict[Level, int], process: int, result: int, formula: Formula
) -> None:
    told = judge(formula, Sheet(process, result, counts))
    happier = {**counts, Level.VERY_SATISFIED: counts.get(Level.VERY_SATISFIED, 0) + 1}
    after = judge(formula, Sheet(process, result, happier))

    for figure in (told.csat_index, told.satisfaction_rate, told.positive_rate, told.composite):
        assert figure is None or 0 <= figure <= 10_000
    assert (after.csat_index or 0) >= (told.csat_index or 0)
    assert (after.composite or 0) >= (told.composite or 0)


@pytest.mark.parametrize(
    ("given", "sentence"), [({"on_time": 21}, "最多 20 分"), ({"on_time": -1}, "最少 0 分"), ({}, "还没有打分")]
)
def test_assessment_has_its_lines_and_bounds(given: dict[str, int], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        points(PROCESS, given, "process")
