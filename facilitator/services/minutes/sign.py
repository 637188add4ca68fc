"""minutes.sign: one officer's own signature; the last one moves the ledger in the same transaction, or nothing happens.

The PDF is signed outside the transaction, in a native thread; the passphrase goes no further than `prepare`. Storing
checks that the bytes signed are still the newest ones, so two officers signing at once cannot lose a signature.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy, Forbidden, Missing
from facilitator.domain.minutes.events import MinutesSignedByOfficer
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office, office_to_sign
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Actor, Context, Preparation
from facilitator.services.drawing import drawing_of
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.completing import after_signing, check_signable, impossible, signed_offices
from facilitator.services.minutes.held import content_of
from facilitator.services.minutes.resolved import ledger_obstacles
from facilitator.services.ports import Officer, SigningKey
from facilitator.services.verb import Verb
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
        raise impossible(obstacles)
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
    state, waiting = after_signing(context, row, command.after)
    return Signed(state, waiting)


def _office(store: UnitOfWork, actor: Actor, row: Row) -> Office:
    """The place this person signs. Raises NotReady, WrongState or Forbidden."""
    check_signable(row)
    person = store.staff.find(actor.id)
    roles = [Role(role) for role in person.roles] if person is not None else []
    office = office_to_sign(content_of(row).signers, signed_offices(store, row), actor.name, roles)
    if office is None:
        raise Forbidden(N_("这份纪要不用您签名，或者您已经签过。"))
    return office


VERB = Verb("minutes", "sign", SignMinutes, Power.SIGN_MINUTES, N_("签名"), sign, prepare)
