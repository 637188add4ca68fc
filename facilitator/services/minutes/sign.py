"""minutes.sign: one officer's own signature; the last one moves the ledger in the same transaction, or nothing happens.

The PDF is signed outside the transaction, in a native thread; the passphrase goes no further than `prepare`. Storing
checks that the bytes signed are still the newest ones, so two officers signing at once cannot lose a signature.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Forbidden
from facilitator.domain.minutes.events import MinutesSignedByOfficer
from facilitator.domain.minutes.signing import Office, office_to_sign
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Actor, Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.by_key import SignedPdf, check_newest, kept_file, sign_by_key
from facilitator.services.minutes.completing import after_signing, check_signable, impossible, signed_offices
from facilitator.services.minutes.resolved import ledger_obstacles
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Later, Verb
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class SignMinutes:
    """`handwriting`: a PNG in base64, drawn on phone or pad."""

    minutes: str
    passphrase: str
    handwriting: str | None = None


@dataclass(frozen=True)
class Signed:
    """`waiting`: the offices that have not signed yet; empty when the minutes are complete."""

    state: MinutesState
    waiting: tuple[Office, ...]


def prepare(command: SignMinutes, preparation: Preparation) -> Later[SignedPdf]:
    row = find_minutes(preparation.store, command.minutes)
    office = _office(preparation.store, preparation.actor, row)
    if obstacles := ledger_obstacles(preparation, content_of(row)):
        raise impossible(obstacles)
    return sign_by_key(preparation, row.id, office, row.pdf, command.passphrase, command.handwriting)


def sign(command: SignedPdf, context: Context) -> Signed:
    row = find_minutes(context.store, command.of)
    check_newest(command, row.pdf, _office(context.store, context.actor, row))
    context.store.archive.sign({"minutes": row.id, **kept_file(command, context, row.number)})
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
