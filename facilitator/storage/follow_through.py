"""What gathers around a demand as rows: supporters, parties, photos, figures, replies, follow-up calls."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from facilitator.storage.tables.follow_through import follow_ups, photos


class FollowThrough:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def photo_counts(self, demand: str, round_number: int) -> dict[str, int]:
        """Stage → how many photos of this round; a stage without any is left out."""
        query: Any = select(photos.c.stage, func.count()).group_by(photos.c.stage)
        query = query.where(photos.c.demand == demand, photos.c.round == round_number)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def good_follow_ups(self, demand: str, round_number: int) -> list[int]:
        """The days of this round on which somebody called and all was well."""
        query: Any = select(follow_ups.c.day).where(follow_ups.c.demand == demand, follow_ups.c.round == round_number)
        return list(self._connection.scalars(query.where(follow_ups.c.fine)))
