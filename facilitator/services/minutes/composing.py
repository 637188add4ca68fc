"""Composes the evening into the content of its minutes, from rows and journal, never from memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis, is_statutory
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.here import day_of
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.ballots import RuleName, tellers_of
from facilitator.domain.minutes.content import (
    AgendaItem,
    JournalHead,
    MinutesContent,
    Notice,
    PreReview,
    Publication,
)
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.signing import Office, SignerPlace
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.services.balloted import ballot_record, recusals_of
from facilitator.services.context import Reading
from facilitator.services.floored import with_the_floor
from facilitator.services.minutes.attended import attendance_of
from facilitator.services.minutes.brought import said_about
from facilitator.services.minutes.interrupted import interruptions_of
from facilitator.services.minutes.named import name_list
from facilitator.services.minutes.ordered import judged, orders_of, without_sorted
from facilitator.services.minutes.resolved import resolutions_of
from facilitator.services.quorum import rule_of
from facilitator.services.subject import subject
from facilitator.services.watching_over import scrutineer_names
from facilitator.sessions.kind import SessionKind
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row

PUBLICATION_DAYS = 15
"""At least (城市居民委员会组织法第三十四条), first and last day included."""


@dataclass(frozen=True)
class Composed:
    """The public-safe content and the restricted list of names that belongs to it."""

    content: MinutesContent
    names: NameList


def compose(reading: Reading, session: Row, salt: bytes) -> Composed:
    store, kind, rule = reading.store, all_kinds()[session.kind], rule_of(session)
    basis = LegalBasis(session.legal_basis or LegalBasis.CONSULTATION)
    people, names = store.staff.names(), name_list(reading.store, session, salt)
    closed_on, orders = day_of(session.closed_at), orders_of(store, session)
    attendance = attendance_of(store, session, rule, names.digest())
    items = [_item(reading, session, item, salt) for item in store.rooms.items(session.id)]
    content = MinutesContent(
        community=reading.community,
        issuer=N_("{community}居民委员会").format(community=reading.community),
        title=session.title,
        session=session.id,
        kind=kind.id,
        kind_name=kind.name,
        legal_basis=basis.value,
        basis_name=BASIS_NAMES[basis],
        rule=_rule_name(rule),
        statutory=is_statutory(basis),
        began_at=session.began_at,
        ended_at=session.closed_at,
        place=session.place,
        convener=N_("{community}居民委员会").format(community=reading.community),
        chair=people[session.chair],
        recorder=people[session.recorder],
        attendance=judged(attendance, store, session) if orders else attendance,
        journal=_journal_head(reading, session),
        signers=_signers(reading, session, kind),
        items=without_sorted(items, orders),
        resolutions=resolutions_of(store, session),
        orders=orders,
        scrutineers=scrutineer_names(store, session),
        tellers=tellers_of(ballot for item in items for ballot in item.ballots),
        notice=Notice(session.notified_on, session.notify_method) if session.notified_on else None,
        pre_review=PreReview(session.pre_review_on, session.pre_review_body) if session.pre_review_on else None,
        interruptions=interruptions_of(store, session),
        publication=Publication(closed_on + timedelta(days=1), closed_on + timedelta(days=PUBLICATION_DAYS)),
    )
    return Composed(content, names)


def _rule_name(rule: Preset | None) -> RuleName | None:
    return None if rule is None else RuleName(rule.id, rule.name, rule.version, rule.legal.citation, rule.measure)


def _journal_head(reading: Reading, session: Row) -> JournalHead:
    """Where the chain stood when the session closed: its own last row."""
    last = reading.store.journal.latest(session.id, ("SessionClosed",), 1)[0]
    return JournalHead(last.seq, last.hash.hex(), check_code(last.hash))


def _signers(reading: Reading, session: Row, kind: SessionKind) -> tuple[SignerPlace, ...]:
    """The people whom the session itself named; the supervision committee signs by its first member."""
    people = reading.store.staff.names()
    supervisors = [row.name for row in reading.store.staff.everyone() if Role.SUPERVISOR in row.roles and row.active]
    holders = {
        Office.CHAIR: [people[session.chair]],
        Office.RECORDER: [people[session.recorder]],
        Office.SCRUTINEER: [people[person] for person in session.scrutineers],
        Office.SUPERVISOR: supervisors,
    }
    return tuple(SignerPlace(Office(name), holders[Office(name)][0]) for name in kind.signers if holders[Office(name)])


def _item(reading: Reading, session: Row, item: Row, salt: bytes) -> AgendaItem:
    store = reading.store
    demand = store.ledger.demand(item.demand) if item.demand else None
    ballots = [ballot for ballot in store.ballots.of_item(item.id) if ballot.opened_at is not None]
    return AgendaItem(
        position=item.position,
        title=item.title,
        form=item.form,
        demands=(subject(store, demand),) if demand else (),
        opinions=with_the_floor(store, session, item, said_about(store, item)),
        recusals=recusals_of(store, session, item),
        ballots=tuple(ballot_record(store, session, ballot, salt) for ballot in ballots),
    )
