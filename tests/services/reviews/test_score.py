"""reviews.score: one form a unit and demand, in two series, never by name in the journal."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import AlreadyScored, BadInput, NotFound, Recused, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.reviews.behind import DemandsBehind, Series
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.report import ReviewReport
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import assess, completed, gathered, households


def person(council: Council, name: str, *kinds: UnitKind, **more: str) -> list[str]:
    """Lines of the roll in one person's name."""
    lines = (AddUnit(kind, f"{name}{place}", holder=name, **more) for place, kind in enumerate(kinds))
    return [str(council.do(line, SYSTEM).unit) for line in lines]


@pytest.fixture
def review(council: Council) -> tuple[str, str]:
    demand = completed(council)
    return gathered(council), demand


def test_forms_of_representatives_and_households_are_two_series(council: Council, review: tuple[str, str]) -> None:
    home, other = households(council, 2)
    (seat,) = households(council, 1, UnitKind.REPRESENTATIVE)
    for unit, level in ((home, 2), (other, 0), (seat, 5)):
        council.do(ScoreDemand(*review, unit, level), council.clerk)

    (item,) = council.ask(ReviewDetail(review[0]), council.clerk).items

    assert item.representatives == {"5": 1, "4": 0, "3": 0, "2": 0, "1": 0, "0": 0}
    assert item.households == {"5": 0, "4": 0, "3": 0, "2": 1, "1": 0, "0": 1}


def test_households_that_a_matter_does_not_concern_are_a_series_of_their_own(council: Council) -> None:
    """4栋楼道灯: whoever lives in 1栋 may say something, and it is not told as the word of those concerned."""
    demand = completed(council, building="4栋2单元")
    review = gathered(council)
    homes = [
        council.do(AddUnit(UnitKind.HOUSEHOLD, f"{building}{place}", building=building), SYSTEM).unit
        for place, building in enumerate(("4号楼", "1栋", "1栋"))
    ]
    for unit, level in zip(homes, (2, 5, 5), strict=True):
        council.do(ScoreDemand(review, demand, unit, level), council.clerk)

    (item,) = council.ask(ReviewDetail(review), council.clerk).items
    assert (item.households["2"], item.others["5"]) == (1, 2)
    assert item.valid == 3
    told = {row.label: row.cells for row in council.ask(ReviewReport(review), council.clerk).spread.rows}
    assert (told["受影响的住户"][-2:], told["其他住户"][-2:]) == (("1", "0%*"), ("2", "100%*"))
    for series, found in ((Series.HOUSEHOLDS, 1), (Series.OTHERS, 1), (Series.REPRESENTATIVES, 0)):
        assert len(council.ask(DemandsBehind(review, series=series), council.clerk)) == found


def test_second_form_of_a_unit_is_refused_and_a_repeat_is_not(council: Council, review: tuple[str, str]) -> None:
    (home,) = households(council, 1)
    first = ScoreDemand(*review, home, 4, key="k1")
    council.do(first, council.clerk)

    assert council.do(first, council.clerk).forms == 1
    for level, key in ((5, "k1"), (4, None), (4, "k2")):
        with pytest.raises(AlreadyScored):
            council.do(ScoreDemand(*review, home, level, key=key), council.clerk)


def test_one_person_is_heard_once_as_representative_and_at_home(council: Council, review: tuple[str, str]) -> None:
    """Whichever form comes first, it is one of the representatives'; two dwellings in one name stay two households."""
    home, flat, seat = person(council, "甲", UnitKind.HOUSEHOLD, UnitKind.HOUSEHOLD, UnitKind.REPRESENTATIVE)
    one, two = person(council, "乙", UnitKind.HOUSEHOLD, UnitKind.HOUSEHOLD)
    council.do(ScoreDemand(*review, home, 2), council.clerk)

    for again in (seat, flat, home):
        with pytest.raises(AlreadyScored):
            council.do(ScoreDemand(*review, again, 5), council.clerk)
    with pytest.raises(AlreadyScored, match="甲2 和 甲0 是同一个人，已经用 甲0 评过"):
        council.do(ScoreDemand(*review, seat, 5), council.clerk)
    for other in (one, two):
        council.do(ScoreDemand(*review, other, 4), council.clerk)

    (item,) = council.ask(ReviewDetail(review[0]), council.clerk).items
    assert (item.representatives["2"], item.households["4"]) == (1, 2)


def test_those_who_did_the_work_do_not_judge_it(council: Council, review: tuple[str, str]) -> None:
    """A seat of the committee gives no form at all; the committee's people none where the committee is responsible."""
    seat, home = person(council, "甲", UnitKind.COMMITTEE, UnitKind.HOUSEHOLD)
    other = completed(council, responsible_party="物业公司")
    gathered(council)
    put(council, review[1], responsible_party="社区居委会")

    with pytest.raises(BadInput, match="居委会的席位"):
        council.do(ScoreDemand(*review, seat, 5), council.clerk)
    with pytest.raises(Recused, match="甲1 是这一件的责任方"):
        council.do(ScoreDemand(*review, home, 5), council.clerk)
    assert council.do(ScoreDemand(review[0], other, home, 5), council.clerk).forms == 1


def test_score_refuses_what_makes_no_sense(council: Council, review: tuple[str, str]) -> None:
    (home,) = households(council, 1)
    with pytest.raises(BadInput, match="5（非常满意）"):
        council.do(ScoreDemand(*review, home, 6), council.clerk)
    with pytest.raises(NotFound, match="名册"):
        council.do(ScoreDemand(*review, "nobody", 5), council.clerk)
    with pytest.raises(NotFound, match="这次评议里没有"):
        council.do(ScoreDemand(review[0], "other", home, 5), council.clerk)
    assess(council, *review)
    council.do(ConcludeReview(review[0]), council.secretary)
    with pytest.raises(WrongState, match="已经结束"):
        council.do(ScoreDemand(*review, home, 5), council.clerk)
