"""minutes.sign_addendum: an officer's own signature under an addendum; with the last one its words stand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Forbidden
from facilitator.domain.minutes.addendum import read_addendum
from facilitator.domain.minutes.events import AddendumSigned, AddendumSignedByOfficer
from facilitator.domain.minutes.signing import Office, office_to_sign, unsigned
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Actor, Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.addenda import check_correctable, open_addendum, signed_places
from facilitator.services.minutes.by_key import SignedPdf, check_newest, kept_file, sign_by_key
from facilitator.services.verb import Later, Verb
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class SignAddendum:
    """`handwriting`: a PNG in base64, drawn on phone or pad."""

    addendum: str
    passphrase: str
    handwriting: str | None = None


@dataclass(frozen=True)
class SignedAddendum:
    """`waiting`: the offices that have not signed yet; empty when the addendum is complete."""

    waiting: tuple[Office, ...]


def prepare(command: SignAddendum, preparation: Preparation) -> Later[SignedPdf]:
    row = open_addendum(preparation.store, command.addendum)
    check_correctable(preparation.store, row)
    office = _office(preparation.store, preparation.actor, row)
    return sign_by_key(preparation, row.id, office, row.pdf, command.passphrase, command.handwriting)


def sign(command: SignedPdf, context: Context) -> SignedAddendum:
    row = open_addendum(context.store, command.of)
    check_newest(command, row.pdf, _office(context.store, context.actor, row))
    store, session = context.store, find_minutes(context.store, row.minutes).session
    content = read_addendum(row.record)
    store.addenda.sign({"addendum": row.id, **kept_file(command, context, content.number)})
    event = AddendumSignedByOfficer(row.id, command.office, context.actor.name, command.before, command.after)
    context.record(event, session)
    waiting = unsigned(content.signers, signed_places(store, row))
    store.addenda.change(row.id, pdf=command.after, signed_at=None if waiting else context.now)
    if not waiting:
        context.record(AddendumSigned(row.minutes, row.id, row.digest, command.after), session)
    return SignedAddendum(tuple(place.office for place in waiting))


def _office(store: UnitOfWork, actor: Actor, row: Row) -> Office:
    """The place this person signs. Raises Forbidden."""
    person = store.staff.find(actor.id)
    roles = [Role(role) for role in person.roles] if person is not None else []
    office = office_to_sign(read_addendum(row.record).signers, signed_places(store, row), actor.name, roles)
    if office is None:
        raise Forbidden(N_("这份更正单不用您签名，或者您已经签过。"))
    return office


VERB = Verb("minutes", "sign_addendum", SignAddendum, Power.SIGN_MINUTES, N_("签更正单"), sign, prepare)
