"""demands.show_photo: the public may see this photo: no face and no door number is on it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.photos import find_photo
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ShowPhoto:
    photo: str


def show_photo(command: ShowPhoto, context: Context) -> None:
    photo = find_photo(context.store, command.photo)
    context.store.evidence.change_photo(photo.id, public=True)
    note_deed(context, find_demand(context.store, photo.demand), DemandDeed.SHOW_PHOTO, {"stage": photo.stage})


VERB = Verb("demands", "show_photo", ShowPhoto, Power.KEEP_LEDGER, N_("公示一张照片"), show_photo)
