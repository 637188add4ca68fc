"""demands.inspect: residents who watch the work say what they saw, perhaps with a photo."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.demands.photos import add_photo, check_room
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, note_deed
from facilitator.services.pictures import KeptPicture, keep_picture
from facilitator.services.told import NAME_LIMIT, REPORT_LIMIT, told
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class InspectDemand:
    """`by`: who looked. Name and words are a resident's own: they stay in the tables, the journal knows neither."""

    demand: str
    by: str
    text: str
    file: Upload | None = None


@dataclass(frozen=True)
class SeenDemand:
    demand: str
    by: str
    text: str
    picture: KeptPicture | None


@dataclass(frozen=True)
class InspectedDemand:
    state: DemandState
    photo: str | None


def prepare(command: InspectDemand, preparation: Preparation) -> SeenDemand:
    demand = find_demand(preparation.store, command.demand)
    by = told(command.by, N_("请写明是谁来看的。"), "by", NAME_LIMIT)
    text = told(command.text, N_("请写一句看到了什么。"), "text", REPORT_LIMIT)
    if command.file is None:
        return SeenDemand(demand.id, by, text, None)
    check_room(preparation.store, demand, DemandDeed.INSPECT)
    return SeenDemand(demand.id, by, text, keep_picture(preparation.ports, command.file))


def inspect(command: SeenDemand, context: Context) -> InspectedDemand:
    demand = find_demand(context.store, command.demand)
    photo = add_photo(context, demand, PhotoStage.OTHER, command.picture) if command.picture else None
    context.store.evidence.add_inspection(
        {
            "id": context.new_id(),
            "demand": demand.id,
            "who": command.by,
            "text": command.text,
            "photo": photo,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    details: dict[str, Detail] = {"photo": int(photo is not None)}
    return InspectedDemand(note_deed(context, demand, DemandDeed.INSPECT, details), photo)


VERB = Verb("demands", "inspect", InspectDemand, Power.KEEP_LEDGER, N_("登记居民现场监督"), inspect, prepare)
