"""The paper after the evening: an evening that ended, its draft, its PDF, the keys of those who sign."""

from __future__ import annotations

from typing import Any

from facilitator.domain.minutes.content import MinutesContent
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.minutes.sign import SignMinutes
from facilitator.services.people.make_key import MakeKey
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING

PASSPHRASE = "路灯-院坝-月饼"
HALL = ["r1", "r2", "r3", "r4"]


def hold_evening(council: Council, votes_for: int = 3) -> None:
    """Four of six came; so many voted for the contract, the others against; announced and closed."""
    council.plan()
    council.begin(HALL)
    ballot = council.open_ballot()
    council.vote(ballot, "for", HALL[:votes_for])
    council.vote(ballot, "against", HALL[votes_for:])
    council.finish(ballot)


def draft(council: Council) -> str:
    return str(council.do(DraftMinutes(council.session), council.recorder).minutes)


def settle(council: Council, minutes: str) -> Any:
    return council.do(SettleMinutes(minutes), council.recorder)


def record_pdf(council: Council, minutes: str) -> str:
    """As the worker does it; returns the digest of the paper."""
    paper = b"%PDF- of " + minutes.encode()
    digest = council.world.files.keep(paper)
    council.do(RecordPdf(minutes, digest, len(paper)), SYSTEM)
    return digest


def ready_to_sign(council: Council) -> str:
    """Settled minutes with their PDF; chair and recorder have keys."""
    minutes = draft(council)
    settle(council, minutes)
    record_pdf(council, minutes)
    for officer in (council.chair, council.recorder):
        council.do(MakeKey(PASSPHRASE), officer)
    return minutes


def sign(council: Council, minutes: str, officer: Actor, **more: Any) -> Any:
    return council.do(SignMinutes(minutes, PASSPHRASE, **more), officer)


def in_full(council: Council, minutes: str) -> MinutesInFull:
    found: MinutesInFull = council.ask(MinutesDetail(minutes))
    return found


def content(council: Council, minutes: str) -> MinutesContent:
    return in_full(council, minutes).content


def take_demand_back_to_topic_council(council: Council) -> None:
    """Another council is held on the same demand before the minutes are signed."""
    item = PlannedItem("路灯再议", ItemForm.DISCUSSION, council.demand)
    command = PlanSession(
        "topic_council", "路灯再议", "3号院坝", EVENING, council.chair.name, council.recorder.name, (item,)
    )
    session = council.do(command).session
    council.do(GatherSession(session))
    council.do(BeginSession(session))


def ledger_row(council: Council) -> Any:
    with council.world.database.reading() as store:
        return store.ledger.demand(council.demand)


def history(council: Council) -> list[Any]:
    """The demand's moves as (move, after, authority)."""
    with council.world.database.reading() as store:
        return [(row.move, row.after, row.authority) for row in store.ledger.history(council.demand)]
