"""sessions.replan: another hour, place, name, chair or recorder, as long as nobody has opened the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.minutes.signing import OFFICE_ROLES, Office
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person, find_session
from facilitator.services.offices import YARD_MEETING
from facilitator.services.sessions.fill_agenda import OPEN_STILL
from facilitator.services.sessions.moved import PRINTED, WHERE_AND_WHEN
from facilitator.services.sessions.plan import PLACE_LIMIT, TITLE_LIMIT
from facilitator.services.verb import Verb
from facilitator.sessions.events import CheckedOut, SessionReplanned
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState
from facilitator.storage.rows import Row

REASON_LIMIT = 100


@dataclass(frozen=True)
class ReplanSession:
    """What is not given stays. `chair` and `recorder` by id or name; `reason` is for the record."""

    session: str
    starts_at: datetime | None = None
    place: str | None = None
    title: str | None = None
    chair: str | None = None
    recorder: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Replanned:
    """`notify_again`: people were called to another hour or place. `tickets`: so many say what is no longer true."""

    notify_again: bool
    tickets: int


def replan(command: ReplanSession, context: Context) -> Replanned:
    session, reason = find_session(context.store, command.session), (command.reason or "").strip()
    if session.state not in OPEN_STILL:
        raise WrongState(N_("已经宣布开会，安排不能再改。"))
    if len(reason) > REASON_LIMIT:
        raise BadInput(N_("原因请写在 {limit} 字以内。"), field="reason", limit=REASON_LIMIT)
    changed = {name: value for name, value in _asked(command, session, context) if value != session._mapping[name]}
    if not changed:
        raise BadInput(N_("和原来的安排一样，没有要改的。"))
    again = session.notified_on is not None and not WHERE_AND_WHEN.isdisjoint(changed)
    if again:
        context.store.rooms.change(session.id, notified_on=None, notify_method=None)
    if "starts_at" in changed:
        _move_votes(session, changed["starts_at"], context)
        if day_of(changed["starts_at"]) != day_of(session.starts_at):
            _put_off(session, context)
    context.store.rooms.change(session.id, **changed)
    context.record(SessionReplanned(session.id, **changed, reason=reason or None), session.id)
    return Replanned(again, 0 if PRINTED.isdisjoint(changed) else context.store.seating.printed(session.id))


def _asked(command: ReplanSession, session: Row, context: Context) -> Iterator[tuple[str, Any]]:
    if command.starts_at is not None and command.starts_at != session.starts_at:
        yield "starts_at", _ahead(command.starts_at, context.now)
    for name, text, limit in (("place", command.place, PLACE_LIMIT), ("title", command.title, TITLE_LIMIT)):
        if text is not None:
            yield name, _written(name, text.strip(), limit)
    if command.chair is not None:
        kind = all_kinds()[session.kind]
        leads = {Role.GROUP_LEADER} if kind.id == YARD_MEETING else set()
        chair = _officer(context, command.chair, OFFICE_ROLES[Office.CHAIR] | {kind.usual_chair} | leads, "chair")
        if chair.id in session.scrutineers:
            sentence = N_("{name}是这次会的监票人，不能同时当主持人；请先另定监票人。")
            raise BadInput(sentence, field="chair", name=chair.name)
        yield "chair", chair.id
    if command.recorder is not None:
        yield "recorder", _officer(context, command.recorder, OFFICE_ROLES[Office.RECORDER], "recorder").id


def _ahead(starts_at: datetime, now: datetime) -> datetime:
    if starts_at.tzinfo is None:
        raise BadInput(N_("开会时间要带时区，例如 2026-11-25T19:30:00+08:00。"), field="starts_at")
    if starts_at <= now:
        raise BadInput(N_("这个时间已经过去了，请另定一个。"), field="starts_at")
    return starts_at


def _written(name: str, text: str, limit: int) -> str:
    if not text:
        raise Missing(N_("请写上会议地点。") if name == "place" else N_("请写上会议名称。"), what=name)
    if len(text) > limit:
        raise BadInput(N_("最多写 {limit} 个字。"), field=name, limit=limit)
    return text


def _officer(context: Context, who: str, roles: frozenset[Role], field: str) -> Row:
    """Who works here and holds such an office; anybody where nobody does, so that a small community can meet."""
    person = find_person(context.store, who)
    holders = [row for row in context.store.staff.everyone() if row.active and not roles.isdisjoint(row.roles)]
    if holders and person.id not in {row.id for row in holders}:
        sentence = N_("{name}没有这个岗位，请另选一位，或者请管理员先改岗位。")
        raise BadInput(sentence, field=field, name=person.name)
    return person


def _move_votes(session: Row, starts_at: datetime, context: Context) -> None:
    """Hours at which a drafted vote opens and ends by itself were told together with the meeting's, and move with it:
    they would else be past when its item comes up, and it would open before anybody had said a word."""
    later, ballots = starts_at - session.starts_at, context.store.ballots
    for ballot in ballots.of_session(session.id):
        if ballot.state == BallotState.DRAFT:
            hours = {"opens_at": ballot.opens_at, "closes_at": ballot.closes_at}
            ballots.change(ballot.id, **{name: hour and hour + later for name, hour in hours.items()})


def _put_off(session: Row, context: Context) -> None:
    """Whoever had come already goes home: the other day they check in anew."""
    if session.state != SessionState.GATHERING:
        return
    rooms = context.store.rooms
    for stay in rooms.attendance(session.id):
        if stay.left_at is None:
            context.record(CheckedOut(session.id, stay.unit), session.id)
    rooms.send_home(session.id)
    rooms.change(session.id, state=SESSIONS.after(SessionState(session.state), SessionMove.PUT_OFF), gathered_at=None)


VERB = Verb("sessions", "replan", ReplanSession, Power.PLAN_SESSIONS, N_("改会议安排"), replan)
