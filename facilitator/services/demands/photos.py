"""One photo of a demand: its row, its files, its line in the history; attach and inspect both bring one."""

from __future__ import annotations

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import out_of_order
from facilitator.services.pictures import KeptPicture, record_picture
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST_PHOTOS = 60
"""Of one demand, all rounds together."""
NOTE_LIMIT = 120


def check_room(store: UnitOfWork, demand: Row, deed: DemandDeed) -> None:
    """Before anything costly happens. Raises WrongState or BadInput."""
    if DemandState(demand.state) not in DEEDS[deed]:
        raise out_of_order(DemandState(demand.state), deed)
    if store.evidence.count_photos(demand.id) >= MOST_PHOTOS:
        raise BadInput(N_("一件需求最多存 {most} 张照片。"), field="file", most=MOST_PHOTOS)


def add_photo(context: Context, demand: Row, stage: PhotoStage, picture: KeptPicture, note: str = "") -> str:
    """The row and the files; nobody outside sees it until somebody shows it. Returns the photo's id."""
    record_picture(context, picture)
    photo = context.new_id()
    context.store.evidence.add_photo(
        {
            "id": photo,
            "demand": demand.id,
            "round": demand.round,
            "stage": stage,
            "digest": picture.digest,
            "small": picture.small,
            "width": picture.width,
            "height": picture.height,
            "note": note,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    return photo


def find_photo(store: UnitOfWork, photo: str) -> Row:
    row = store.evidence.photo(photo)
    if row is None:
        raise NotFound(N_("没有这张照片。"))
    return row
