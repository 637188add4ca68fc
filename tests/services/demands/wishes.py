"""Wishes to put down in tests, and the leader of one yard."""

from __future__ import annotations

from typing import Any

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.people.powers import Role
from facilitator.services.context import Actor
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.storage.uow import UnitOfWork
from tests.factories.council import Council


def wish(**told: Any) -> MakeDraft:
    usual = {"description": "下水道又反水了", "channel": Channel.WECHAT_GROUP, "category": Category.INFRASTRUCTURE}
    return MakeDraft(**{**usual, **told})


def leader(council: Council, grid: str | None = "2网格") -> Actor:
    """居民小组长 of this grid."""
    actor = council.world.staff("组长", Role.GROUP_LEADER)

    def give(unit: UnitOfWork) -> None:
        unit.staff.change(actor.id, grid=grid)

    council.world.door.writer.submit(give)
    return actor


def row(council: Council, draft: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.demand(draft)


def in_the_ledger(council: Council) -> tuple[int, int, int]:
    """Numbered lines as the list, the counts and the counts by state know them."""
    counts = council.ask(CountDemands(), council.clerk)
    return council.ask(DemandList(), council.clerk).total, counts.everything, sum(counts.by_state.values())
