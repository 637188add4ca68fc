"""minutes.sign: one officer's own signature; the last one moves the ledger in the same transaction, or nothing happens.

The PDF is signed outside the transaction, in a native thread; the passphrase goes no further than `prepare`. Storing
checks that the bytes signed are still the newest ones, so two officers signing at once cannot lose a signature.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Busy, Forbidden, Missing, NotReady, Refusal, WrongState
from facilitator.domain.minutes.events import MinutesSigned, MinutesSignedByOfficer
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office, office_to_sign, unsigned
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Actor, Context, Preparation
from facilitator.services.drawing import drawing_of
from facilitator.services.finding import find_demand, find_minutes, find_session, plan_of
from facilitator.services.funds import money_is_there, money_stands
from facilitator.services.minutes.held import content_of
from facilitator.services.minutes.ordered import take_orders
from facilitator.services.minutes.resolved import ledger_move, ledger_obstacles
from facilitator.services.moving import move_demand, note_deed
from facilitator.services.ports import Officer, SigningKey
from facilitator.services.verb import Verb
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class SignMinutes:
    """`handwriting`: a PNG in base64, drawn on phone or pad."""

    minutes: str
    passphrase: str
    handwriting: str | None = None


@dataclass(frozen=True)
class SignedPdf:
    """The signed bytes, kept on disk already; `before` names the bytes that were signed."""

    minutes: str
    office: Office
    certificate: bytes
    before: str
    after: str
    size: int


@dataclass(frozen=True)
class Signed:
    """`waiting`: the offices that have not signed yet; empty when the minutes are complete."""

    state: MinutesState
    waiting: tuple[Office, ...]


def prepare(command: SignMinutes, preparation: Preparation) -> SignedPdf:
    row = find_minutes(preparation.store, command.minutes)
    office = _office(preparation.store, preparation.actor, row)
    if obstacles := ledger_obstacles(preparation, content_of(row)):
        raise _impossible(obstacles)
    key = preparation.store.staff.key_of(preparation.actor.id)
    if key is None:
        raise Missing(N_("您还没有签名密钥，请先在“我的账号”里制作。"), what="key")
    drawing, ports = drawing_of(command.handwriting), preparation.ports
    officer, own = Officer(preparation.actor.name, OFFICE_NAMES[office]), SigningKey(key.container, key.certificate)
    paper = ports.files.read(row.pdf)
    signed = ports.off_hub.run(
        lambda: ports.signer.sign(paper, office.value, own, command.passphrase, officer, drawing)
    )
    return SignedPdf(row.id, office, key.certificate, row.pdf, ports.files.keep(signed), len(signed))


def sign(command: SignedPdf, context: Context) -> Signed:
    row = find_minutes(context.store, command.minutes)
    if row.pdf != command.before or _office(context.store, context.actor, row) is not command.office:
        raise Busy(N_("刚才有人同时签了名，请再签一次。"), retry_after=1)
    context.store.files.add(command.after, command.size, "application/pdf", f"{row.number}.pdf", context.now)
    context.store.archive.sign(
        {
            "minutes": row.id,
            "office": command.office,
            "person": context.actor.id,
            "certificate": command.certificate,
            "before_digest": command.before,
            "after_digest": command.after,
            "at": context.now,
        }
    )
    event = MinutesSignedByOfficer(row.id, command.office, context.actor.name, command.before, command.after)
    context.record(event, row.session)
    waiting = unsigned(content_of(row).signers, _signed(context.store, row))
    move = MinutesMove.SIGN if waiting else MinutesMove.COMPLETE
    state = MINUTES.after(MinutesState(row.state), move)
    context.store.archive.change(row.id, state=state, pdf=command.after)
    if not waiting:
        _complete(context, row, command.after)
    return Signed(state, tuple(place.office for place in waiting))


def _complete(context: Context, row: Row, pdf: str) -> None:
    """Every resolution and every order moves its demand with this document as the authority. Raises when one cannot."""
    content = content_of(row)
    if obstacles := ledger_obstacles(context, content):
        raise _impossible(obstacles)
    context.store.archive.change(row.id, signed_at=context.now)
    context.record(MinutesSigned(row.id, row.number, row.digest, pdf), row.session)
    for resolution in content.resolutions:
        demand, move = find_demand(context.store, resolution.demand.id), ledger_move(resolution)
        details: dict[str, str | int] = {"outcome": resolution.outcome, "number": row.number}
        if resolution.moves_to is not None:
            move_demand(context, demand, move, row.id, details)
            _follow_money(context, demand.id)
    take_orders(context, row, content.orders)
    _end_council_tracks(context, row)


def _follow_money(context: Context, demand: str) -> None:
    """Where the money came in before the last signature, nobody has to wait for it any more."""
    plan = plan_of(context.store, demand)
    if plan is not None and money_is_there(plan):
        money_stands(context, plan)


def _end_council_tracks(context: Context, row: Row) -> None:
    """Signed minutes are the end of the council track of every large matter that was on the agenda."""
    session = find_session(context.store, row.session)
    if all_kinds()[session.kind].holds is None:
        return
    named = dict.fromkeys(item.demand for item in context.store.rooms.items(session.id) if item.demand)
    for demand in (find_demand(context.store, identity) for identity in named):
        if demand.matter == Matter.MAJOR and demand.state in DEEDS[DemandDeed.COUNCIL_TRACK]:
            told: dict[str, str | int] = {"session": session.id, "number": row.number}
            note_deed(context, demand, DemandDeed.COUNCIL_TRACK, told, track_council=CouncilTrack.DONE)


def _impossible(obstacles: tuple[str, ...]) -> Refusal:
    return WrongState(N_("现在不能签名：{sentences}"), sentences="".join(obstacles))


def _office(store: UnitOfWork, actor: Actor, row: Row) -> Office:
    """The place this person signs. Raises NotReady, WrongState or Forbidden."""
    if row.state == MinutesState.SETTLING:
        raise NotReady()
    if row.state != MinutesState.SETTLED:
        raise WrongState(N_("这份纪要现在不能签名：请先定稿，或者已经签完。"))
    person = store.staff.find(actor.id)
    roles = [Role(role) for role in person.roles] if person is not None else []
    office = office_to_sign(content_of(row).signers, _signed(store, row), actor.name, roles)
    if office is None:
        raise Forbidden(N_("这份纪要不用您签名，或者您已经签过。"))
    return office


def _signed(store: UnitOfWork, row: Row) -> list[Office]:
    return [Office(signature.office) for signature in store.archive.signatures(row.id)]


VERB = Verb("minutes", "sign", SignMinutes, Power.SIGN_MINUTES, N_("签名"), sign, prepare)
