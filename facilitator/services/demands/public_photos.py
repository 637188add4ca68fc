"""Photos of a public demand that somebody has marked as fit to be shown; every other one answers like none."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.errors import NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question

PAIRED = (PhotoStage.BEFORE, PhotoStage.AFTER)


@dataclass(frozen=True)
class ShownPhoto:
    """Sides in pixels."""

    photo: str
    stage: PhotoStage
    stage_name: str
    width: int
    height: int


@dataclass(frozen=True)
class PublicPhoto:
    photo: str


def pair_of(demand: str, reading: Reading) -> tuple[ShownPhoto, ...]:
    """The newest public photo from before and from after, in this order; what is missing is left out."""
    rows = {PhotoStage(row.stage): row for row in reading.store.board.photos(demand)}
    return tuple(
        ShownPhoto(row.id, stage, STAGE_NAMES[stage], row.width, row.height)
        for stage in PAIRED
        if (row := rows.get(stage)) is not None
    )


def public_photo(question: PublicPhoto, reading: Reading) -> str:
    """The digest of its file. Raises NotFound with one sentence for hidden, private and unknown."""
    digest = reading.store.board.photo_file(question.photo, day_of(reading.now))
    if digest is None:
        raise NotFound(N_("没有这张照片。"))
    return digest


QUESTIONS = (
    Question("demands", "public_photo", PublicPhoto, Power.PUBLIC, N_("公示栏上的一张照片"), public_photo),
)
