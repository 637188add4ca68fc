"""setup.tell_place: the community's name, its street, the telephone for complaints; from now on printed everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demo import is_marked, is_practised
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.people.setup_events import PlaceTold
from facilitator.domain.words import N_
from facilitator.services.context import Context, PlaceFact, Preparation
from facilitator.services.ports import Ports
from facilitator.services.setup.steps import refuse_in_demo
from facilitator.services.verb import Later, Verb

LIMITS = {"name": 30, "street": 30, "complaint_phone": 40}


@dataclass(frozen=True)
class TellPlace:
    name: str
    street: str = ""
    complaint_phone: str = ""


def prepare(command: TellPlace, preparation: Preparation) -> TellPlace | Later[TellPlace]:
    """Nobody has a key yet: the authority that will certify them is drawn anew under the new name."""
    refuse_in_demo(preparation)
    told = TellPlace(command.name.strip(), command.street.strip(), command.complaint_phone.strip())
    if not told.name:
        raise Missing(N_("请写社区的名称，例如“柳荫社区”。"), what="name")
    for field, limit in LIMITS.items():
        if len(getattr(told, field)) > limit:
            raise BadInput(N_("写得太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    if is_marked(told.name):
        raise BadInput(N_("名称里不能写“（演示）”，这是演示社区的记号。"), field="name")
    if is_practised(told.name):
        raise BadInput(N_("名称里不能写“（演练）”，那样每张纸都不作数。"), field="name")
    if told.name != preparation.own_name and not preparation.store.staff.has_keys():
        return Later(lambda: _renewed(told, preparation.ports))
    return told


def _renewed(told: TellPlace, ports: Ports) -> TellPlace:
    ports.off_hub.run(lambda: ports.keys.renew(told.name))
    return told


def tell_place(command: TellPlace, context: Context) -> None:
    refuse_in_demo(context)
    staff = context.store.staff
    staff.keep_fact(PlaceFact.NAME, command.name)
    for key, text in ((PlaceFact.STREET, command.street), (PlaceFact.PHONE, command.complaint_phone)):
        staff.keep_fact(key, text) if text else staff.forget_fact(key)
    context.record(PlaceTold(command.name, command.street, context.actor.name))


VERB = Verb("setup", "tell_place", TellPlace, Power.MANAGE_STAFF, N_("写社区名称、街道"), tell_place, prepare)
