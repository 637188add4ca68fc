"""The worked checks of `domain.md` §3.4: collectives, owners, weighted representatives, the yard."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.people.units import Unit, UnitKind
from tests.domain.ballots.test_electorate import owners
from tests.factories.ballots import decide, evidence, forty_four, names, papers, roll

EVERYBODY = [*names("r", 1, 37), *names("c", 1, 7)]


def test_members_of_a_collective_count_against_all_of_them() -> None:
    cast = [*papers("for", names("p", 1, 59)), *papers("against", names("p", 60, 70))]

    ended = decide("rce_members", evidence("rce_members", roll(*names("p", 1, 90)), cast, checked_in=names("p", 1, 70)))

    assert ended.outcome is Outcome.FAILED
    assert ended.line == 60
    assert ended.rule.formula == "59×3=177 < 90×2=180"
    assert ended.sentence.endswith("赞成票未达到应到人数的三分之二，表决未通过。")


@pytest.mark.parametrize(
    ("present", "favour", "outcome"), [(32, 16, Outcome.FAILED), (33, 17, Outcome.PASSED), (33, 16, Outcome.FAILED)]
)
def test_half_is_not_a_majority(present: int, favour: int, outcome: Outcome) -> None:
    here = EVERYBODY[:present]
    cast = [*papers("for", here[:favour]), *papers("abstain", here[favour:])]

    ended = decide("rc_reps_2026", evidence("rc_reps_2026", forty_four(), cast, checked_in=here))

    assert ended.outcome is outcome


@pytest.mark.parametrize(("name", "outcome"), [("owners_ordinary", Outcome.PASSED), ("owners_special", Outcome.FAILED)])
def test_owners_need_persons_and_area(name: str, outcome: Outcome) -> None:
    cast = [*papers("for", ["1-1", "2-1", "3-1", "4-1", "4-2"]), *papers("against", ["2-2", "3-2"])]

    ended = decide(name, evidence(name, owners(), cast))

    assert (ended.electorate, ended.present, ended.cast) == (7, 6, 6)
    assert ended.tally == {"for": 4, "against": 2, "abstain": 0}
    assert ended.area == {
        "electorate": 71186,
        "present": 64351,
        "for": 46599,
        "against": 17752,
        "abstain": 0,
        "invalid": 0,
    }
    assert ended.quorum_met
    assert ended.outcome is outcome


def test_owners_print_both_counts() -> None:
    cast = [*papers("for", ["1-1", "2-1", "3-1", "4-1", "4-2"]), *papers("against", ["2-2", "3-2"])]

    ended = decide("owners_ordinary", evidence("owners_ordinary", owners(), cast))

    assert ended.rule.formula == "人数：4×2=8 > 6；面积（㎡）：465.99×2=931.98 > 643.51"
    assert ended.rule.quorum == "人数：6×3=18 ≥ 7×2=14；面积（㎡）：643.51×3=1930.53 ≥ 711.86×2=1423.72"
    assert ended.sentence == (
        "应参加表决业主7人、专有部分面积711.86平方米，实际参加6人、专有部分面积643.51平方米。"
        "同意4人、465.99平方米，不同意2人、177.52平方米，弃权0人、0.00平方米，未参加表决1人。"
        "同意票超过参加表决人数和面积的半数，表决通过。"
    )


def test_owners_of_enough_persons_but_little_area_are_no_quorum() -> None:
    """Five of seven persons, but 401.02 of 711.86 m²."""
    cast = papers("for", ["1-1", "1-2", "2-1", "2-2", "3-1"])

    ended = decide("owners_ordinary", evidence("owners_ordinary", owners(), cast))

    assert ended.present * 3 >= ended.electorate * 2
    assert ended.outcome is Outcome.NO_QUORUM


def test_owners_majority_of_persons_without_area_fails() -> None:
    flats = [Unit(f"o{n}", UnitKind.OWNER, "", area_centi=100 if n < 4 else 10000) for n in range(1, 6)]
    cast = [*papers("for", ["o1", "o2", "o3"]), *papers("against", ["o4", "o5"])]

    ended = decide("owners_ordinary", evidence("owners_ordinary", flats, cast))

    assert ended.outcome is Outcome.FAILED
    assert "未同时超过" in ended.sentence


def test_stakeholders_must_all_agree() -> None:
    flats = roll(*names("o", 1, 4))

    agreed = decide(
        "owners_unanimous_stakeholders",
        evidence("owners_unanimous_stakeholders", flats, papers("for", names("o", 1, 4))),
    )
    silent = decide(
        "owners_unanimous_stakeholders",
        evidence("owners_unanimous_stakeholders", flats, papers("for", names("o", 1, 3))),
    )

    assert agreed.outcome is Outcome.PASSED
    assert silent.outcome is Outcome.NO_QUORUM


def test_representatives_weigh_as_many_households_as_they_stand_for() -> None:
    """Three representatives of 30, 20 and 10 households: one large one outvotes two small ones only with over half."""
    representatives = [Unit(f"r{n}", UnitKind.REPRESENTATIVE, "", households=40 - 10 * n) for n in (1, 2, 3)]
    cast = [*papers("for", ["r1"]), *papers("against", ["r2", "r3"])]

    level = decide(
        "ysyy_reps_household_weighted",
        evidence("ysyy_reps_household_weighted", representatives, cast, checked_in=["r1", "r2", "r3"]),
    )
    without_r3 = decide(
        "ysyy_reps_household_weighted",
        evidence("ysyy_reps_household_weighted", representatives, cast[:2], checked_in=["r1", "r2"]),
    )

    assert (level.electorate, level.tally["for"], level.outcome) == (60, 30, Outcome.TIED)
    assert (without_r3.present, without_r3.outcome) == (50, Outcome.PASSED)
    assert without_r3.people == {"electorate": 3, "present": 2, "cast": 2}
    assert without_r3.sentence == (
        "应到代表所代表的农户60户，实到50户。赞成30票，反对20票，弃权0票，未表决0票。"
        "赞成票超过到会代表所代表户数的半数，表决通过。"
    )


def test_yard_without_a_roll_counts_hands() -> None:
    """轻便会: three numbers, nothing else."""
    ended = decide("yard_straw_poll", evidence("yard_straw_poll", [], hands=[{"for": 21, "against": 9, "abstain": 2}]))

    assert (ended.electorate, ended.present, ended.cast, ended.not_voted) == (32, 32, 32, 0)
    assert ended.by_channel["hands"] == {"for": 21, "against": 9, "abstain": 2}
    assert ended.outcome is Outcome.ADVISORY
    assert ended.sentence.endswith("本次为意向表决，倾向赞成的较多，不作为决定。")


def test_yard_with_counted_heads_knows_who_did_not_vote() -> None:
    ended = decide("yard_straw_poll", evidence("yard_straw_poll", [], hands=[{"for": 21, "against": 9}], heads=40))

    assert (ended.present, ended.not_voted) == (40, 10)
