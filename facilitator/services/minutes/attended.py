"""应到、实到、列席 of an evening, and whether its quorum stood, with the arithmetic."""

from __future__ import annotations

from facilitator.domain.ballots.presence import Numbers, numbers, quorum_met, quorum_needed
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.quorum import Share
from facilitator.domain.minutes.content import Attendance
from facilitator.domain.words import N_
from facilitator.services.quorum import entitled_in
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def attendance_of(store: UnitOfWork, session: Row, rule: Preset | None, names_digest: str) -> Attendance:
    """Everybody who came at any time, or handed in a ballot, counts as 实到; each vote has its own count beside it.

    An evening without a vote needs no quorum, so none is judged.
    """
    stays = store.rooms.attendance(session.id)
    came = {stay.unit for stay in stays if stay.unit and stay.capacity == Capacity.VOTER}
    observers = sum(1 for stay in stays if stay.capacity == Capacity.OBSERVER)
    if rule is None:
        return Attendance(len(came), len(came), observers, names_digest=names_digest)
    opened = [ballot for ballot in store.ballots.of_session(session.id) if ballot.opened_at is not None]
    voted = {unit for ballot in opened for unit in store.box.voters(ballot.id)}
    electorate = entitled_in(store, session, rule)
    room = numbers(rule, electorate, came, voted)
    return Attendance(
        electorate=electorate.size,
        present=electorate.votes(electorate.voters(came | voted)),
        observers=observers,
        needed=quorum_needed(rule, room) if opened else None,
        quorum_sentence=_quorum_sentence(rule, rule.quorum, room) if opened else "",
        names_digest=names_digest,
    )


def _quorum_sentence(rule: Preset, quorum: Share | None, room: Numbers) -> str:
    """应到44人，实到33人，33×3=99 ≥ 44×2=88，达到法定人数."""
    if quorum is None:
        return ""
    met = quorum_met(rule, room)
    sign = quorum.comparison.value.replace(">=", "≥") if met else ("≤" if quorum.comparison.value == ">" else "<")
    left, right = room.present * quorum.denominator, room.electorate * quorum.numerator
    sentence = N_("{present}×{denominator}={left} {sign} {electorate}×{numerator}={right}，{verdict}")
    return sentence.format(
        present=room.present,
        denominator=quorum.denominator,
        left=left,
        sign=sign,
        electorate=room.electorate,
        numerator=quorum.numerator,
        right=right,
        verdict=N_("达到法定人数") if met else N_("未达到法定人数"),
    )
