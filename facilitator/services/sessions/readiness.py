"""The question of the check before a meeting: what is written down about the evening, for the rules of the hall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.ballots.bases import LegalBasis, is_statutory
from facilitator.domain.ballots.preset import Preset, Requirement
from facilitator.domain.hall.meeting import Planned
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.quorum import due_now, rule_of
from facilitator.services.sessions.moved import PRINTED, moved_at, told_otherwise
from facilitator.services.verb import Question
from facilitator.services.watching_over import scrutineer_names
from facilitator.sessions.agenda import ItemForm
from facilitator.storage.rows import Row

COUNTED = frozenset({ItemForm.BALLOT, ItemForm.SCORES, ItemForm.FUNDING})


@dataclass(frozen=True)
class SignerKey:
    """The certificate (DER or PEM, as it was kept) of somebody who signs the minutes of this evening."""

    name: str
    certificate: bytes


@dataclass(frozen=True)
class Readiness:
    """`last_entry`: when the journal was last written, to see whether the clock runs backwards."""

    planned: Planned
    last_entry: datetime | None
    keys: tuple[SignerKey, ...]


@dataclass(frozen=True)
class HallReadiness:
    session: str


def readiness(question: HallReadiness, reading: Reading) -> Readiness:
    store, session = reading.store, find_session(reading.store, question.session)
    rule, stage, moment = rule_of(session), store.stages.of(session.id), store.journal.last_moment()
    binds = _binds(session)
    changed = moved_at(store, session, PRINTED)
    planned = Planned(
        votes=rule is not None and _votes(reading, session),
        day=day_of(session.starts_at),
        notified_on=session.notified_on,
        notice_days=_notice_days(rule) if rule is not None and binds else None,
        reviews=rule is not None and binds and Requirement.PARTY_PRE_REVIEW in rule.requires,
        pre_review_on=session.pre_review_on,
        roll=len(electorate(store, session)),
        due=due_now(store, session),
        tickets=store.seating.printed(session.id),
        scans=len(store.seating.live(session.id)),
        screen_seen_at=stage.screen_seen_at if stage is not None else None,
        scrutineers=len(scrutineer_names(store, session)),
        told_otherwise=told_otherwise(store, session),
        old_tickets=store.seating.printed(session.id, changed) if changed else 0,
        advised_days=(rule.notice_days or 0) if rule is not None and not binds else 0,
    )
    return Readiness(planned, datetime.fromisoformat(moment) if moment else None, _keys(reading, session))


def _votes(reading: Reading, session: Row) -> bool:
    """Whether tickets, papers and witnesses are wanted: not where people only talk, or raise their hands."""
    return not session.light and any(item.form in COUNTED for item in reading.store.rooms.items(session.id))


def _binds(session: Row) -> bool:
    return session.legal_basis is not None and is_statutory(LegalBasis(session.legal_basis))


def _notice_days(rule: Preset) -> int | None:
    return (rule.notice_days or 0) if Requirement.NOTICE_RECORD in rule.requires else None


def _keys(reading: Reading, session: Row) -> tuple[SignerKey, ...]:
    """Nothing of those who sign on paper: they have none."""
    names, staff = reading.store.staff.names(), reading.store.staff
    found = ((person, staff.key_of(person)) for person in dict.fromkeys((session.chair, session.recorder)))
    return tuple(SignerKey(names[person], key.certificate) for person, key in found if key is not None)


QUESTION = Question("sessions", "readiness", HallReadiness, Power.READ_SESSIONS, N_("会前检查要看的"), readiness)
