"""sessions.record_pre_review: the party organisation studied the matter first (城市居民委员会组织法第三十条)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import PreReviewRecorded
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class RecordPreReview:
    session: str
    on: date
    body: str


def record_pre_review(command: RecordPreReview, context: Context) -> None:
    session = find_session(context.store, command.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("会已经开完，先行研究的记录不能再改。"))
    if not command.body.strip():
        raise Missing(N_("请写明是哪个党组织研究的。"), what="body")
    if command.on > day_of(context.now):
        raise BadInput(N_("先行研究的日期还没有到，请研究以后再登记。"), field="on")
    context.store.rooms.change(session.id, pre_review_on=command.on, pre_review_body=command.body.strip())
    context.record(PreReviewRecorded(session.id, command.on, command.body.strip()), session.id)


VERB = Verb(
    "sessions",
    "record_pre_review",
    RecordPreReview,
    Power.RECORD_PRE_REVIEW,
    N_("登记党组织先行研究"),
    record_pre_review,
)
