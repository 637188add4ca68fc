"""minutes.sign_on_paper: the printed paper was signed by hand; its scan is filed by digest and counts like a key's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Busy, Missing
from facilitator.domain.minutes.events import MinutesSignedOnPaper
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.minutes.signing import Office, SignerPlace, unsigned
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.minutes.typed import spelled
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.completing import after_signing, check_signable, impossible
from facilitator.services.minutes.held import content_of
from facilitator.services.minutes.resolved import ledger_obstacles
from facilitator.services.pictures import JPEG
from facilitator.services.ports import Ports
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

PDF = "application/pdf"
ON_PAPER = b""
"""The certificate of a signature that was written by hand: what vouches for it is the sheet."""


@dataclass(frozen=True)
class SignMinutesOnPaper:
    """`signers`: the names that stand on the sheet. `code`: the 校验码 printed on it; a sheet of an earlier version is
    refused. `file`: a scan as PDF, or a photograph."""

    minutes: str
    signers: tuple[str, ...]
    file: Upload
    code: str | None = None


@dataclass(frozen=True)
class FiledSheet:
    """The command with its scan kept already; `pdf` is the file that was printed."""

    minutes: str
    signers: tuple[str, ...]
    pdf: str
    scan: str
    size: int
    media_type: str


@dataclass(frozen=True)
class SignedSheet:
    """`waiting`: the offices that have not signed yet; `scan`: SHA-256 of the scan as it is kept."""

    state: MinutesState
    waiting: tuple[Office, ...]
    scan: str


def prepare(command: SignMinutesOnPaper, preparation: Preparation) -> FiledSheet:
    row = find_minutes(preparation.store, command.minutes)
    check_signable(row)
    _check_code(row, command.code)
    _places(preparation.store.archive.signatures(row.id), row, command.signers)
    if obstacles := ledger_obstacles(preparation, content_of(row)):
        raise impossible(obstacles)
    kept, media_type = _keep(preparation.ports, command.file)
    return FiledSheet(row.id, command.signers, row.pdf, preparation.ports.files.keep(kept), len(kept), media_type)


def sign_on_paper(command: FiledSheet, context: Context) -> SignedSheet:
    row = find_minutes(context.store, command.minutes)
    check_signable(row)
    if row.pdf != command.pdf:
        raise Busy(N_("刚才有人同时签了名，请再交一次。"), retry_after=1)
    store, places = context.store, _places(context.store.archive.signatures(row.id), row, command.signers)
    extension = "pdf" if command.media_type == PDF else "jpg"
    store.files.add(command.scan, command.size, command.media_type, f"{row.number}签字页.{extension}", context.now)
    if command.scan not in {scan.digest for scan in store.archive.scans(row.id)}:
        kept = {"minutes": row.id, "digest": command.scan, "media_type": command.media_type}
        store.archive.keep_scan({**kept, "at": context.now, "actor": context.actor.name})
    for place in places:
        _sign(context, row, place)
    offices, names = tuple(place.office.value for place in places), tuple(place.name for place in places)
    event = MinutesSignedOnPaper(row.id, offices, names, row.pdf, command.scan, context.actor.name)
    context.record(event, row.session)
    state, waiting = after_signing(context, row, row.pdf)
    return SignedSheet(state, waiting, command.scan)


def _check_code(row: Row, typed: str | None) -> None:
    """Raises BadInput when another version was printed and signed."""
    code = short_code(row.record)
    if typed and spelled(typed) not in {spelled(code), spelled(digest(row.record))}:
        sentence = N_("纸上的校验码和这份纪要的不一样（{code}），签的可能是改以前的那一份，请核对。")
        raise BadInput(sentence, field="code", code=code)


def _places(signatures: Iterable[Row], row: Row, signers: tuple[str, ...]) -> tuple[SignerPlace, ...]:
    """The places that these names fill. Raises BadInput for a name the paper does not ask for or has already."""
    open_places = unsigned(content_of(row).signers, [Office(signature.office) for signature in signatures])
    if not signers:
        raise Missing(N_("请勾选纸上有谁签了字。"), what="signers")
    for name in signers:
        if name not in {place.name for place in open_places}:
            raise BadInput(N_("这份纪要不等{name}签字：没有这一栏，或者已经签过。"), field="signers", name=name)
    return tuple(place for place in open_places if place.name in signers)


def _sign(context: Context, row: Row, place: SignerPlace) -> None:
    """The file itself does not change: before and after are the same bytes."""
    person = context.store.staff.find(place.name)
    if person is None:
        raise BadInput(N_("工作人员里没有{name}，请先登记。"), field="signers", name=place.name)
    context.store.archive.sign(
        {
            "minutes": row.id,
            "office": place.office,
            "person": person.id,
            "certificate": ON_PAPER,
            "before_digest": row.pdf,
            "after_digest": row.pdf,
            "at": context.now,
        }
    )


def _keep(ports: Ports, upload: Upload) -> tuple[bytes, str]:
    """A PDF as it came, since its digest is what is filed; a photograph drawn anew, without where and when."""
    if upload.content.startswith(b"%PDF-"):
        return upload.content, PDF
    if not upload.content:
        raise Missing(N_("请选择签好字的那一页的照片或扫描件。"), what="file")
    return ports.photographs.take(upload.content).large, JPEG


VERB = Verb(
    "minutes", "sign_on_paper", SignMinutesOnPaper, Power.KEEP_MINUTES, N_("收下纸上的签字"), sign_on_paper, prepare
)
