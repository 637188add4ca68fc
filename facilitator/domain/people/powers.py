"""Who may do what: roles are offices, powers are single permissions, one table between them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from facilitator.domain.words import N_


class Role(StrEnum):
    """An office in the community; one person may hold several."""

    ADMINISTRATOR = "administrator"
    SECRETARY = "secretary"
    CHAIR = "chair"
    RECORDER = "recorder"
    SCRUTINEER = "scrutineer"
    TELLER = "teller"
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    GROUP_LEADER = "group_leader"


OFFICES_OF_ONE = (Role.SECRETARY, Role.CHAIR, Role.RECORDER, Role.SCRUTINEER, Role.TELLER, Role.CLERK)
"""What one person holds who does everything; the supervisor watches over them and is somebody else."""

ROLE_NAMES = {
    Role.ADMINISTRATOR: N_("管理员"),
    Role.SECRETARY: N_("书记"),
    Role.CHAIR: N_("主持人"),
    Role.RECORDER: N_("记录人"),
    Role.SCRUTINEER: N_("监票人"),
    Role.TELLER: N_("计票人"),
    Role.CLERK: N_("专干"),
    Role.SUPERVISOR: N_("监督委员"),
    Role.GROUP_LEADER: N_("居民小组长"),
}


class Power(StrEnum):
    """One permission, as a verb or question asks for it."""

    PUBLIC = "public"
    STAFF = "staff"
    MANAGE_STAFF = "staff.manage"
    OWN_KEY = "key.own"
    KEEP_ROLL = "roll.keep"
    READ_LEDGER = "ledger.read"
    KEEP_LEDGER = "ledger.keep"
    DECIDE_TRIAGE = "triage.decide"
    DISPATCH_URGENT = "urgent.dispatch"
    SUPERVISE = "ledger.supervise"
    GRANT_TIME = "extension.grant"
    REPORT_UP = "street.report_up"
    MAKE_DRAFTS = "drafts.make"
    READ_SESSIONS = "sessions.read"
    PLAN_SESSIONS = "sessions.plan"
    RUN_SESSIONS = "sessions.run"
    CHECK_IN = "sessions.check_in"
    RECORD_PRE_REVIEW = "sessions.pre_review"
    RUN_BALLOTS = "ballots.run"
    CAST = "ballots.cast"
    TAKE_PART = "floor.take_part"
    WITNESS = "ballots.witness"
    ENTER_PAPERS = "ballots.papers"
    WRITE_NOTES = "notes.write"
    KEEP_MINUTES = "minutes.keep"
    READ_MINUTES = "minutes.read"
    KEEP_NOTICES = "notices.keep"
    SIGN_MINUTES = "minutes.sign"
    READ_FUNDS = "funding.read"
    KEEP_FUNDS = "funding.keep"
    SEE_UNPAID = "funding.unpaid"
    SUPERVISE_FUNDS = "funding.supervise"
    RUN_REVIEWS = "reviews.run"
    ENTER_SCORES = "reviews.score"
    WORK = "work"


_ALL_STAFF = frozenset(
    {Power.PUBLIC, Power.STAFF, Power.OWN_KEY, Power.READ_LEDGER, Power.READ_SESSIONS, Power.READ_MINUTES}
    | {Power.READ_FUNDS}
)
_DESK = frozenset({Power.CHECK_IN, Power.CAST, Power.TAKE_PART})
"""At the check-in desk people are let in, and whoever cannot press is helped to (帮按, the voter being present)."""
_ROOM = _DESK | {Power.PLAN_SESSIONS, Power.RUN_SESSIONS, Power.RUN_BALLOTS}

_LEDGER = frozenset(
    {Power.KEEP_LEDGER, Power.DECIDE_TRIAGE, Power.DISPATCH_URGENT, Power.MAKE_DRAFTS, Power.KEEP_NOTICES}
)
_DIRECTOR = frozenset({Power.DISPATCH_URGENT, Power.REPORT_UP, Power.GRANT_TIME})
"""What the rules give to 书记 or 主任; the director of the committee (主任) is the one who chairs its meetings."""

POWERS: dict[Role, frozenset[Power]] = {
    Role.ADMINISTRATOR: _ALL_STAFF | {Power.MANAGE_STAFF, Power.KEEP_ROLL},
    Role.SECRETARY: _ALL_STAFF
    | _LEDGER
    | _ROOM
    | {Power.RECORD_PRE_REVIEW, Power.SUPERVISE, Power.SIGN_MINUTES}
    | _DIRECTOR
    | {Power.KEEP_FUNDS, Power.RUN_REVIEWS, Power.ENTER_SCORES},
    Role.CHAIR: _ALL_STAFF
    | _ROOM
    | {Power.MAKE_DRAFTS, Power.WRITE_NOTES, Power.KEEP_ROLL, Power.SIGN_MINUTES, Power.WITNESS}
    | {Power.ENTER_PAPERS}
    | _DIRECTOR,
    Role.RECORDER: _ALL_STAFF
    | _DESK
    | {Power.WRITE_NOTES, Power.KEEP_MINUTES, Power.KEEP_NOTICES, Power.SIGN_MINUTES, Power.WITNESS},
    Role.SCRUTINEER: _ALL_STAFF | {Power.WITNESS, Power.ENTER_PAPERS, Power.SIGN_MINUTES},
    Role.TELLER: _ALL_STAFF | _DESK | {Power.ENTER_PAPERS, Power.ENTER_SCORES},
    Role.CLERK: _ALL_STAFF
    | _DESK
    | _LEDGER
    | {Power.KEEP_ROLL, Power.PLAN_SESSIONS, Power.KEEP_FUNDS, Power.ENTER_SCORES},
    Role.SUPERVISOR: _ALL_STAFF | {Power.WITNESS, Power.SIGN_MINUTES, Power.SUPERVISE_FUNDS}
    | {Power.RUN_REVIEWS, Power.ENTER_SCORES},
    Role.GROUP_LEADER: frozenset(
        {Power.PUBLIC, Power.STAFF, Power.READ_LEDGER, Power.READ_SESSIONS, Power.MAKE_DRAFTS}
    )
    | {Power.PLAN_SESSIONS, Power.RUN_SESSIONS, Power.CHECK_IN, Power.WRITE_NOTES, Power.TAKE_PART}
    | {Power.READ_FUNDS, Power.SEE_UNPAID},
}

"""A group leader's meetings are yard meetings only, and the ledger that of the own grid (`services/offices.py`)."""

GUEST_POWERS = frozenset({Power.PUBLIC, Power.CAST, Power.TAKE_PART})
SEAT_POWERS = GUEST_POWERS | {Power.WITNESS}
"""A seat may be the phone of a scrutineer; the verb asks whether it is. A guest may ask to vote or to speak, so that
the answer is the way to the check-in desk and not a closed door."""


def powers_of(roles: Iterable[Role]) -> frozenset[Power]:
    """Everything that somebody with these offices may do."""
    return frozenset().union(*(POWERS[role] for role in roles)) if roles else frozenset()
