"""Raised hands: counted or by name, never more than people are left; a second count takes the place of the first."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.errors import (
    AlreadyVoted,
    BadInput,
    BadPaper,
    Missing,
    NotPresent,
    Recused,
    TooManyHands,
)
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers

BOTH = ("监票人", "计票人")


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_enter_hands_counts_beside_phones(council: Council, tellers: Tellers, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "against", ["r1"])

    assert tellers.hands(ballot, for_=2, abstain=1).hands == 3

    result = council.close(ballot)
    assert (result["cast"], result["not_voted"], result["outcome"]) == (4, 0, "failed")
    assert result["by_channel"]["hands"] == {"for": 2, "against": 0, "abstain": 1}
    assert council.events("HandsEntered") == [
        {"ballot": ballot, "tellers": list(BOTH), "counts": {"for": 2, "against": 0, "abstain": 1}}
    ]


def test_enter_hands_more_than_people_left_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    tellers.named(ballot, for_=["r2"])

    with pytest.raises(TooManyHands, match="举手 3 人，到场还没投的只有 2 人") as refusal:
        tellers.hands(ballot, for_=3)

    assert refusal.value.details == {"hands": 3, "left": 2}


def test_enter_hands_does_not_count_those_who_recused(council: Council, tellers: Tellers) -> None:
    ballot = council.draft()
    council.do(Recuse(council.session, council.item, council.units["r1"], "亲属投标"))
    council.do(OpenBallot(ballot))

    with pytest.raises(TooManyHands):
        tellers.hands(ballot, for_=4)
    tellers.hands(ballot, for_=3)


def test_enter_hands_again_takes_the_place_of_the_first_count(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.hands(ballot, for_=4)

    tellers.hands(ballot, for_=2, against=2)

    assert council.close(ballot)["tally"] == {"for": 2, "against": 2, "abstain": 0}
    with council.world.database.reading() as unit:
        kept = [(row.counts["for"], row.replaced_at is None) for row in unit.entering.all_hands(ballot)]
    assert sorted(kept) == [(2, True), (4, False)]


def test_enter_hands_after_the_close_is_counted_by_the_announcement(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    council.close(ballot)
    council.do(CheckOut(council.session, council.units["r4"]))

    tellers.hands(ballot, against=3)

    assert council.do(AnnounceBallot(ballot)).result["tally"] == {"for": 1, "against": 3, "abstain": 0}


def test_enter_hands_by_name_keeps_a_row_a_unit(council: Council, tellers: Tellers) -> None:
    ballot, units = council.open_ballot(), council.units
    council.vote(ballot, "for", ["r1"])

    council.do(EnterHands(ballot, BOTH, units={"for": (units["r2"],), "against": (units["r3"],)}), tellers.second)

    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("for",), "other"), council.seat("r2"))
    assert council.close(ballot)["by_channel"]["hands"] == {"for": 1, "against": 1, "abstain": 0}
    assert council.events("HandsEntered")[0]["units"] == {"for": [units["r2"]], "against": [units["r3"]]}


def test_enter_hands_by_name_again_forgets_who_was_read_out_by_mistake(council: Council, tellers: Tellers) -> None:
    ballot, units = council.open_ballot(), council.units
    council.do(EnterHands(ballot, BOTH, units={"for": (units["r1"], units["r2"])}), tellers.second)

    council.do(EnterHands(ballot, BOTH, units={"against": (units["r2"],)}), tellers.second)

    assert council.close(ballot)["tally"] == {"for": 0, "against": 1, "abstain": 0}


def test_enter_hands_as_a_count_after_names_takes_their_place(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(EnterHands(ballot, BOTH, units={"for": (council.units["r1"],)}), tellers.second)

    tellers.hands(ballot, against=4)

    assert council.close(ballot)["tally"] == {"for": 0, "against": 4, "abstain": 0}


def test_enter_hands_by_name_refuses_who_voted_and_who_is_away(council: Council, tellers: Tellers) -> None:
    ballot, units = council.open_ballot(), council.units
    council.vote(ballot, "for", ["r1"])

    with pytest.raises(AlreadyVoted, match="representative r1"):
        council.do(EnterHands(ballot, BOTH, units={"for": (units["r1"],)}), tellers.second)
    with pytest.raises(NotPresent, match="representative r5"):
        council.do(EnterHands(ballot, BOTH, units={"for": (units["r5"],)}), tellers.second)


def test_enter_hands_by_name_refuses_a_unit_that_recused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(Recuse(council.session, council.item, council.units["r1"], "亲属投标"))

    with pytest.raises(Recused):
        council.do(EnterHands(ballot, BOTH, units={"for": (council.units["r1"],)}), tellers.second)


def test_enter_hands_of_a_secret_ballot_takes_no_names(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    with pytest.raises(BadPaper):
        council.do(EnterHands(ballot, BOTH, units={"for": (council.units["r1"],)}), tellers.second)


def test_enter_hands_needs_two_tellers_where_the_vote_binds(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Missing):
        council.do(EnterHands(ballot, ("监票人",), 1, 0, 0), council.scrutineer)
    with pytest.raises(BadInput):
        council.do(EnterHands(ballot, ("监票人", "监票人"), 1, 0, 0), council.scrutineer)


def test_enter_hands_takes_counts_or_names_and_not_both(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Missing):
        council.do(EnterHands(ballot, BOTH), tellers.second)
    with pytest.raises(Missing):
        council.do(EnterHands(ballot, BOTH, 1, units={"for": (council.units["r1"],)}), tellers.second)


def test_enter_hands_blocks_a_phone_that_would_be_one_too_many(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.hands(ballot, for_=4)

    with pytest.raises(TooManyHands):
        council.do(CastVote(ballot, ("against",), "key"), council.seat("r1"))


def test_enter_hands_of_somebody_who_left_still_counts(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.hands(ballot, for_=4)

    council.do(CheckOut(council.session, council.units["r4"]))

    result = council.close(ballot)
    assert (result["present"], result["cast"], result["not_voted"]) == (4, 4, 0)


def test_enter_hands_of_a_consultation_without_a_roll_takes_one_press(council: Council, tellers: Tellers) -> None:
    council.plan("yard_straw_poll", LegalBasis.CONSULTATION)
    council.begin([])
    ballot = council.open_ballot()

    council.do(EnterHands(ballot, (), 12, 3, 1))

    result = council.close(ballot)
    assert (result["electorate"], result["cast"], result["outcome"]) == (16, 16, "advisory")
    assert council.events("HandsEntered")[0]["tellers"] == ["主持人"]


def several(council: Council) -> str:
    """An open ballot where two of three may be chosen."""
    asked = DraftBallot(
        council.session, council.item, "先添哪几样？", Form.MULTIPLE, options=("长椅", "路灯", "单杠"), max=2
    )
    ballot = str(council.do(asked).ballot)
    council.do(OpenBallot(ballot))
    return ballot


def raised(council: Council, ballot: str, **options: list[str]) -> EnterHands:
    units = {option: tuple(council.units[unit] for unit in who) for option, who in options.items()}
    return EnterHands(ballot, BOTH, units=units)


def test_enter_hands_takes_as_many_options_from_a_unit_as_the_ballot_allows(council: Council) -> None:
    ballot = several(council)

    council.do(raised(council, ballot, o1=["r1", "r2"], o2=["r1"]), council.scrutineer)

    result = council.close(ballot)
    assert (result["cast"], result["not_voted"]) == (2, 2)
    assert result["by_channel"]["hands"] == {"o1": 2, "o2": 1, "o3": 0}


def test_enter_hands_never_shows_an_internal_id(council: Council) -> None:
    ballot = several(council)

    with pytest.raises(BadPaper) as refusal:
        council.do(raised(council, ballot, o1=["r1"], o2=["r1"], o3=["r1"]), council.scrutineer)

    assert refusal.value.message == "“representative r1”举了 3 次手，最多选 2 项，请核对。"


def households(council: Council, there: int, everybody: int = 8) -> str:
    """An open ballot of 受益户, some of them in the hall: the rule asks nobody to be there."""
    for alias in span("h", 1, everybody):
        council.units[alias] = council.do(AddUnit(UnitKind.HOUSEHOLD, f"household {alias}"), SYSTEM).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin(span("h", 1, there))
    return council.open_ballot()


def test_enter_hands_of_households_that_are_not_in_the_hall_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = households(council, 3)
    council.vote(ballot, "against", ["h1", "h2", "h3"])

    with pytest.raises(TooManyHands, match="举手 1 人，到场还没投的只有 0 人"):
        tellers.hands(ballot, for_=1)


def test_enter_hands_of_households_asks_the_hall_and_not_those_who_voted_at_home(
    council: Council, tellers: Tellers
) -> None:
    ballot = households(council, 3)
    council.vote(ballot, "for", ["h1", "h7", "h8"])

    with pytest.raises(TooManyHands) as refusal:
        tellers.hands(ballot, for_=3)
    assert refusal.value.details == {"hands": 3, "left": 2}
    tellers.hands(ballot, for_=2)
    assert council.close(ballot)["cast"] == 5


def test_enter_hands_of_households_blocks_a_phone_in_the_hall_and_not_one_at_home(
    council: Council, tellers: Tellers
) -> None:
    ballot = households(council, 4)
    council.vote(ballot, "for", ["h1", "h2"])
    tellers.hands(ballot, for_=2)

    with pytest.raises(TooManyHands, match="已经点过举手 2 人，到场还没投的只有 1 人"):
        council.vote(ballot, "for", ["h3"])
    council.do(CheckOut(council.session, council.units["h4"]))
    with pytest.raises(TooManyHands):
        council.vote(ballot, "for", ["h4"])
    council.vote(ballot, "against", ["h8"])

    assert council.close(ballot)["cast"] == 5


def test_enter_hands_of_somebody_who_left_before_the_vote_leave_no_room(council: Council, tellers: Tellers) -> None:
    for alias in span("h", 1, 3):
        council.units[alias] = council.do(AddUnit(UnitKind.HOUSEHOLD, f"household {alias}"), SYSTEM).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin(span("h", 1, 3))
    council.do(CheckOut(council.session, council.units["h3"]))
    council.world.clock.forward(minutes=1)
    ballot = council.open_ballot()
    tellers.hands(ballot, for_=2)

    with pytest.raises(TooManyHands):
        council.vote(ballot, "for", ["h2"])


def test_enter_hands_by_name_takes_only_households_in_the_hall(council: Council, tellers: Tellers) -> None:
    ballot = households(council, 2)

    with pytest.raises(NotPresent, match="household h3"):
        council.do(raised(council, ballot, **{"for": ["h3"]}), council.scrutineer)
    assert council.do(raised(council, ballot, **{"for": ["h2"]}), council.scrutineer).hands == 1
