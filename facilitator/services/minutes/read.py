"""Questions about minutes: the list, one in full, the frozen record for the worker, the file for a download."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.errors import NotReady
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.amending import sections
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office, SignerPlace, SigningWay
from facilitator.domain.minutes.states import STATE_NAMES, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_minutes, find_session
from facilitator.services.minutes.addenda import AddendumLine, addenda_of
from facilitator.services.minutes.draft import MissingPart, missing_of
from facilitator.services.minutes.ordered import order_remarks
from facilitator.services.minutes.resolved import ledger_obstacles
from facilitator.services.minutes.returns import ReturnLine, returns_of
from facilitator.services.minutes.ways import way_of
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class MinutesLine:
    id: str
    session: str
    title: str
    number: str
    state: MinutesState
    state_name: str
    drafted_at: datetime
    signed_at: datetime | None


@dataclass(frozen=True)
class SignatureLine:
    office: Office
    office_name: str
    name: str
    at: datetime | None
    on_paper: bool = False


@dataclass(frozen=True)
class ScanLine:
    """A sheet that was signed by hand; `digest` names its scan in the file store."""

    digest: str
    media_type: str
    at: datetime


@dataclass(frozen=True)
class MinutesInFull(MinutesLine):
    """`obstacles`: why the ledger cannot take the resolutions now; while there are any, nothing can be signed.
    `remarks`: orders that lapsed because a wish was taken back; they keep nobody from signing.

    `code` is the 校验码 of the settled record; `signatures` lists every place, signed or waited for. `scans`: sheets
    that were signed by hand; `way`: how it is to be signed; `returns`: how often it was sent back, latest first.
    """

    revision: int
    content: MinutesContent
    sections: Mapping[str, str]
    missing: tuple[MissingPart, ...]
    obstacles: tuple[str, ...]
    remarks: tuple[str, ...]
    signatures: tuple[SignatureLine, ...]
    digest: str | None
    code: str
    pdf: str | None
    failure: str | None
    scans: tuple[ScanLine, ...]
    returns: tuple[ReturnLine, ...]
    addenda: tuple[AddendumLine, ...]
    way: SigningWay


@dataclass(frozen=True)
class PdfFile:
    """`digest` names the file in the store; `name` is what it is called when it is saved."""

    digest: str
    name: str


@dataclass(frozen=True)
class MinutesList:
    pass


@dataclass(frozen=True)
class MinutesDetail:
    minutes: str


@dataclass(frozen=True)
class MinutesRecord:
    minutes: str


@dataclass(frozen=True)
class MinutesPdf:
    minutes: str


def minutes_list(question: MinutesList, reading: Reading) -> tuple[MinutesLine, ...]:
    return tuple(_line(row, reading) for row in reading.store.archive.everything())


def detail(question: MinutesDetail, reading: Reading) -> MinutesInFull:
    row = find_minutes(reading.store, question.minutes)
    content = content_of(row)
    open_still = row.state in (MinutesState.DRAFT, MinutesState.SETTLING, MinutesState.SETTLED)
    return MinutesInFull(
        **vars(_line(row, reading)),
        revision=row.revision,
        content=content,
        sections=sections(content),
        missing=missing_of(content),
        obstacles=ledger_obstacles(reading, content) if open_still else (),
        remarks=tuple(order_remarks(reading, content)) if open_still else (),
        signatures=_signatures(row, content, reading),
        digest=row.digest,
        code=check_code(bytes.fromhex(row.digest)) if row.digest else "",
        pdf=row.pdf,
        failure=row.failure,
        scans=tuple(ScanLine(scan.digest, scan.media_type, scan.at) for scan in reading.store.archive.scans(row.id)),
        returns=returns_of(reading.store, row),
        addenda=addenda_of(reading.store, row),
        way=way_of(reading.store, row.id),
    )


def minutes_record(question: MinutesRecord, reading: Reading) -> bytes:
    """The canonical bytes that were frozen at settling. Raises NotReady for a draft."""
    record: bytes | None = find_minutes(reading.store, question.minutes).record
    if record is None:
        raise NotReady(N_("还没有定稿。"))
    return record


def minutes_pdf(question: MinutesPdf, reading: Reading) -> PdfFile:
    row = find_minutes(reading.store, question.minutes)
    if row.pdf is None:
        raise NotReady()
    return PdfFile(row.pdf, f"{reading.community}会议纪要{row.number}.pdf")


def _line(row: Row, reading: Reading) -> MinutesLine:
    state = MinutesState(row.state)
    title = find_session(reading.store, row.session).title
    number = row.number or ""
    return MinutesLine(row.id, row.session, title, number, state, STATE_NAMES[state], row.drafted_at, row.signed_at)


def _signatures(row: Row, content: MinutesContent, reading: Reading) -> tuple[SignatureLine, ...]:
    kept = {Office(signature.office): signature for signature in reading.store.archive.signatures(row.id)}
    return tuple(_signature(place, kept.get(place.office)) for place in content.signers)


def _signature(place: SignerPlace, kept: Row | None) -> SignatureLine:
    name = OFFICE_NAMES[place.office]
    if kept is None:
        return SignatureLine(place.office, name, place.name, None)
    return SignatureLine(place.office, name, place.name, kept.at, not kept.certificate)


QUESTIONS = (
    Question("minutes", "list", MinutesList, Power.READ_MINUTES, N_("纪要列表"), minutes_list),
    Question("minutes", "detail", MinutesDetail, Power.READ_MINUTES, N_("一份纪要"), detail),
    Question("minutes", "record", MinutesRecord, Power.WORK, N_("定稿的会议数据"), minutes_record),
    Question("minutes", "pdf", MinutesPdf, Power.READ_MINUTES, N_("纪要的文件"), minutes_pdf),
)
