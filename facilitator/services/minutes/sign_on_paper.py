"""minutes.sign_on_paper: the printed paper was signed by hand; its scan is filed by digest and counts like a key's."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Busy
from facilitator.domain.minutes.events import MinutesSignedOnPaper
from facilitator.domain.minutes.signing import Office
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.by_hand import FiledSheet, by_hand, check_code, filed, keep_scan, places_of
from facilitator.services.minutes.completing import after_signing, check_signable, impossible, signed_offices
from facilitator.services.minutes.resolved import ledger_obstacles
from facilitator.services.minutes_held import content_of
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SignMinutesOnPaper:
    """`signers`: the names that stand on the sheet. `code`: the 校验码 printed on it; a sheet of an earlier version is
    refused. `file`: a scan as PDF, or a photograph."""

    minutes: str
    signers: tuple[str, ...]
    file: Upload
    code: str | None = None


@dataclass(frozen=True)
class SignedSheet:
    """`waiting`: the offices that have not signed yet; `scan`: SHA-256 of the scan as it is kept."""

    state: MinutesState
    waiting: tuple[Office, ...]
    scan: str


def prepare(command: SignMinutesOnPaper, preparation: Preparation) -> FiledSheet:
    row = find_minutes(preparation.store, command.minutes)
    check_signable(row)
    check_code(row.record, command.code)
    places_of(content_of(row).signers, signed_offices(preparation.store, row), command.signers)
    if obstacles := ledger_obstacles(preparation, content_of(row)):
        raise impossible(obstacles)
    return filed(row.id, command.signers, row.pdf, command.file, preparation.ports)


def sign_on_paper(command: FiledSheet, context: Context) -> SignedSheet:
    row = find_minutes(context.store, command.of)
    check_signable(row)
    if row.pdf != command.pdf:
        raise Busy(N_("刚才有人同时签了名，请再交一次。"), retry_after=1)
    places = places_of(content_of(row).signers, signed_offices(context.store, row), command.signers)
    keep_scan(command, row.id, row.number, context)
    for place in places:
        context.store.archive.sign({"minutes": row.id, **by_hand(context, place, row.pdf)})
    offices, names = tuple(place.office.value for place in places), tuple(place.name for place in places)
    event = MinutesSignedOnPaper(row.id, offices, names, row.pdf, command.scan, context.actor.name)
    context.record(event, row.session)
    state, waiting = after_signing(context, row, row.pdf)
    return SignedSheet(state, waiting, command.scan)


VERB = Verb(
    "minutes", "sign_on_paper", SignMinutesOnPaper, Power.KEEP_MINUTES, N_("收下纸上的签字"), sign_on_paper, prepare
)
