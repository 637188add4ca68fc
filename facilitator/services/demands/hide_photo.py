"""demands.hide_photo: the public no longer sees this photo; it stays in the ledger."""

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
class HidePhoto:
    photo: str


def hide_photo(command: HidePhoto, context: Context) -> None:
    photo = find_photo(context.store, command.photo)
    context.store.evidence.change_photo(photo.id, public=False)
    note_deed(context, find_demand(context.store, photo.demand), DemandDeed.HIDE_PHOTO, {"stage": photo.stage})


VERB = Verb("demands", "hide_photo", HidePhoto, Power.KEEP_LEDGER, N_("不再公示一张照片"), hide_photo)
