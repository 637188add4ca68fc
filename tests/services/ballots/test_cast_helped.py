"""帮按: who pressed for whom is named, limited and counted, in a secret ballot too; what was pressed is not told."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.cast import MOST_HELPED, CastVote
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span

EVERYBODY = span("r", 1, MOST_HELPED + 2)


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    for alias in EVERYBODY[5:]:
        unit = AddUnit(UnitKind.REPRESENTATIVE, f"representative {alias}")
        council.units[alias] = council.do(unit, SYSTEM).unit
    council.plan()
    council.begin(EVERYBODY)


def help_vote(council: Council, ballot: str, unit: str, choice: str = "for", helper: str = "小李") -> None:
    """Staff press for somebody who is there."""
    council.do(CastVote(ballot, (choice,), f"key of {unit}", unit=council.units[unit], helped_by=helper))


def test_cast_pressed_by_staff_names_the_helper(council: Council) -> None:
    ballot = council.open_ballot()

    help_vote(council, ballot, "r1")

    assert council.events("VoteCast")[0]["helped_by"] == "小李"


def test_cast_pressed_in_a_secret_ballot_tells_at_the_close_who_was_helped_and_never_what(council: Council) -> None:
    ballot, units = council.open_ballot(Secrecy.SECRET), council.units
    help_vote(council, ballot, "r2")
    help_vote(council, ballot, "r1", "against", "小王")
    council.vote(ballot, "for", ["r3"])
    assert not council.events("VoteCast") and not council.events("TurnoutSealed")

    council.close(ballot)

    (sealed,) = council.events("TurnoutSealed")
    assert sealed["units"] == sorted(units[alias] for alias in ("r1", "r2", "r3"))
    assert sealed["helped_by"] == {units["r1"]: "小王", units["r2"]: "小李"}
    with council.world.database.reading() as store:
        assert store.box.helped(ballot) == sealed["helped_by"]
        assert {tuple(row._mapping) for row in store.box.papers(ballot)} == {
            ("ballot", "tracker", "channel", "choices", "invalid")
        }


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_cast_is_pressed_by_one_helper_for_so_many_and_no_more(council: Council, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    for unit in EVERYBODY[:MOST_HELPED]:
        help_vote(council, ballot, unit)
    last, alone = EVERYBODY[MOST_HELPED:]

    with pytest.raises(Forbidden, match="一个人最多帮 10 位"):
        help_vote(council, ballot, last)
    help_vote(council, ballot, "r1")
    help_vote(council, ballot, last, helper="小王")
    council.vote(ballot, "for", [alone])

    channels = council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["channels"]
    assert (channels["phone"], channels["helped"]) == (MOST_HELPED + 2, MOST_HELPED + 1)
