"""A sheet that was signed by hand, of minutes or an addendum: whose names it bears, which paper it is, its scan."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.minutes.signing import Office, SignerPlace, unsigned
from facilitator.domain.minutes.typed import spelled
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.pictures import JPEG
from facilitator.services.ports import Ports
from facilitator.services.upload import Upload

PDF = "application/pdf"
ON_PAPER = b""
"""The certificate of a signature that was written by hand: what vouches for it is the sheet."""


@dataclass(frozen=True)
class FiledSheet:
    """The command with its scan kept already; `of` is the row it belongs to, `pdf` the file that was printed."""

    of: str
    signers: tuple[str, ...]
    pdf: str
    scan: str
    size: int
    media_type: str


def check_code(record: bytes, typed: str | None) -> None:
    """Raises BadInput when another version was printed and signed."""
    code = short_code(record)
    if typed and spelled(typed) not in {spelled(code), spelled(digest(record))}:
        sentence = N_("纸上的校验码和这一份的不一样（{code}），签的可能是改以前的，或者是另一份，请核对。")
        raise BadInput(sentence, field="code", code=code)


def places_of(
    signers: Iterable[SignerPlace], signed: Collection[Office], names: tuple[str, ...]
) -> tuple[SignerPlace, ...]:
    """The places that these names fill. Raises BadInput for a name the paper does not ask for or has already."""
    open_places = unsigned(signers, signed)
    if not names:
        raise Missing(N_("请勾选纸上有谁签了字。"), what="signers")
    for name in names:
        if name not in {place.name for place in open_places}:
            raise BadInput(N_("这一份不等{name}签字：没有这一栏，或者已经签过。"), field="signers", name=name)
    return tuple(place for place in open_places if place.name in names)


def filed(of: str, signers: tuple[str, ...], pdf: str, upload: Upload, ports: Ports) -> FiledSheet:
    kept, media_type = _keep(ports, upload)
    return FiledSheet(of, signers, pdf, ports.files.keep(kept), len(kept), media_type)


def keep_scan(sheet: FiledSheet, minutes: str, name: str, context: Context) -> None:
    """Scans lie with the minutes; that of an addendum beside those of the paper it corrects."""
    extension = "pdf" if sheet.media_type == PDF else "jpg"
    context.store.files.add(sheet.scan, sheet.size, sheet.media_type, f"{name}签字页.{extension}", context.now)
    if sheet.scan not in {scan.digest for scan in context.store.archive.scans(minutes)}:
        kept = {"minutes": minutes, "digest": sheet.scan, "media_type": sheet.media_type}
        context.store.archive.keep_scan({**kept, "at": context.now, "actor": context.actor.name})


def by_hand(context: Context, place: SignerPlace, pdf: str) -> dict[str, object]:
    """The row of a signature. The file itself does not change: before and after are the same bytes."""
    person = context.store.staff.find(place.name)
    if person is None:
        raise BadInput(N_("工作人员里没有{name}，请先登记。"), field="signers", name=place.name)
    return {
        "office": place.office,
        "person": person.id,
        "certificate": ON_PAPER,
        "before_digest": pdf,
        "after_digest": pdf,
        "at": context.now,
    }


def _keep(ports: Ports, upload: Upload) -> tuple[bytes, str]:
    """A PDF as it came, since its digest is what is filed; a photograph drawn anew, without where and when."""
    if upload.content.startswith(b"%PDF-"):
        return upload.content, PDF
    if not upload.content:
        raise Missing(N_("请选择签好字的那一页的照片或扫描件。"), what="file")
    return ports.photographs.take(upload.content).large, JPEG
