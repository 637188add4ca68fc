"""demands.send_slip: anybody may tell the community, and nobody gets a number by it."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.demands import send_slip as sending
from facilitator.services.demands.drafts import DraftList
from facilitator.services.demands.send_slip import SendSlip
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.services.demands.wishes import in_the_ledger

PASSER_BY = Actor(ActorKind.GUEST, "passer-by", "访客", GUEST_POWERS)


def test_send_slip_waits_as_a_draft(council: Council) -> None:
    told = SendSlip(description="路灯不亮", building="5栋2单元", contact="66400795", category=Category.INFRASTRUCTURE)
    sent = council.do(told, PASSER_BY)

    (draft,) = council.ask(DraftList(), council.clerk).drafts
    assert (draft.description, draft.building, draft.channel.value, draft.doubts) == (
        "路灯不亮", "5栋2单元", "qr_form", (),
    )  # fmt: skip
    assert (len(sent.stub), in_the_ledger(council)) == (8, (0, 0, 0))


def test_send_slip_notes_what_is_still_to_be_asked(council: Council) -> None:
    council.do(SendSlip(description="井盖翘起来了", self_urgency=SelfUrgency.DANGER), PASSER_BY)

    (draft,) = council.ask(DraftList(), council.clerk).drafts
    assert draft.doubts == (
        "说有危险，请马上核实急不急。",
        "没写几栋，请问清楚在哪里。",
        "没留电话，答复不了本人，结果请贴公示栏。",
        "没写类别，请核对。",
    )


def test_send_slip_of_a_meeting_reaches_its_hall(council: Council) -> None:
    session = council.plan()
    council.do(SendSlip(description="路灯不亮", session=session), PASSER_BY)
    assert [event["channel"] for event in council.events("WishMade")] == ["qr_form"]

    council.gather(())
    council.do(BeginSession(session))
    council.do(CloseSession(session))
    with pytest.raises(WrongState, match="已经散了"):
        council.do(SendSlip(description="路灯不亮", session=session), PASSER_BY)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"description": " "}, Missing),
        ({"description": "长" * 1001}, BadInput),
        ({"description": "灯", "contact": "1" * 61}, BadInput),
        ({"description": "灯", "affected_households": -1}, BadInput),
        ({"description": "灯", "proxy_filled": True}, Missing),
        ({"description": "灯", "session": "nowhere"}, NotFound),
    ],
)
def test_send_slip_says_what_is_wrong(council: Council, told: dict[str, object], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        council.do(SendSlip(**told), PASSER_BY)  # type: ignore[arg-type]


def test_send_slip_stops_when_nobody_reads_any_more(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MOST_WAITING", 1)
    council.do(SendSlip(description="灯"), PASSER_BY)

    with pytest.raises(WrongState, match="还没来得及看"):
        council.do(SendSlip(description="灯"), PASSER_BY)
