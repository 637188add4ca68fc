"""Papers are read aloud only after the close, by two people, one batch at a time."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.errors import BadInput, BadPaper, Forbidden, NotFound, WrongState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.begin_call import BeginCall, BegunCall
from facilitator.services.ballots.confirm_papers import ConfirmPapers
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def closed(council: Council, secrecy: Secrecy = Secrecy.NAMED) -> str:
    ballot = council.open_ballot(secrecy)
    council.close(ballot)
    return ballot


def test_begin_call_twice_is_one_batch_and_one_line_of_the_journal(council: Council, tellers: Tellers) -> None:
    ballot = closed(council)
    first = council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer)

    assert council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer) == first == BegunCall(first.batch, 0)
    assert council.events("CallBegan") == [{"ballot": ballot, "teller": "监票人", "caller": "王秀英"}]
    with pytest.raises(WrongState, match="正在画"):
        council.do(BeginCall(ballot, "计票人", "王秀英"), tellers.second)


def test_begin_call_before_the_close_or_after_the_announcement_is_refused(council: Council) -> None:
    ballot = council.open_ballot()
    with pytest.raises(WrongState, match="结束投票以后"):
        council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer)

    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    with pytest.raises(WrongState, match="已经宣布"):
        council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer)


def test_begin_call_wants_two_people(council: Council) -> None:
    ballot = closed(council)
    for caller in ("", "监票人", "长" * 41):
        with pytest.raises(BadInput):
            council.do(BeginCall(ballot, "监票人", caller), council.scrutineer)
    with pytest.raises(Forbidden):
        council.do(BeginCall(ballot, "主持人", "王秀英"), council.scrutineer)


def test_begin_call_shows_on_the_wall_and_not_on_phones(council: Council) -> None:
    ballot = closed(council)
    before = council.ask(Rooms(council.session), SYSTEM)
    council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer)

    after = council.ask(Rooms(council.session), SYSTEM)

    assert after.version > before.version
    assert (after.screen["call"]["place"], after.screen["call"]["caller"]) == (0, "王秀英")
    assert all("call" not in view for view in after.phones.values())
    with pytest.raises(NotFound):
        council.do(ConfirmPapers(ballot, "主持人", ()), council.chair)


def test_begin_call_of_a_paper_with_several_marks_is_refused(council: Council) -> None:
    ballot = council.do(
        DraftBallot(council.session, council.item, "先修哪两处", Form.MULTIPLE, options=("路灯", "车棚"), max=2)
    ).ballot
    council.do(OpenBallot(ballot))
    council.close(ballot)

    with pytest.raises(BadPaper, match="几个选择"):
        council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer)
