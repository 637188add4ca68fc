"""Writes down which way out of a gap was taken, by whom and on what."""

from __future__ import annotations

from facilitator.domain.funding.gaps import WayOut
from facilitator.services.context import Context
from facilitator.storage.rows import Row


def take(context: Context, plan: Row, way: WayOut, **columns: object) -> None:
    kept = {"id": context.new_id(), "plan": plan.id, "way": way, "at": context.now, "actor": context.actor.name}
    context.store.funding.add_way({**kept, **columns})
