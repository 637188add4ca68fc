"""minutes.sign_addendum: an officer's own signature under an addendum; with the last one its words stand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy, Forbidden, Missing, WrongState
from facilitator.domain.minutes.addendum import read_addendum
from facilitator.domain.minutes.events import AddendumSigned, AddendumSignedByOfficer
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office, office_to_sign, unsigned
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Actor, Context, Preparation
from facilitator.services.drawing import drawing_of
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.addenda import find_addendum, signed_places
from facilitator.services.ports import Officer, SigningKey
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class SignAddendum:
    """`handwriting`: a PNG in base64, drawn on phone or pad."""

    addendum: str
    passphrase: str
    handwriting: str | None = None


@dataclass(frozen=True)
class SignedAddendumPdf:
    """The signed bytes, kept on disk already; `before` names the bytes that were signed."""

    addendum: str
    office: Office
    certificate: bytes
    before: str
    after: str
    size: int


@dataclass(frozen=True)
class SignedAddendum:
    """`waiting`: the offices that have not signed yet; empty when the addendum is complete."""

    waiting: tuple[Office, ...]


def prepare(command: SignAddendum, preparation: Preparation) -> SignedAddendumPdf:
    row = find_addendum(preparation.store, command.addendum)
    office = _office(preparation.store, preparation.actor, row)
    key = preparation.store.staff.key_of(preparation.actor.id)
    if key is None:
        raise Missing(N_("您还没有签名密钥，请先在“我的账号”里制作。"), what="key")
    drawing, ports = drawing_of(command.handwriting), preparation.ports
    officer, own = Officer(preparation.actor.name, OFFICE_NAMES[office]), SigningKey(key.container, key.certificate)
    paper = ports.files.read(row.pdf)
    signed = ports.off_hub.run(
        lambda: ports.signer.sign(paper, office.value, own, command.passphrase, officer, drawing)
    )
    return SignedAddendumPdf(row.id, office, key.certificate, row.pdf, ports.files.keep(signed), len(signed))


def sign(command: SignedAddendumPdf, context: Context) -> SignedAddendum:
    row = find_addendum(context.store, command.addendum)
    if row.pdf != command.before or _office(context.store, context.actor, row) is not command.office:
        raise Busy(N_("刚才有人同时签了名，请再签一次。"), retry_after=1)
    store, session = context.store, find_minutes(context.store, row.minutes).session
    content = read_addendum(row.record)
    store.files.add(command.after, command.size, "application/pdf", f"{content.number}.pdf", context.now)
    store.addenda.sign(
        {
            "addendum": row.id,
            "office": command.office,
            "person": context.actor.id,
            "certificate": command.certificate,
            "before_digest": command.before,
            "after_digest": command.after,
            "at": context.now,
        }
    )
    event = AddendumSignedByOfficer(row.id, command.office, context.actor.name, command.before, command.after)
    context.record(event, session)
    waiting = unsigned(content.signers, signed_places(store, row))
    store.addenda.change(row.id, pdf=command.after, signed_at=None if waiting else context.now)
    if not waiting:
        context.record(AddendumSigned(row.minutes, row.id, row.digest, command.after), session)
    return SignedAddendum(tuple(place.office for place in waiting))


def _office(store: UnitOfWork, actor: Actor, row: Row) -> Office:
    """The place this person signs. Raises WrongState or Forbidden."""
    if row.signed_at is not None:
        raise WrongState(N_("这份更正单已经签完。"))
    person = store.staff.find(actor.id)
    roles = [Role(role) for role in person.roles] if person is not None else []
    office = office_to_sign(read_addendum(row.record).signers, signed_places(store, row), actor.name, roles)
    if office is None:
        raise Forbidden(N_("这份更正单不用您签名，或者您已经签过。"))
    return office


VERB = Verb("minutes", "sign_addendum", SignAddendum, Power.SIGN_MINUTES, N_("签更正单"), sign, prepare)
