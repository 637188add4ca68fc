"""What is withheld of a quarter can be computed from nothing that is told of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reviews.breakdown import Case, Dimension, figures, grouped
from facilitator.domain.reviews.for_all import answers_told, cases_for_all
from facilitator.domain.reviews.formula import DEFAULT, valid_of
from facilitator.domain.reviews.scales import LEVELS, Level
from facilitator.domain.reviews.verdict import Verdict

FORMS = st.dictionaries(st.sampled_from(Level), st.integers(0, 12))
FEW_FORMS = st.dictionaries(st.sampled_from(LEVELS), st.integers(0, 1))
"""At most five."""


@st.composite
def quarters(draw: st.DrawFn) -> tuple[list[Case], set[str]]:
    many = draw(st.integers(1, 8))
    cases = [
        Case(
            str(place),
            {one: draw(st.sampled_from("ab")) for one in Dimension},
            draw(FORMS),
            verdict=draw(st.sampled_from([*Verdict, None])),
        )
        for place in range(many)
    ]
    return cases, draw(st.sets(st.sampled_from([case.demand for case in cases])))


@given(quarters(), st.data())
def test_withheld_answers_move_no_figure_of_any_group(
    quarter: tuple[list[Case], set[str]], data: st.DataObject
) -> None:
    """Two quarters that differ only in what is withheld are one and the same to everybody."""
    cases, hidden = quarter
    other = [_otherwise(case, hidden, data) for case in cases]

    told, same = cases_for_all(DEFAULT, cases, hidden), cases_for_all(DEFAULT, other, hidden)

    assert figures(DEFAULT, told) == figures(DEFAULT, same)
    for dimension in Dimension:
        assert grouped(dimension, told) == grouped(dimension, same)


def _otherwise(case: Case, hidden: set[str], data: st.DataObject) -> Case:
    if case.demand in hidden or case.verdict is Verdict.SAMPLE_TOO_SMALL:
        return replace(case, counts=data.draw(FORMS))
    return case if answers_told(DEFAULT, case) else replace(case, counts=data.draw(FEW_FORMS))


@given(quarters())
def test_no_two_groups_differ_by_a_few_forms(quarter: tuple[list[Case], set[str]]) -> None:
    """Whichever groups are taken from each other, what remains is nothing or as many forms as the formula asks for."""
    cases, hidden = quarter

    for case in cases_for_all(DEFAULT, cases, hidden):
        assert case.demand not in hidden
        assert valid_of(case.counts) == 0 or valid_of(case.counts) >= DEFAULT.least


def test_three_answers_of_three_households_are_not_told_though_they_gave_a_verdict() -> None:
    case = Case("d", dict.fromkeys(Dimension, ""), {Level.SATISFIED: 3}, verdict=Verdict.QUALIFIED)
    one_by_one = replace(DEFAULT, least=1)

    assert not answers_told(DEFAULT, case)
    assert answers_told(one_by_one, case)
    assert not answers_told(one_by_one, replace(case, counts={Level.SATISFIED: 2}))
