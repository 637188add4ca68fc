"""Gathers everything of one meeting for its archive: papers, record, scans, photos, the journal of the evening."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator

from facilitator.domain.archive.pieces import Piece, Retention, in_json, safe
from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.notice import PHOTO_NAMES, NoticePhoto
from facilitator.domain.minutes.record import from_record
from facilitator.domain.minutes.whole import whole_bytes, whole_record
from facilitator.domain.papers.content import plain_content
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.words import N_
from facilitator.services.announced import announced
from facilitator.services.archives.voting import votes_of
from facilitator.services.attendance_listing import attendance_listing
from facilitator.services.context import Reading
from facilitator.services.minutes_held import content_of
from facilitator.storage.rows import Row

ARCHIVED = "SessionArchived"
"""Comes after what is archived, so it stands in no archive."""
_TERMS = {
    PaperKind.STATISTICS: Retention.PERMANENT,
    PaperKind.ATTENDANCE: Retention.THIRTY_YEARS,
    PaperKind.SIGN_PAGE: Retention.THIRTY_YEARS,
    PaperKind.NO_QUORUM: Retention.PERMANENT,
}
"""Other papers are kept for ten years, as drafts are."""


def pieces_of(session: Row, reading: Reading) -> tuple[Piece, ...]:
    """In no particular order; whoever packs them puts them in theirs."""
    minutes = reading.store.archive.of_session(session.id)
    found = [*_results(session, reading), *_inside(session, minutes, reading), *_materials(session, reading)]
    found += [*_photos(session, reading), *_papers(session, reading), *votes_of(session, reading)]
    if minutes is not None:
        found += [*_minutes(minutes, reading), *_addenda(minutes, reading), *_notice(minutes, reading)]
    return tuple(found)


def _minutes(row: Row, reading: Reading) -> Iterator[Piece]:
    number = safe(row.number or "")
    if row.pdf:
        name = N_("纪要/会议纪要{number}.pdf").format(number=number)
        yield Piece(name, N_("会议纪要，签名在文件里"), Retention.PERMANENT, digest=row.pdf)
    if row.record:
        yield Piece(N_("纪要/会议数据.json"), N_("纪要的数据，校验码由它算出"), Retention.PERMANENT, bytes(row.record))
    for place, scan in enumerate(reading.store.archive.scans(row.id), 1):
        name = N_("纪要/签字页扫描{place}{ending}").format(place=place, ending=_ending(scan.media_type))
        yield Piece(name, N_("纸上签字的扫描件"), Retention.PERMANENT, digest=scan.digest)


def _addenda(row: Row, reading: Reading) -> Iterator[Piece]:
    for addendum in reading.store.addenda.of_minutes(row.id):
        name = N_("纪要/更正{place}").format(place=addendum.place)
        told = N_("更正，写明更正的是哪一份") if addendum.discarded_at is None else N_("没签完就作废了的更正")
        yield Piece(f"{name}.pdf", told, Retention.PERMANENT, digest=addendum.pdf)
        yield Piece(f"{name}.json", N_("更正的数据"), Retention.PERMANENT, bytes(addendum.record))


def _results(session: Row, reading: Reading) -> Iterator[Piece]:
    told = [{"question": row.question, "result": row.result} for row in announced(session, reading)]
    if told:
        yield Piece(N_("表决/表决结果.json"), N_("每次表决宣布的结果和算式"), Retention.PERMANENT, in_json(told))


def _inside(session: Row, minutes: Row | None, reading: Reading) -> Iterator[Piece]:
    """With names and doors: never outside the archive."""
    listing = {**plain_content(attendance_listing(session, reading)), "dated": ""}
    yield Piece(N_("内部/签到表.json"), N_("签到表：谁来、几点、什么身份"), Retention.THIRTY_YEARS, in_json(listing))
    if minutes is not None:
        yield _whole(minutes)
        yield Piece(N_("内部/名单.json"), N_("完整会议记录的人名"), Retention.THIRTY_YEARS, in_json(minutes.names))
    lines = (
        canonical_bytes(
            {"seq": entry.seq, "at": entry.at, "type": entry.type, "body": entry.body, "salt": entry.salt.hex(),
             "prev": entry.prev.hex(), "hash": entry.hash.hex()}
        )
        for entry in reading.store.journal.entries(session.id)
        if entry.type != ARCHIVED
    )  # fmt: skip
    told = N_("会场日志，一行一件事，每一行的散列写在后一行里")
    yield Piece(N_("内部/会场日志.jsonl"), told, Retention.THIRTY_YEARS, b"\n".join(lines) + b"\n")


def _whole(minutes: Row) -> Piece:
    """会议记录: the complete one with the names, of which no PDF is kept."""
    settled = minutes.record is not None
    paper = whole_record(content_of(minutes), from_record(NameList, minutes.names), settled=settled)
    told = N_("会议记录，完整的，写着人名")
    return Piece(N_("内部/会议记录.pdf"), told, Retention.PERMANENT, layout=whole_bytes(paper))


def _materials(session: Row, reading: Reading) -> Iterator[Piece]:
    for item in reading.store.rooms.items(session.id):
        for row in reading.store.materials.of_item(item.id):
            name = N_("材料/{position}-{name}").format(position=item.position, name=safe(row.name))
            yield Piece(_with_ending(name, row.original, reading), item.title, Retention.TEN_YEARS, digest=row.original)


def _photos(session: Row, reading: Reading) -> Iterator[Piece]:
    demands = [item.demand for item in reading.store.rooms.items(session.id) if item.demand]
    for demand in dict.fromkeys(demands):
        row = reading.store.ledger.demand(demand)
        for photo in reading.store.evidence.photos_of(demand):
            stage = STAGE_NAMES[PhotoStage(photo.stage)]
            name = N_("照片/{number}-{stage}.jpg").format(number=row.number if row else "", stage=stage)
            yield Piece(name, photo.note or stage, Retention.TEN_YEARS, digest=photo.digest)


def _papers(session: Row, reading: Reading) -> Iterator[Piece]:
    """Those that were printed and are still there: what holds names is emptied after a month."""
    for row in reading.store.papers.about(session.code):
        kind = PaperKind(row.kind)
        name = N_("打印件/{kind}.pdf").format(kind=KIND_NAMES[kind])
        yield Piece(name, KIND_NAMES[kind], _TERMS.get(kind, Retention.TEN_YEARS), digest=row.digest)


def _notice(minutes: Row, reading: Reading) -> Iterator[Piece]:
    notices = reading.store.notices
    notice = notices.of(minutes.id)
    if notice is None:
        return
    told = {"first_day": notice.first_day, "last_day": notice.last_day, "ending": notice.ending}
    plain = {name: str(value) if value else None for name, value in told.items()}
    yield Piece(N_("公示/公示.json"), N_("公示从哪天到哪天、怎么结束的"), Retention.TEN_YEARS, in_json(plain))
    for photo in notices.photos(minutes.id):
        words = PHOTO_NAMES[NoticePhoto(photo.day)]
        yield Piece(N_("公示/{words}.jpg").format(words=words), words, Retention.TEN_YEARS, digest=photo.digest)
    said = [
        {"number": one.number, "who": one.who, "text": one.text, "on": str(one.on_day), "answer": one.answer}
        for one in notices.objections(minutes.id)
    ]
    if said:
        yield Piece(N_("内部/公示意见.json"), N_("公示期间的意见和答复"), Retention.TEN_YEARS, in_json(said))


def _with_ending(name: str, digest: str, reading: Reading) -> str:
    file = reading.store.files.file(digest)
    ending = _ending(file.media_type) if file is not None else ""
    return name if not ending or name.lower().endswith(ending) else f"{name}{ending}"


def _ending(media_type: str) -> str:
    return {"image/jpeg": ".jpg"}.get(media_type) or mimetypes.guess_extension(media_type) or ""
