"""What gathers around a demand as rows: supporters, parties, photos, figures, replies, follow-up calls."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from facilitator.storage.tables.follow_through import follow_ups, photos


class FollowThrough:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def photo_counts(self, demand: str) -> dict[str, int]:
        """Stage → how many photos; a stage without any is left out."""
        query = select(photos.c.stage, func.count()).where(photos.c.demand == demand).group_by(photos.c.stage)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def good_follow_ups(self, demand: str, round_number: int) -> list[int]:
        """The days of this round on which somebody called and all was well."""
        query: Any = select(follow_ups.c.day).where(follow_ups.c.demand == demand, follow_ups.c.round == round_number)
        return list(self._connection.scalars(query.where(follow_ups.c.fine)))
