"""minutes.sign_addendum_on_paper: the printed addendum was signed by hand; its scan counts like a signature."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy
from facilitator.domain.minutes.addendum import read_addendum
from facilitator.domain.minutes.events import AddendumSigned, AddendumSignedOnPaper
from facilitator.domain.minutes.signing import Office, unsigned
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.addenda import check_correctable, open_addendum, signed_places
from facilitator.services.minutes.by_hand import FiledSheet, by_hand, check_code, filed, keep_scan, places_of
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SignAddendumOnPaper:
    """`signers`: the names that stand on the sheet. `code`: the 校验码 printed on it. `file`: a scan as PDF, or a
    photograph."""

    addendum: str
    signers: tuple[str, ...]
    file: Upload
    code: str | None = None


@dataclass(frozen=True)
class SignedAddendumSheet:
    """`waiting`: the offices that have not signed yet; `scan`: SHA-256 of the scan as it is kept."""

    waiting: tuple[Office, ...]
    scan: str


def prepare(command: SignAddendumOnPaper, preparation: Preparation) -> FiledSheet:
    row = open_addendum(preparation.store, command.addendum)
    check_correctable(preparation.store, row)
    check_code(row.record, command.code)
    places_of(read_addendum(row.record).signers, signed_places(preparation.store, row), command.signers)
    return filed(row.id, command.signers, row.pdf, command.file, preparation.ports)


def sign_on_paper(command: FiledSheet, context: Context) -> SignedAddendumSheet:
    store, row = context.store, open_addendum(context.store, command.of)
    if row.pdf != command.pdf:
        raise Busy(N_("刚才有人同时签了名，请再交一次。"), retry_after=1)
    content, session = read_addendum(row.record), find_minutes(store, row.minutes).session
    places = places_of(content.signers, signed_places(store, row), command.signers)
    keep_scan(command, row.minutes, content.number, context)
    for place in places:
        store.addenda.sign({"addendum": row.id, **by_hand(context, place, row.pdf)})
    offices = tuple(place.office.value for place in places)
    context.record(AddendumSignedOnPaper(row.id, offices, row.pdf, command.scan, context.actor.name), session)
    waiting = unsigned(content.signers, signed_places(store, row))
    if not waiting:
        store.addenda.change(row.id, signed_at=context.now)
        context.record(AddendumSigned(row.minutes, row.id, row.digest, row.pdf), session)
    return SignedAddendumSheet(tuple(place.office for place in waiting), command.scan)


VERB = Verb(
    "minutes", "sign_addendum_on_paper", SignAddendumOnPaper, Power.KEEP_MINUTES, N_("收下更正单的纸上签字"),
    sign_on_paper, prepare,
)  # fmt: skip
