"""The scenarios S1–S4 of `domain.md` §9 as the scripted evenings 01 to 07 expect them, without a server."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, Form, Paper
from facilitator.domain.ballots.plain_words import told_after
from facilitator.domain.ballots.result import Result
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
    assert "通过" not in told_after("够 18 票赞成就通过", Form.YES_NO_ABSTAIN, ended.body())
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
