"""reviews.adopt_formula: before the quarter, for ever, and the quarter is judged by it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.domain.reviews.scales import Change, Veto
from facilitator.services.reviews.adopt_formula import AdoptFormula, Shares
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.formula_list import FormulaList
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.read import ReviewDetail
from tests.factories.council import Council
from tests.factories.reviewing import assess, completed, score

DECIDED = "2026年第12号会议纪要"


def adopted(council: Council, quarter: str = "2027Q1", **terms: object) -> str:
    return str(council.do(AdoptFormula(quarter, DECIDED, **terms), council.secretary).formula)  # type: ignore[arg-type]


def test_formula_is_adopted_before_its_quarter_only(council: Council) -> None:
    with pytest.raises(WrongState, match=r"2026Q4 已经开始.*2027Q1 起"):
        adopted(council, "2026Q4")
    with pytest.raises(WrongState, match="2027Q1 起"):
        adopted(council, "2026Q1")
    assert adopted(council) == "WJT-2026-2"
    told = council.events("FormulaAdopted")[0]
    assert (told["since"], told["decided"], told["terms"]["shares"]) == ("2027Q1", DECIDED, [30, 40, 30])


def test_quarters_are_judged_by_the_formula_in_force(council: Council) -> None:
    adopted(council, weights={"5": 90}, least=2, vetoes=(Veto.UNSAFE,))
    strict = adopted(council, rate_at=90, shares=Shares(20, 40, 40))
    council.world.clock.forward(days=150)
    demand = completed(council, completed_on=date(2027, 1, 10))
    review = council.do(GatherReview("2027Q1"), council.secretary).review

    assert council.ask(ReviewDetail(review)).formula == strict
    score(council, review, demand, {5: 8, 4: 2, 3: 2})
    assess(council, review, demand, change=Change.IMPROVED, vetoes=(Veto.UNSAFE,))
    told = council.do(ConcludeReview(review), council.secretary).demands[demand]
    assert (told.composite, told.satisfaction_rate, told.verdict.value) == (89.6, 83.33, "unqualified")


def test_veto_that_was_not_adopted_does_not_count(council: Council) -> None:
    adopted(council, vetoes=(Veto.UNSAFE,))
    council.world.clock.forward(days=150)
    demand = completed(council, completed_on=date(2027, 1, 10))
    review = council.do(GatherReview("2027Q1"), council.secretary).review
    score(council, review, demand, {5: 10})
    assess(council, review, demand, change=Change.IMPROVED, vetoes=(Veto.NOT_DONE,))

    told = council.do(ConcludeReview(review), council.secretary).demands[demand]

    assert told.verdict.value == "qualified"


def test_list_keeps_every_formula_and_marks_the_one_in_force(council: Council) -> None:
    assert [(line.formula, line.now) for line in council.ask(FormulaList())] == [("WJT-2026-1", True)]
    adopted(council)
    assert [(line.formula, line.since, line.now) for line in council.ask(FormulaList())] == [
        ("WJT-2026-2", "2027Q1", False),
        ("WJT-2026-1", "", True),
    ]
    council.world.clock.forward(days=60)
    assert [line.now for line in council.ask(FormulaList())] == [True, False]


def test_formula_is_asked_for_its_source_and_sense(council: Council) -> None:
    with pytest.raises(Missing, match="哪份纪要"):
        council.do(AdoptFormula("2027Q1", " "), council.secretary)
    with pytest.raises(BadInput, match="等于 100"):
        adopted(council, shares=Shares(50, 50, 50))
    with pytest.raises(BadInput, match="至少要留一项"):
        adopted(council, vetoes=())
    with pytest.raises(BadInput, match="五档"):
        adopted(council, weights={"0": 10})
    with pytest.raises(Forbidden):
        council.do(AdoptFormula("2027Q1", DECIDED))


def test_later_formula_of_a_quarter_says_which_it_replaces(council: Council) -> None:
    adopted(council, "2027Q2")
    first = adopted(council, rate_at=90)

    told = council.do(AdoptFormula("2027Q1", DECIDED, rate_at=80), council.secretary)

    assert told.replaces == first
    assert {line.formula: line.replaced_by for line in council.ask(FormulaList())} == {
        "WJT-2026-1": "", "WJT-2026-2": "", first: told.formula, told.formula: "",
    }  # fmt: skip
