"""What shows that a demand was dealt with: its photos, its figure, who looked, who was called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.demands.evidence import NO_CHANGE, STAGE_NAMES, PhotoStage, change_in_tenths, shows_no_change
from facilitator.domain.errors import NotFound
from facilitator.domain.hundredths import from_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.photos import find_photo
from facilitator.services.finding import find_demand
from facilitator.services.sight import within_sight
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PhotoLine:
    """Sides in pixels, of the large one."""

    id: str
    stage: PhotoStage
    stage_name: str
    round: int
    note: str
    public: bool
    width: int
    height: int
    at: datetime
    actor: str


@dataclass(frozen=True)
class MeasuredLine:
    """`change_percent` with one decimal; None where it began at nothing or one figure is missing."""

    indicator: str
    unit: str
    before: float | None
    after: float | None
    change_percent: float | None


@dataclass(frozen=True)
class InspectionLine:
    by: str
    text: str
    photo: str | None
    at: datetime
    actor: str


@dataclass(frozen=True)
class CallLine:
    round: int
    day: int
    text: str
    fine: bool
    at: datetime
    actor: str


@dataclass(frozen=True)
class Evidence:
    """`before` and `after`: the last photo of each stage, of the newest round that has both; None where none has.
    `advice` says where no photo of that round shows a change."""

    photos: tuple[PhotoLine, ...]
    before: PhotoLine | None
    after: PhotoLine | None
    measure: MeasuredLine | None
    inspections: tuple[InspectionLine, ...]
    calls: tuple[CallLine, ...]
    advice: str


@dataclass(frozen=True)
class DemandEvidence:
    demand: str


@dataclass(frozen=True)
class PhotoFiles:
    """Which files hold a photo of this demand, for whoever may read the demand."""

    demand: str
    photo: str


@dataclass(frozen=True)
class PhotoDigests:
    large: str
    small: str


def demand_evidence(question: DemandEvidence, reading: Reading) -> Evidence:
    demand, store = within_sight(reading, find_demand(reading.store, question.demand)), reading.store.evidence
    rows = store.photos_of(demand.id)
    photos = tuple(map(photo_line, rows))
    before, after = pair_of(photos)
    same = after and shows_no_change((row.stage, row.digest) for row in rows if row.round == after.round)
    return Evidence(
        photos,
        before,
        after,
        measured(store.measure(demand.id)),
        tuple(
            InspectionLine(row.who, row.text, row.photo, row.at, row.actor) for row in store.inspections_of(demand.id)
        ),
        tuple(
            CallLine(row.round, row.day, row.text, row.fine, row.at, row.actor)
            for row in reading.store.after_care.calls(demand.id)
        ),
        NO_CHANGE if same else "",
    )


def photo_files(question: PhotoFiles, reading: Reading) -> PhotoDigests:
    demand = within_sight(reading, find_demand(reading.store, question.demand))
    photo = find_photo(reading.store, question.photo)
    if photo.demand != demand.id:
        raise NotFound(N_("没有这张照片。"))
    return PhotoDigests(photo.digest, photo.small)


def photo_line(row: Row) -> PhotoLine:
    stage = PhotoStage(row.stage)
    return PhotoLine(
        row.id,
        stage,
        STAGE_NAMES[stage],
        row.round,
        row.note,
        row.public,
        row.width,
        row.height,
        row.at,
        row.actor,
    )


def pair_of(photos: tuple[PhotoLine, ...]) -> tuple[PhotoLine | None, PhotoLine | None]:
    """Before and after of one round, or neither: two rounds side by side would tell a lie."""
    for number in sorted({photo.round for photo in photos}, reverse=True):
        last = {photo.stage: photo for photo in photos if photo.round == number}
        if PhotoStage.BEFORE in last and PhotoStage.AFTER in last:
            return last[PhotoStage.BEFORE], last[PhotoStage.AFTER]
    return None, None


def measured(row: Row | None) -> MeasuredLine | None:
    if row is None:
        return None
    tenths = None if row.before is None or row.after is None else change_in_tenths(row.before, row.after)
    return MeasuredLine(
        row.indicator,
        row.unit,
        None if row.before is None else from_hundredths(row.before),
        None if row.after is None else from_hundredths(row.after),
        None if tenths is None else tenths / 10,
    )


QUESTIONS = (
    Question(
        "demands", "evidence", DemandEvidence, Power.READ_LEDGER, N_("照片、变化、现场监督和回访"), demand_evidence
    ),
    Question("demands", "photo_files", PhotoFiles, Power.READ_LEDGER, N_("一张照片的文件"), photo_files),
)
