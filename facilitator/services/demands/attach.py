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
    """Sides in pixels, as the picture is kept."""

    photo: str
    width: int
    height: int


def prepare(command: AttachPhoto, preparation: Preparation) -> DrawnPhoto:
    demand = find_demand(preparation.store, command.demand)
    check_room(preparation.store, demand, DemandDeed.ATTACH)
    note = short_enough(command.note, "note", NOTE_LIMIT)
    return DrawnPhoto(demand.id, command.stage, keep_picture(preparation.ports, command.file), note, command.public)


def attach(command: DrawnPhoto, context: Context) -> AttachedPhoto:
    demand, picture = find_demand(context.store, command.demand), command.picture
    check_room(context.store, demand, DemandDeed.ATTACH)
    photo = add_photo(context, demand, command.stage, picture, command.note)
    context.store.evidence.change_photo(photo, public=command.public)
    details: dict[str, Detail] = {"stage": command.stage.value, "public": int(command.public)}
    note_deed(context, demand, DemandDeed.ATTACH, details)
    return AttachedPhoto(photo, picture.width, picture.height)


VERB = Verb("demands", "attach", AttachPhoto, Power.KEEP_LEDGER, N_("存一张照片"), attach, prepare)
