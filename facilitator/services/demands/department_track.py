"""The department's line of a large matter: a move while the demand waits for it, a deed while councils are at work."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import Detail, move_demand, note_deed
from facilitator.services.told import short_enough
from facilitator.storage.rows import Row

_T = DepartmentTrack
AFTER = {_T.REPORTED: (_T.NONE, _T.RETURNED), _T.ACCEPTED: (_T.REPORTED,), _T.RETURNED: (_T.REPORTED, _T.ACCEPTED)}
"""Where the line may come from, when the demand's own state does not say it."""
_SENTENCES = {
    _T.REPORTED: N_("已经上报过街道了，请等部门答复。"),
    _T.ACCEPTED: N_("还没有上报街道，不能登记部门接单；请先登记上报。"),
    _T.RETURNED: N_("还没有上报街道，不能登记部门退单；请先登记上报。"),
}


def set_department(
    context: Context,
    demand: Row,
    move: DemandMove,
    track: DepartmentTrack,
    details: dict[str, Detail],
    **columns: object,
) -> DemandState:
    """Raises WrongState where neither the state nor the department's line allows it."""
    state = DemandState(demand.state)
    if DEMANDS.allows(state, move) or demand.matter != Matter.MAJOR:
        return move_demand(context, demand, move, None, details, track_department=track, **columns)
    if _T(demand.track_department) not in AFTER[track]:
        raise WrongState(_SENTENCES[track])
    told: dict[str, Detail] = {"track": track.value, **details}
    return note_deed(context, demand, DemandDeed.DEPARTMENT_TRACK, told, track_department=track, **columns)


def taken_back(demand: Row) -> dict[str, DepartmentTrack]:
    """The column of a department's line whose end is no end: with the officer who took it up, on the desk it was sent
    to, or nowhere yet. Nothing for a demand whose line has not ended."""
    if demand.track_department != _T.DONE:
        return {}
    if demand.department_officer:
        return {"track_department": _T.ACCEPTED}
    return {"track_department": _T.REPORTED if demand.department else _T.NONE}


def sent(department: str, sent_on: date, context: Context) -> dict[str, str]:
    """To which department it went, and when. Raises Missing or BadInput."""
    kept = short_enough(department, "department", 60)
    if not kept:
        raise Missing(N_("请写明上报给街道哪个部门。"), what="department")
    if sent_on > day_of(context.now):
        raise BadInput(N_("上报日期不能晚于今天。"), field="sent_on")
    return {"department": kept, "sent_on": sent_on.isoformat()}
