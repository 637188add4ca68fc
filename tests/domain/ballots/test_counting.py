"""Evidence becomes numbers that add up, with and without those who recused."""

from __future__ import annotations

from facilitator.domain.ballots.counting import count
from facilitator.domain.ballots.papers import Channel, Paper
from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.slate import yes_no_abstain
from tests.domain.ballots.test_electorate import owners
from tests.factories.ballots import evidence, forty_four, names, papers, roll


def test_count_takes_recused_out_of_every_denominator() -> None:
    here = names("r", 1, 33)
    given = evidence("rc_reps_2026", forty_four(), papers("for", here[1:]), checked_in=here, recused=["r1"])

    tallied = count(preset("rc_reps_2026"), yes_no_abstain(), given)

    assert (tallied.counted, tallied.removed) == (Numbers(44, 33), Numbers(43, 32))


def test_count_recused_owner_takes_all_flats_along() -> None:
    given = evidence("owners_ordinary", owners(), papers("for", ["1-1"]), recused=["4-1"])

    tallied = count(preset("owners_ordinary"), yes_no_abstain(), given)

    assert tallied.counted == Numbers(7, 1, 71186, 6835)
    assert tallied.removed == Numbers(6, 1, 71186 - 22012, 6835)
    assert tallied.counts.not_voted == 5


def test_count_secret_paper_in_the_box_outlives_a_late_recusal() -> None:
    """Nobody can find the paper of somebody who recused after voting, so that person is not taken out either."""
    box = [Paper(Channel.PHONE, None, ("for",), mark=str(n)) for n in range(30)]
    here = names("r", 1, 30)
    given = evidence("rc_reps_2026", forty_four(), box, checked_in=here, turnout=here, recused=["r1"])

    tallied = count(preset("rc_reps_2026"), yes_no_abstain(), given)

    assert (tallied.counts.cast, tallied.counts.recused, tallied.counts.not_voted) == (30, 0, 0)


def test_count_observers_and_strangers_do_no_harm() -> None:
    given = evidence("rc_reps_2026", forty_four(), (), checked_in=["r1", "h7"], recused=["h8"], turnout=["h9"])

    assert count(preset("rc_reps_2026"), yes_no_abstain(), given).counts.present == 1


def test_count_recused_household_in_the_hall_has_no_ballot_to_take_out() -> None:
    """Where ballots are returned, being in the hall is nothing; only the electorate shrinks."""
    given = evidence(
        "beneficiary_household_vote",
        roll(*names("h", 1, 9)),
        papers("for", ["h1", "h2"]),
        checked_in=["h1", "h3"],
        recused=["h3"],
    )

    tallied = count(preset("beneficiary_household_vote"), yes_no_abstain(), given)

    assert (tallied.counted, tallied.removed) == (Numbers(9, 2), Numbers(8, 2))
    assert (tallied.counts.recused, tallied.counts.not_voted) == (1, 6)
