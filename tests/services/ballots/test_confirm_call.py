"""Whoever watched says the sum; then the papers are in the box, and a secret box has no order."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import BadPaper, Forbidden, Missing, PapersDiffer, WrongState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.begin_call import BeginCall
from facilitator.services.ballots.call_paper import CallPaper
from facilitator.services.ballots.confirm_call import ConfirmCall, ConfirmedCall
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.uncall_paper import UncallPaper
from facilitator.services.ballots.withdraw_papers import WithdrawPapers
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers

HOLDERS = ("r2", "r3", "r4", "c1")
SUM = {"for": 2, "against": 1, "abstain": 0}


def called(council: Council, secrecy: Secrecy = Secrecy.SECRET) -> tuple[str, str]:
    """r1 voted by phone, the others hold papers, which are read aloud: two for, one against, one spoiled."""
    council.plan()
    council.begin([*span("r", 1, 4), "c1"])
    ballot = council.open_ballot(secrecy)
    council.do(HandOut(ballot, tuple(council.units[name] for name in HOLDERS)))
    council.vote(ballot, "for", ["r1"])
    council.close(ballot)
    batch = council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer).batch
    marks: list[tuple[str, ...]] = [("for",), ("against",), ("for",), ()]
    for place, choices in enumerate(marks, 1):
        unit = council.units[HOLDERS[place - 1]] if secrecy is Secrecy.NAMED else None
        council.do(CallPaper(batch, place, choices, not choices, unit), council.scrutineer)
    return ballot, batch


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_confirm_call_puts_every_paper_into_the_result(council: Council, tellers: Tellers, secrecy: Secrecy) -> None:
    ballot, batch = called(council, secrecy)

    assert council.do(ConfirmCall(batch, "计票人", SUM, 1), tellers.second) == ConfirmedCall(batch, 4)

    room = council.ask(Rooms(council.session), SYSTEM).screen
    assert (room["call"]["batch"], room["call"]["watcher"], room["call"]["place"]) == (None, "计票人", 4)
    result = council.do(AnnounceBallot(ballot)).result
    assert (result["tally"], result["invalid"], result["cast"]) == ({"for": 3, "against": 1, "abstain": 0}, 1, 5)
    assert result["by_channel"]["paper"] == SUM
    assert "call" not in council.ask(Rooms(council.session), SYSTEM).screen
    (told,) = council.events("PapersConfirmed")
    assert (told["tellers"], told["count"], len(told["papers"])) == (
        ["监票人", "计票人"],
        4,
        0 if secrecy is Secrecy.SECRET else 4,
    )


def test_confirm_call_of_another_sum_is_refused(council: Council, tellers: Tellers) -> None:
    _ballot, batch = called(council)

    for counts, invalid in (({"for": 3, "against": 1}, 0), (SUM, 0), ({"for": 2, "against": 2}, 1)):
        with pytest.raises(PapersDiffer, match="再看一遍大屏"):
            council.do(ConfirmCall(batch, "计票人", counts, invalid), tellers.second)


def test_confirm_call_by_drawer_or_caller_is_refused(council: Council, tellers: Tellers) -> None:
    _ballot, batch = called(council)

    with pytest.raises(Forbidden):
        council.do(ConfirmCall(batch, "监票人", SUM, 1), council.scrutineer)
    with pytest.raises(Forbidden):
        council.do(ConfirmCall(batch, "王秀英", SUM, 1), tellers.second)


def test_confirm_call_needs_as_many_units_as_secret_papers(council: Council, tellers: Tellers) -> None:
    _ballot, batch = called(council)
    three = tuple(council.units[name] for name in span("r", 2, 4))
    with pytest.raises(BadPaper) as refusal:
        council.do(ConfirmCall(batch, "计票人", SUM, 1, three), tellers.second)
    assert refusal.value.details == {"papers": 4, "units": 3}

    council.do(UncallPaper(batch, 4), council.scrutineer)
    council.do(ConfirmCall(batch, "计票人", SUM, 0, three), tellers.second)


def test_confirm_call_of_nothing_and_of_a_withdrawn_call_is_refused(council: Council, tellers: Tellers) -> None:
    ballot, batch = called(council)
    council.do(WithdrawPapers(batch), council.scrutineer)
    with pytest.raises(WrongState, match="已经撤回"):
        council.do(ConfirmCall(batch, "计票人", SUM, 1), tellers.second)

    again = council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer).batch
    with pytest.raises(Missing):
        council.do(ConfirmCall(again, "计票人"), tellers.second)
