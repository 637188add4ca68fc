"""demands.send_slip: anybody may tell the community, and nobody gets a number by it."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.draft_filter import DraftsWanted
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.demands import send_slip as sending
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.drafts import DraftList
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.public_photos import PublicPhoto
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.send_slip import SendSlip
from facilitator.services.demands.show_photo import ShowPhoto
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.demands import DUE
from tests.factories.pictures import phone_photo
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


def photo(content: bytes) -> Upload:
    return Upload("IMG_0001.jpg", content)


def rows_of_photos(council: Council) -> list[Any]:
    with council.world.database.reading() as unit:
        return [row for draft in unit.draft_lists.page(DraftsWanted(), 9) for row in unit.evidence.photos_of(draft.id)]


def test_send_slip_keeps_its_photo_drawn_anew_and_hidden(council: Council) -> None:
    council.do(SendSlip(description="井盖翘起来了", file=photo(phone_photo())), PASSER_BY)

    (draft,) = council.ask(DraftList(), council.clerk).drafts
    (row,) = rows_of_photos(council)
    assert (draft.photos, row.stage, row.public) == ((row.id,), "before", False)
    kept = council.world.files.read(row.digest) + council.world.files.read(row.small)
    assert [secret for secret in (b"GPS", b"Exif", b"secret comment") if secret in kept] == []


def test_photo_of_a_draft_is_public_only_after_somebody_confirmed_and_showed_it(council: Council) -> None:
    told = SendSlip(description="井盖翘起来了", building="5栋", public_ok=True, file=photo(phone_photo()))
    council.do(told, PASSER_BY)
    (draft,) = council.ask(DraftList(), council.clerk).drafts
    (shown,) = draft.photos

    with pytest.raises(WrongState):
        council.do(ShowPhoto(shown), council.clerk)
    council.do(ConfirmDraft(draft=draft.id, category=Category.INFRASTRUCTURE), council.clerk)
    council.do(QueueDemand(draft.id), council.clerk)
    council.do(OpenOrder(draft.id, Matter.MINOR, Urgency.ROUTINE, "社区居委会", DUE), council.secretary)
    with pytest.raises(NotFound):
        council.ask(PublicPhoto(shown), PASSER_BY)
    council.do(ShowPhoto(shown), council.clerk)

    assert council.ask(PublicPhoto(shown), PASSER_BY) == rows_of(council, draft.id)[0].digest


def rows_of(council: Council, demand: str) -> list[Any]:
    with council.world.database.reading() as unit:
        return list(unit.evidence.photos_of(demand))


def test_photo_that_is_none_leaves_nothing_behind(council: Council) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(SendSlip(description="井盖翘起来了", file=photo(b"%PDF-1.7")), PASSER_BY)
    assert refused.value.details["field"] == "file"
    assert council.ask(DraftList(), council.clerk).drafts == ()


def test_slip_that_is_refused_draws_no_photo(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(SendSlip(description=" ", file=photo(b"never looked at")), PASSER_BY)


def test_photo_of_a_plus_one_goes_to_what_it_is_about(council: Council) -> None:
    demand = council.open_demand()
    council.do(SendSlip(description="路灯我家也黑", file=photo(phone_photo())), PASSER_BY)
    (draft,) = council.ask(DraftList(), council.clerk).drafts

    council.do(ConfirmDraft(draft=draft.id, kind=DraftKind.SUPPORT, about=demand), council.clerk)

    assert [row.public for row in rows_of(council, demand)] == [False]
    assert rows_of(council, draft.id) == []


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
        ({"description": "灯", "contact": "abc"}, BadInput),
        ({"description": "灯", "contact": "不告诉你"}, BadInput),
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
