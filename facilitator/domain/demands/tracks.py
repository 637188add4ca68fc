"""The two parallel tracks of a large matter: the department works while the community still runs its councils.

Both must have reached their end before the demand is completed. A small matter has neither: its state says all.
"""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class DepartmentTrack(StrEnum):
    NONE = "none"
    REPORTED = "reported"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    DONE = "done"


class CouncilTrack(StrEnum):
    NONE = "none"
    HELD = "held"
    DONE = "done"


DEPARTMENT_NAMES = {
    DepartmentTrack.NONE: N_("还没有上报街道"),
    DepartmentTrack.REPORTED: N_("已上报，等部门接单"),
    DepartmentTrack.ACCEPTED: N_("部门已接单，正在办"),
    DepartmentTrack.RETURNED: N_("部门退单"),
    DepartmentTrack.DONE: N_("部门已办完"),
}
COUNCIL_NAMES = {
    CouncilTrack.NONE: N_("还没有开过议事会"),
    CouncilTrack.HELD: N_("议事会开过，纪要还没有签完"),
    CouncilTrack.DONE: N_("议事会已开，纪要已签"),
}
