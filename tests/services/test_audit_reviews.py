"""The audit reckons every concluded review again, and says in Chinese what somebody changed."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.reviews.scales import Change
from facilitator.services.audit import Audit, AuditReport
from facilitator.services.context import SYSTEM
from facilitator.services.reviews.adopt_formula import AdoptFormula
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from tests.factories.council import Council, make_council
from tests.factories.reviewing import assess, completed, gathered, score
from tests.factories.world import World
from tests.services.test_audit import behind_the_door


@pytest.fixture
def council(world: World) -> Council:
    made = make_council(world, representatives=1, committee=1)
    demand = completed(made)
    review = gathered(made)
    score(made, review, demand, {5: 8, 4: 2, 0: 1})
    assess(made, review, demand, change=Change.IMPROVED)
    made.do(ConcludeReview(review), made.secretary)
    made.do(AdoptFormula("2027Q1", "第12号会议纪要"), made.secretary)
    return made


def faults(council: Council) -> tuple[str, ...]:
    report: AuditReport = council.world.door.ask(SYSTEM, Audit())
    (check,) = (check for check in report.checks if check.name == "季度评议")
    assert check.seen == 1
    return check.faults


def test_honest_review_has_no_fault(council: Council) -> None:
    assert faults(council) == ()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE review_scores SET level = 1 WHERE level = 4", "的数字从评分表重新计算，与结论里的不一样"),
        ("DELETE FROM review_scores WHERE level = 5", "的数字从评分表重新计算，与结论里的不一样"),
        ("UPDATE review_items SET verdict = 'unqualified'", "的结论与日志里的不一样"),
    ],
)
def test_changed_review_is_found(council: Council, statement: str, fault: str) -> None:
    behind_the_door(council.world, statement)

    assert faults(council) == (f"2026Q3 评议 XQ-2026-0001 {fault}",)


def test_changed_formula_is_found(council: Council) -> None:
    behind_the_door(council.world, "UPDATE review_formulas SET terms = replace(terms, '7500', '6000')")

    assert faults(council) == ("评议公式 WJT-2026-2 与通过时记下的不一样",)


def test_changed_terms_of_a_review_are_found(council: Council) -> None:
    """The terms that it kept are those that were adopted."""
    council.world.clock.forward(days=150)
    completed(council, completed_on=date(2027, 2, 20))
    council.do(GatherReview("2027Q1"), council.secretary)
    assert faults(council) == ()

    behind_the_door(council.world, "UPDATE reviews SET terms = replace(terms, '7500', '6000') WHERE quarter = '2027Q1'")

    assert faults(council) == ("2027Q1 评议用的公式 WJT-2026-2 与通过时记下的不一样",)
