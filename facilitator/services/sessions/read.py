"""Questions about sessions: the list, one in full, the ones that are on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.heads import people_there
from facilitator.services.quorum import due_now, needed_now, rule_of
from facilitator.services.sessions.agenda_lines import AgendaLine, agenda_of
from facilitator.services.sessions.fallen import fell_through
from facilitator.services.sessions.moved import moved_at, told_otherwise
from facilitator.services.sessions.obstacles import session_cautions, session_obstacles
from facilitator.services.verb import Question
from facilitator.services.watching_over import scrutineer_names
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import STATE_NAMES, SessionState
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class SessionLine:
    id: str
    code: str
    kind: str
    kind_name: str
    title: str
    place: str
    starts_at: datetime
    state: SessionState
    state_name: str
    called_off: str = field(default="", kw_only=True)
    """Why it will not take place; empty for every other meeting."""


@dataclass(frozen=True)
class SessionInFull(SessionLine):
    """Everything planned and recorded; `missing` is what a vote still needs, `cautions` stop nothing."""

    preset: str | None
    preset_name: str
    rule_sentence: str
    legal_basis: str | None
    basis_name: str
    scope: str | None
    chair: str
    recorder: str
    scrutineers: tuple[str, ...]
    notified_on: date | None
    notify_method: str | None
    pre_review_on: date | None
    pre_review_body: str | None
    roll_frozen: bool
    electorate: int
    present: int
    needed: int | None
    measure: str
    items: tuple[AgendaLine, ...]
    missing: tuple[str, ...]
    cautions: tuple[str, ...]
    minutes: str | None
    decides: bool
    fell_through: bool
    """It was held to vote, and no vote came about with enough people: 流会, or talked about only."""
    moved_at: datetime | None
    """When hour or place were last changed."""
    notify_again: bool
    called_off_at: datetime | None
    called_off_by: str


@dataclass(frozen=True)
class SessionList:
    pass


@dataclass(frozen=True)
class SessionDetail:
    session: str


@dataclass(frozen=True)
class SessionByCode:
    code: str


def line_of(row: Row) -> SessionLine:
    state = SessionState(row.state)
    name = all_kinds()[row.kind].name
    return SessionLine(
        row.id,
        row.code,
        row.kind,
        name,
        row.title,
        row.place,
        row.starts_at,
        state,
        STATE_NAMES[state],
        called_off=row.called_off_reason or "",
    )


def session_list(question: SessionList, reading: Reading) -> tuple[SessionLine, ...]:
    return tuple(line_of(row) for row in reading.store.rooms.all_sessions())


def by_code(question: SessionByCode, reading: Reading) -> SessionLine | None:
    row = reading.store.rooms.by_code(question.code.replace(" ", ""))
    return None if row is None else line_of(row)


def detail(question: SessionDetail, reading: Reading) -> SessionInFull:
    store, row = reading.store, find_session(reading.store, question.session)
    rule, names, minutes = rule_of(row), store.staff.names(), store.archive.of_session(row.id)
    return SessionInFull(
        **vars(line_of(row)),
        preset=row.preset,
        preset_name=rule.name if rule else "",
        rule_sentence=rule.rule if rule else "",
        legal_basis=row.legal_basis,
        basis_name=BASIS_NAMES[LegalBasis(row.legal_basis)] if row.legal_basis else "",
        scope=row.scope,
        chair=names[row.chair],
        recorder=names[row.recorder],
        scrutineers=scrutineer_names(store, row),
        notified_on=row.notified_on,
        notify_method=row.notify_method,
        pre_review_on=row.pre_review_on,
        pre_review_body=row.pre_review_body,
        roll_frozen=row.roll_digest is not None,
        electorate=due_now(store, row),
        present=people_there(store, row),
        needed=needed_now(store, row),
        measure=rule.measure if rule else N_("人"),
        items=agenda_of(row, reading),
        missing=tuple(reason.message for reason in session_obstacles(store, row)),
        cautions=session_cautions(store, row),
        minutes=minutes.id if minutes else None,
        decides=all_kinds()[row.kind].decides,
        fell_through=fell_through(store, row),
        moved_at=moved_at(store, row),
        notify_again=told_otherwise(store, row),
        called_off_at=row.called_off_at,
        called_off_by=row.called_off_by or "",
    )


QUESTIONS = (
    Question("sessions", "list", SessionList, Power.READ_SESSIONS, N_("会议列表"), session_list),
    Question("sessions", "detail", SessionDetail, Power.READ_SESSIONS, N_("一次会议"), detail),
    Question("sessions", "by_code", SessionByCode, Power.PUBLIC, N_("会议号码对应的会议"), by_code),
)
