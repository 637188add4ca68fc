"""Loads the moment before a vote opens; what stands in the way is judged by the rules."""

from __future__ import annotations

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.opening import Opening
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def opening_of(store: UnitOfWork, session: Row, ballot: Row | None = None, phones_exposed: bool = False) -> Opening:
    """The session as it is, with the ballot's secrecy and channels where one is drafted.

    A session without a legal basis consults.
    """
    rule = ballot_rule(session)
    return Opening(
        preset=rule,
        legal_basis=LegalBasis(session.legal_basis or LegalBasis.CONSULTATION),
        starts_at=session.starts_at,
        electorate=entitled_in(store, session, rule),
        checked_in=store.rooms.present(session.id),
        consults_only=not all_kinds()[session.kind].decides,
        notice_on=session.notified_on,
        pre_review_on=session.pre_review_on,
        secrecy=Secrecy(ballot.secrecy) if ballot is not None else Secrecy.NAMED,
        channels=frozenset(Channel(name) for name in ballot.channels) if ballot is not None else frozenset(Channel),
        phones_exposed=phones_exposed,
        appraises=ballot is None or bool(ballot.appraises),
        announced_before=0 if ballot is None else _announced_before(store, ballot),
        exposure_accepted=ballot.plain_http_accepted if ballot is not None else False,
    )


def _announced_before(store: UnitOfWork, ballot: Row) -> int:
    before = (one for one in store.ballots.of_item(ballot.item) if one.state == BallotState.ANNOUNCED)
    return sum(one.question == ballot.question and one.id != ballot.id for one in before)
