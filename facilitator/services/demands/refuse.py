"""demands.refuse: the community cannot take this wish; its reporter is told why and where to turn (T6)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.refusing import WHERE_TO_TURN, RefusalGround
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power, Role, powers_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_person
from facilitator.services.merging import check_alone
from facilitator.services.moving import Detail, move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb

UNSIGNED = N_("不予受理要另一位两委成员会签，请写会签人的姓名。")


@dataclass(frozen=True)
class RefuseDemand:
    """`countersigned_by`: a second colleague who decides in the two committees, by name; nobody refuses alone."""

    demand: str
    reason: str
    code: RefusalGround = RefusalGround.OTHER
    countersigned_by: str | None = None


@dataclass(frozen=True)
class Refused:
    """`turn_to`: what the reporter is told to do instead."""

    state: DemandState
    turn_to: str


def refuse(command: RefuseDemand, context: Context) -> Refused:
    demand = find_demand(context.store, command.demand)
    check_alone(context, demand, DemandMove.REFUSE)
    reason = told(command.reason, N_("请写明为什么不受理，这句话要告诉诉求人。"))
    second = _second(context, told(command.countersigned_by or "", UNSIGNED, "countersigned_by"))
    details: dict[str, Detail] = {"reason": reason, "code": command.code.value, "countersigned_by": second}
    state = move_demand(context, demand, DemandMove.REFUSE, details=details)
    return Refused(state, WHERE_TO_TURN[command.code])


def _second(context: Context, who: str) -> str:
    person = find_person(context.store, who)
    if person.id == context.actor.id:
        raise BadInput(N_("会签要另一位两委成员，不能是自己。"), field="countersigned_by")
    if Power.DECIDE_TRIAGE not in powers_of(Role(role) for role in person.roles):
        sentence = N_("{name}不参加两委会审定，不能会签，请写另一位两委成员。")
        raise BadInput(sentence, field="countersigned_by", name=person.name)
    return str(person.name)


VERB = Verb("demands", "refuse", RefuseDemand, Power.KEEP_LEDGER, N_("不予受理"), refuse)
