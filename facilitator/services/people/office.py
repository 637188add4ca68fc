"""What somebody does in the community, as a form says it: offices once each, and the yard of a group leader."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_


def checked_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Each once, in the order given. Raises Missing for none."""
    once = tuple(dict.fromkeys(roles))
    if not once:
        raise Missing(N_("请至少选一个岗位。"), what="roles")
    return once


def checked_grid(grid: str | None) -> str | None:
    """Raises BadInput for a name too long."""
    named = (grid or "").strip()
    if len(named) > LIMITS["grid"]:
        raise BadInput(N_("网格的名称太长，请写在 {limit} 字以内。"), field="grid", limit=LIMITS["grid"])
    return named or None
