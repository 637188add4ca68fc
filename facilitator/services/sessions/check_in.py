"""sessions.check_in: a person stands at the desk; their unit is present, once, whatever the channel."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.proxies import check_proxy
from facilitator.domain.errors import Missing, NotFound, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.attending import Mandate, already_here, called, come, counted_already, seat_phone
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_session
from facilitator.services.pictures import KeptPicture, keep_picture, record_picture
from facilitator.services.quorum import needed_now, present_now, rule_of
from facilitator.services.ticketing import code_hash, issue_one, ticket_in
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row

DOCUMENT_LIMIT = 120
PHOTOGRAPHED = N_("委托书（照片）")
MOVED = N_("手机换成了 {number} 号，原来的手机不能再投；如果不是本人，请再核对。")
GIVEN = N_("接上了 {number} 号手机；如果不是本人，请再核对。")


@dataclass(frozen=True)
class CheckIn:
    """A voter by `unit` or by `ticket` (secret, short code, or the address in its QR); an observer by `name`.

    `phone` is the number that a guest's phone shows: that phone becomes the seat, also of somebody who is in already.
    `proxy_name` came in the voter's place, by `proxy_document` or the photograph in `file`, where the rule allows it.
    """

    session: str
    unit: str | None = None
    ticket: str | None = None
    name: str = ""
    phone: int | None = None
    capacity: Capacity = Capacity.VOTER
    proxy_name: str = ""
    proxy_document: str = ""
    file: Upload | None = None


@dataclass(frozen=True)
class PreparedCheckIn:
    """The command with the photograph of the mandate already drawn and kept."""

    asked: CheckIn
    picture: KeptPicture | None


@dataclass(frozen=True)
class CheckedInAnswer:
    """`short_code` is typed on /j/<code>; empty for observers. `needed` is null where the rule asks for no quorum.

    `unit` says whose ticket it was; None for observers. `counted_with`: the same person is in under this name already,
    and counts once. `already`: the unit was in before this, and only its phone has changed; a sentence for the desk.
    """

    short_code: str
    present: int
    needed: int | None
    unit: str | None = None
    counted_with: str | None = None
    already: str | None = None


def prepare(command: CheckIn, preparation: Preparation) -> PreparedCheckIn:
    return PreparedCheckIn(command, keep_picture(preparation.ports, command.file) if command.file else None)


def check_in(command: PreparedCheckIn, context: Context) -> CheckedInAnswer:
    asked = command.asked
    session = find_session(context.store, asked.session)
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能签到：会议还没有开始签到，或者已经散会。"))
    if asked.capacity is Capacity.OBSERVER:
        return _observer(asked, session, context)
    return _voter(command, session, context)


def _voter(command: PreparedCheckIn, session: Row, context: Context) -> CheckedInAnswer:
    asked, store = command.asked, context.store
    unit = _unit(asked, session, context)
    stay = store.rooms.stay(session.id, unit.id)
    if stay is not None and asked.phone is None:
        raise already_here(unit, stay)
    twin = None
    if stay is None:
        twin = counted_already(store, session, unit)
        name = asked.name.strip() or unit.holder_name or unit.label
        come(context, session.id, unit.id, name, _method(asked), _mandate(command, session, context))
    moved = asked.phone is not None and seat_phone(context, session.id, unit.id, asked.phone)
    code = issue_one(context, session.id, unit.id, "desk").short_code
    with_whom = called(twin) if twin else None
    before = None if stay is None else _already(unit, stay, MOVED if moved else GIVEN, asked.phone)
    return CheckedInAnswer(code, present_now(store, session), needed_now(store, session), unit.id, with_whom, before)


def _already(unit: Unit, stay: Row, changed: str, phone: int | None) -> str:
    """Whoever claims somebody's name must not slip in behind a green word."""
    return already_here(unit, stay).message + changed.format(number=phone)


def _method(asked: CheckIn) -> str:
    return "ticket" if asked.ticket else "phone" if asked.phone is not None else "desk"


def _mandate(command: PreparedCheckIn, session: Row, context: Context) -> Mandate | None:
    asked, picture = command.asked, command.picture
    name, document = asked.proxy_name.strip(), asked.proxy_document.strip()[:DOCUMENT_LIMIT]
    if not name and not document and picture is None:
        return None
    paper = document or (PHOTOGRAPHED if picture else "")
    check_proxy(rule_of(session), name, paper, context.store.rooms.stood_for(session.id, name))
    if picture is not None:
        record_picture(context, picture)
    return Mandate(name, paper, picture.digest if picture else None)


def _unit(command: CheckIn, session: Row, context: Context) -> Unit:
    identity = command.unit
    if identity is None and command.ticket:
        shown = ticket_in(command.ticket)
        seating = context.store.seating
        ticket = seating.ticket(session.id, secret_hash=token_hash(shown)) or seating.ticket(
            session.id, code_hash=code_hash(session.id, shown)
        )
        if ticket is None:
            raise NotFound(N_("这张票不对，或者已经换过新票，请按姓名查找。"))
        identity = ticket.unit
    if identity is None:
        raise Missing(N_("请扫票，或者选择是哪一户、哪位代表。"), what="unit")
    unit = context.store.roll.frozen_unit(session.id, identity)
    if unit is None:
        raise NotFound(N_("不在这次会议的名册上，可以登记为列席。"))
    return unit


def _observer(command: CheckIn, session: Row, context: Context) -> CheckedInAnswer:
    if not command.name.strip():
        raise Missing(N_("请写上列席人员的姓名。"), what="name")
    come(context, session.id, None, command.name, _method(command))
    return CheckedInAnswer("", present_now(context.store, session), needed_now(context.store, session))


VERB = Verb("sessions", "check_in", CheckIn, Power.CHECK_IN, N_("签到"), check_in, prepare)
