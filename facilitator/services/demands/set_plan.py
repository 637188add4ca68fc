"""demands.set_plan: the picture of the yard and where its buildings stand, for the public 分布图."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.events import YardPlanSet
from facilitator.domain.demands.yard_plan import NAME_LIMIT, Spot, check_spots
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.pictures import KeptPicture, keep_picture, record_picture
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SetPlan:
    """Without a `file` the picture stays and only the spots change."""

    name: str
    spots: tuple[Spot, ...]
    file: Upload | None = None


@dataclass(frozen=True)
class DrawnPlan:
    """The command with its picture already drawn and kept."""

    name: str
    spots: tuple[Spot, ...]
    picture: KeptPicture | None


@dataclass(frozen=True)
class PlanSet:
    """Sides in pixels, as the picture is kept."""

    plan: str
    width: int
    height: int


def prepare(command: SetPlan, preparation: Preparation) -> DrawnPlan:
    """What can be refused is refused before the picture is drawn."""
    name = command.name.strip()
    if not name:
        raise Missing(N_("请写图的名字，例如“3号院平面图”。"), what="name")
    if len(name) > NAME_LIMIT:
        raise BadInput(N_("名字太长，请写在 {limit} 字以内。"), field="name", limit=NAME_LIMIT)
    spots = check_spots(command.spots)
    if command.file is None and preparation.store.yard_plans.newest() is None:
        raise Missing(N_("请先选一张平面图的图片。"), what="file")
    return DrawnPlan(name, spots, keep_picture(preparation.ports, command.file) if command.file else None)


def set_plan(command: DrawnPlan, context: Context) -> PlanSet:
    digest, width, height = _picture(command.picture, context)
    plan = context.new_id()
    context.store.yard_plans.add(
        {
            "id": plan,
            "name": command.name,
            "digest": digest,
            "width": width,
            "height": height,
            "spots": [[spot.building, spot.x, spot.y] for spot in command.spots],
            "at": context.now,
        }
    )
    context.record(YardPlanSet(plan, command.name, digest, len(command.spots), context.actor.name))
    return PlanSet(plan, width, height)


def _picture(picture: KeptPicture | None, context: Context) -> tuple[str, int, int]:
    if picture is not None:
        record_picture(context, picture)
        return picture.digest, picture.width, picture.height
    earlier = context.store.yard_plans.newest()
    if earlier is None:
        raise Missing(N_("请先选一张平面图的图片。"), what="file")
    return earlier.digest, earlier.width, earlier.height


VERB = Verb("demands", "set_plan", SetPlan, Power.KEEP_LEDGER, N_("放院子的平面图"), set_plan, prepare)
