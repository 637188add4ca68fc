"""应到、到会、列席 of an evening, who left before its end, and whether its quorum stood, with the arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.formula import compare, square_metres
from facilitator.domain.ballots.plain_words import SHARES
from facilitator.domain.ballots.presence import Numbers, numbers, quorum_met, quorum_needed
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.minutes.content import Attendance, Departure
from facilitator.domain.words import N_
from facilitator.services.heads import heads_counted
from facilitator.services.quorum import entitled_in
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def attendance_of(store: UnitOfWork, session: Row, rule: Preset | None, names_digest: str) -> Attendance:
    """Everybody who came at any time, or handed in a ballot, counts as 到会; each vote has its own 实到 beside it.

    An evening without a vote needs no quorum, so none is judged. Where heads were counted the count is 到会, whoever of
    those people was checked in, too.
    """
    heads, stays = heads_counted(store, session), store.rooms.attendance(session.id)
    voters = [stay for stay in stays if stay.unit and stay.capacity == Capacity.VOTER]
    came = {stay.unit for stay in voters}
    observers = sum(1 for stay in stays if stay.capacity == Capacity.OBSERVER)
    if heads is not None:
        return Attendance(heads, heads, observers, names_digest=names_digest, by_head=True)
    if rule is None:
        each = Electorate({unit: unit for unit in came}, dict.fromkeys(came, 1), {})
        gone = departures(voters, session.closed_at, each)
        return Attendance(len(came), len(came), observers, names_digest=names_digest, departures=gone)
    opened = [ballot for ballot in store.ballots.of_session(session.id) if ballot.opened_at is not None]
    voted = {unit for ballot in opened for unit in store.box.voters(ballot.id)}
    electorate = entitled_in(store, session, rule)
    room = numbers(rule, electorate, came, voted)
    return Attendance(
        electorate=electorate.size,
        present=electorate.votes(electorate.voters(came | voted)),
        observers=observers,
        needed=quorum_needed(rule, room) if opened else None,
        quorum_sentence=quorum_sentence(rule, room) if opened else "",
        names_digest=names_digest,
        departures=departures(voters, session.closed_at, electorate),
    )


def departures(stays: Sequence[Row], ended_at: datetime, electorate: Electorate) -> tuple[Departure, ...]:
    """Who left before the end and did not come back; a voter with several units left with the last of them."""
    last = {stay.unit: stay.left_at for stay in stays}
    gone = {unit: at for unit, at in last.items() if at is not None and at < ended_at}
    still = electorate.voters(last.keys() - gone.keys())
    left: dict[str, datetime] = {}
    for unit, at in gone.items():
        for voter in electorate.voters([unit]) - still:
            left[voter] = max(at, left.get(voter, at))
    ordered = sorted(left.items(), key=lambda pair: (pair[1], pair[0]))
    return tuple(Departure(at, electorate.votes([voter])) for voter, at in ordered)


def quorum_sentence(rule: Preset, room: Numbers) -> str:
    """应到44人，三分之二以上为30人；到会32人，达到法定人数（32×3=96 ≥ 44×2=88）. Empty where no quorum is asked for."""
    quorum, needed = rule.quorum, quorum_needed(rule, room)
    if quorum is None or needed is None:
        return ""
    share = SHARES.get((quorum.numerator, quorum.denominator, quorum.comparison))
    formula = compare(room.present, quorum, room.electorate, str)
    if rule.by_area:
        formula += N_("；面积（㎡）：{formula}").format(
            formula=compare(room.area_present, quorum, room.area, square_metres)
        )
    came = N_("到会") if rule.presence is Presence.CHECKED_IN else N_("参加表决")
    sentence = N_(
        "应到{electorate}{measure}，{share}为{needed}{measure}；{came}{present}{measure}，{verdict}（{formula}）"
    )
    return sentence.format(
        electorate=room.electorate,
        measure=rule.measure,
        share=share or f"{quorum.numerator}/{quorum.denominator}",
        needed=needed,
        came=came,
        present=room.present,
        verdict=N_("达到法定人数") if quorum_met(rule, room) else N_("未达到法定人数"),
        formula=formula,
    )
