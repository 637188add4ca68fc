"""The scenarios S1–S4 of `domain.md` §9, the worked checks of §3.4 and the scripted evenings, without a server."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, Paper
from facilitator.domain.ballots.result import Result
from facilitator.domain.people.units import Unit, UnitKind
from tests.domain.ballots.test_electorate import owners
from tests.factories.ballots import decide, evidence, forty_four, names, papers, roll, spoiled

EVERYBODY = [*names("r", 1, 37), *names("c", 1, 7)]


def assembly(present: int, against: int, abstain: int, favour: int) -> Result:
    """The representatives' assembly with one of those present recused, as in evenings 02 to 04."""
    here = EVERYBODY[:present]
    voters = here[1:]
    cast = [
        *papers("for", voters[:favour]),
        *papers("against", voters[favour : favour + against]),
        *papers("abstain", voters[favour + against : favour + against + abstain]),
    ]
    return decide("rc_reps_2026", evidence("rc_reps_2026", forty_four(), cast, checked_in=here, recused=[here[0]]))


def test_evening_01_quorum_is_lost_before_the_close() -> None:
    """30 opened the vote, one of those who had not voted left: 29 are not enough."""
    here = [*names("r", 1, 24), *names("c", 1, 5)]
    cast = [*papers("for", names("r", 1, 10)), *papers("against", names("r", 11, 20))]

    ended = decide("rc_reps_2026", evidence("rc_reps_2026", forty_four(), cast, checked_in=here))

    assert (ended.electorate, ended.present, ended.cast, ended.not_voted) == (44, 29, 20, 9)
    assert not ended.quorum_met
    assert ended.outcome is Outcome.NO_QUORUM
    assert ended.rule.quorum == "29×3=87 < 44×2=88"
    assert "通过" not in ended.sentence


def test_voting_and_leaving_keeps_a_voter_present() -> None:
    here = [*names("r", 2, 24), *names("c", 1, 6)]
    cast = [*papers("for", names("r", 1, 20)), *papers("against", ["r21"])]

    ended = decide("rc_reps_2026", evidence("rc_reps_2026", forty_four(), cast, checked_in=here))

    assert ended.present == 30
    assert ended.outcome is Outcome.PASSED


def test_evening_02_both_readings_pass() -> None:
    ended = assembly(33, favour=17, against=12, abstain=3)

    assert (ended.present, ended.cast, ended.recused, ended.not_voted) == (33, 32, 1, 0)
    assert ended.tally == {"for": 17, "against": 12, "abstain": 3}
    assert ended.outcome is Outcome.PASSED
    assert ended.line == 17
    assert ended.rule.formula == "17×2=34 > 33（回避计入）；34 > 32（回避剔除）"
    assert ended.sentence == (
        "应到44人，实到33人，回避1人。赞成17票，反对12票，弃权3票，未表决0票。赞成票超过到会人数的半数，表决通过。"
    )


def test_evening_03_both_readings_fail() -> None:
    ended = assembly(33, favour=16, against=13, abstain=3)

    assert ended.outcome is Outcome.FAILED
    assert ended.rule.formula == "16×2=32 ≤ 33（回避计入）；32 ≤ 32（回避剔除）"
    assert ended.sentence.endswith("赞成票未超过到会人数的半数，表决未通过。")


def test_evening_04_readings_differ() -> None:
    ended = assembly(34, favour=17, against=13, abstain=3)

    assert (ended.present, ended.cast) == (34, 33)
    assert ended.outcome is Outcome.NEEDS_GUIDANCE
    assert ended.rule.formula == "17×2=34 ≤ 34（回避计入）；34 > 33（回避剔除）"
    assert "通过" not in ended.sentence
    assert ended.chosen == ()


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("forum_present", Outcome.FAILED),
        ("forum_members_strict", Outcome.FAILED),
        ("yard_straw_poll", Outcome.ADVISORY),
    ],
)
def test_evening_05_same_papers_three_rules(name: str, outcome: Outcome) -> None:
    cast = [
        *papers("for", names("m", 1, 9)),
        *papers("against", names("m", 10, 17)),
        *papers("abstain", ["m18"]),
    ]

    ended = decide(name, evidence(name, roll(*names("m", 1, 20)), cast, checked_in=names("m", 1, 18)))

    assert (ended.electorate, ended.present) == (20, 18)
    assert ended.tally == {"for": 9, "against": 8, "abstain": 1}
    assert ended.outcome is outcome


def test_evening_05_first_round_is_a_tie() -> None:
    cast = [*papers("for", names("m", 1, 9)), *papers("against", names("m", 10, 18))]

    ended = decide(
        "forum_present", evidence("forum_present", roll(*names("m", 1, 20)), cast, checked_in=names("m", 1, 18))
    )

    assert ended.outcome is Outcome.TIED
    assert ended.sentence.endswith("赞成与反对票数相同，表决未通过。")


def test_evening_06_paper_prevails_over_the_phone() -> None:
    phones = [
        *papers("for", ["h74", *names("h", 75, 97)]),
        *papers("against", names("h", 98, 107)),
        *papers("abstain", ["h72", "h73", *names("h", 108, 110)]),
    ]
    on_paper = [
        *papers("for", names("h", 3, 50), Channel.PAPER),
        *papers("against", names("h", 51, 71), Channel.PAPER),
        *papers("abstain", names("h", 72, 74), Channel.PAPER),
        *spoiled(["h1", "h2"]),
    ]
    households = roll(*names("h", 1, 128))

    ended = decide(
        "beneficiary_household_vote", evidence("beneficiary_household_vote", households, [*phones, *on_paper])
    )

    assert (ended.electorate, ended.present, ended.cast, ended.valid, ended.invalid) == (128, 110, 110, 108, 2)
    assert (ended.duplicates, ended.not_voted) == (3, 18)
    assert ended.tally == {"for": 71, "against": 31, "abstain": 6}
    assert ended.by_channel["paper"] == {"for": 48, "against": 21, "abstain": 3}
    assert ended.by_channel["phone"] == {"for": 23, "against": 10, "abstain": 3}
    assert ended.outcome is Outcome.PASSED
    assert ended.rule.formula == "71×2=142 > 110"
    assert ended.sentence == (
        "应参加表决128户，实际参加110户。赞成71票，反对31票，弃权6票，无效2票，未参加表决18户。"
        "赞成票超过参加表决户数的半数，表决通过。"
    )


def test_evening_06_recount_of_s6_still_passes() -> None:
    cast = [*papers("for", names("h", 1, 70)), *papers("against", names("h", 71, 110))]

    ended = decide(
        "beneficiary_household_vote", evidence("beneficiary_household_vote", roll(*names("h", 1, 128)), cast)
    )

    assert ended.rule.formula == "70×2=140 > 110"
    assert ended.outcome is Outcome.PASSED


def test_evening_07_secret_papers_and_phones_add_up() -> None:
    phones = [Paper(Channel.PHONE, None, ("for" if n < 20 else "against",), mark=str(n)) for n in range(31)]
    on_paper = [Paper(Channel.PAPER, None, ("for" if n < 11 else "against",), mark=f"p{n}") for n in range(15)]
    here = names("h", 1, 46)

    ended = decide(
        "beneficiary_household_vote",
        evidence(
            "beneficiary_household_vote", roll(*names("h", 1, 60)), [*phones, *on_paper], checked_in=here, turnout=here
        ),
    )

    assert (ended.cast, ended.present, ended.not_voted) == (46, 46, 14)
    assert ended.tally == {"for": 31, "against": 15, "abstain": 0}
    assert ended.outcome is Outcome.PASSED


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
