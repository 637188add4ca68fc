"""setup.tell_grids: which yards or grids there are, and what great, small and private matters are called here."""

from __future__ import annotations

import json
from dataclasses import dataclass

from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import GridsTold
from facilitator.domain.words import N_
from facilitator.services.context import Context, PlaceFact
from facilitator.services.setup.steps import refuse_in_demo
from facilitator.services.verb import Verb

MOST, LONGEST_MATTER = 60, 8


@dataclass(frozen=True)
class TellGrids:
    """An empty name is the usual one. Papers for the street keep the usual names whatever is told."""

    grids: tuple[str, ...]
    major: str = ""
    minor: str = ""
    private: str = ""


def tell_grids(command: TellGrids, context: Context) -> None:
    refuse_in_demo(context)
    grids = tuple(dict.fromkeys(name for one in command.grids if (name := one.strip())))
    if len(grids) > MOST:
        raise BadInput(N_("最多写 {most} 个网格。"), field="grids", most=MOST)
    if any(len(name) > LIMITS["grid"] for name in grids):
        raise BadInput(N_("网格的名称太长，请写在 {limit} 字以内。"), field="grids", limit=LIMITS["grid"])
    context.store.staff.keep_fact(PlaceFact.GRIDS, json.dumps(grids, ensure_ascii=False))
    names = _matters(command)
    if names:
        context.store.staff.keep_fact(PlaceFact.MATTERS, json.dumps(names, ensure_ascii=False))
    else:
        context.store.staff.forget_fact(PlaceFact.MATTERS)
    context.record(GridsTold(grids, context.actor.name))


def _matters(command: TellGrids) -> dict[str, str]:
    """Those that are called otherwise than usual. Two of one name could not be told apart."""
    told = {Matter.MAJOR: command.major, Matter.MINOR: command.minor, Matter.PRIVATE: command.private}
    names = {matter: told[matter].strip() or MATTER_NAMES[matter] for matter in Matter}
    for matter, name in names.items():
        if len(name) > LONGEST_MATTER:
            raise BadInput(N_("叫法太长，请写在 {limit} 字以内。"), field=matter.value, limit=LONGEST_MATTER)
    if len(set(names.values())) < len(names):
        raise BadInput(N_("三个叫法不能一样。"), field=Matter.MAJOR.value)
    return {matter.value: name for matter, name in names.items() if name != MATTER_NAMES[matter]}


VERB = Verb("setup", "tell_grids", TellGrids, Power.MANAGE_STAFF, N_("写有哪些网格、三类事怎么叫"), tell_grids)
