"""demands.attach: a photo from before, from after, or of something else; drawn anew, without where and when."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.demands.photos import NOTE_LIMIT, add_photo, check_room
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, note_deed
from facilitator.services.pictures import KeptPicture, keep_picture
from facilitator.services.told import short_enough
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

_OPPOSITE = {PhotoStage.BEFORE: PhotoStage.AFTER, PhotoStage.AFTER: PhotoStage.BEFORE}
_SAME = {
    PhotoStage.BEFORE: N_("这张和“办理前”的照片是同一张，看不出变化。是不是选错了？请再存一张办理后拍的。"),
    PhotoStage.AFTER: N_("这张和“办理后”的照片是同一张，看不出变化。是不是选错了？请再存一张办理前拍的。"),
}


@dataclass(frozen=True)
class AttachPhoto:
    """`public`: it may be shown on the notice board, no face and no door number is on it."""

    demand: str
    stage: PhotoStage
    file: Upload
    note: str = ""
    public: bool = False


@dataclass(frozen=True)
class DrawnPhoto:
    """The command with its picture already drawn and kept."""

    demand: str
    stage: PhotoStage
    picture: KeptPicture
    note: str
    public: bool


@dataclass(frozen=True)
class AttachedPhoto:
    """Sides in pixels, as the picture is kept. `advice` says where before and after are one and the same picture."""

    photo: str
    width: int
    height: int
    advice: str


def prepare(command: AttachPhoto, preparation: Preparation) -> DrawnPhoto:
    demand = find_demand(preparation.store, command.demand)
    check_room(preparation.store, demand, DemandDeed.ATTACH)
    note = short_enough(command.note, "note", NOTE_LIMIT)
    return DrawnPhoto(demand.id, command.stage, keep_picture(preparation.ports, command.file), note, command.public)


def attach(command: DrawnPhoto, context: Context) -> AttachedPhoto:
    demand, picture = find_demand(context.store, command.demand), command.picture
    check_room(context.store, demand, DemandDeed.ATTACH)
    advice = _no_change(context, demand, command.stage, picture)
    photo = add_photo(context, demand, command.stage, picture, command.note)
    context.store.evidence.change_photo(photo, public=command.public)
    details: dict[str, Detail] = {"stage": command.stage.value, "public": int(command.public)}
    note_deed(context, demand, DemandDeed.ATTACH, details)
    return AttachedPhoto(photo, picture.width, picture.height, advice)


def _no_change(context: Context, demand: Row, stage: PhotoStage, picture: KeptPicture) -> str:
    """Of this round: what began a new one may well be what the last one ended with."""
    other = _OPPOSITE.get(stage)
    photos = context.store.evidence.photos_of(demand.id)
    shown = {(row.stage, row.digest) for row in photos if row.round == demand.round}
    return _SAME[other] if other is not None and (other.value, picture.digest) in shown else ""


VERB = Verb("demands", "attach", AttachPhoto, Power.KEEP_LEDGER, N_("存一张照片"), attach, prepare)
