"""The grid that somebody's eyes are limited to: a group leader sees the lines of their own yard and no other."""

from __future__ import annotations

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Reading
from facilitator.storage.rows import Row


def own_grid(reading: Reading) -> str | None:
    """None for everybody who sees the whole ledger. Raises Forbidden for a leader whom nobody gave a grid."""
    if reading.actor.kind is not ActorKind.STAFF:
        return None
    member = reading.store.staff.find(reading.actor.id)
    if member is None or set(member.roles) != {Role.GROUP_LEADER}:
        return None
    if not member.grid:
        raise Forbidden(N_("还没有给您定是哪个网格，请找管理员。"))
    return str(member.grid)


def within_own_grid(reading: Reading, demand: Row) -> Row:
    """The demand, where the actor may see it. Raises NotFound: of other yards a leader does not even learn that."""
    grid = own_grid(reading)
    if grid is not None and demand.grid != grid:
        raise NotFound(N_("您的网格里没有这件需求。"))
    return demand
