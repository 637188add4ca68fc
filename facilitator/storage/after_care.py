"""What happens to a demand after it was closed, as rows: follow-up calls, and answers that are owed once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import follow_ups


class AfterCare:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def owe_answers_again(self, demand: str) -> None:
        """The demands merged into this one lose their answer; its own goes with the round's other columns."""
        self._connection.execute(update(demands).where(demands.c.parent == demand).values(replied_on=None))

    def lapse_answers(self, demand: str) -> None:
        """Whoever was told anything so far, of this demand or of one merged into it, is owed how it ended."""
        own = or_(demands.c.id == demand, demands.c.parent == demand)
        self._connection.execute(update(demands).where(own).values(replied_on=None))

    def keep_call(self, demand: str, round_number: int, day: int, call: dict[str, Any]) -> bool:
        """Write the call down. One that was not fine may be made again; False where a good one stands already."""
        this = (follow_ups.c.demand == demand, follow_ups.c.round == round_number, follow_ups.c.day == day)
        earlier = self._connection.execute(select(follow_ups.c.fine).where(*this)).first()
        if earlier is None:
            self._connection.execute(insert(follow_ups), {"demand": demand, "round": round_number, "day": day, **call})
        elif not earlier.fine:
            self._connection.execute(update(follow_ups).where(*this).values(**call))
        return earlier is None or not earlier.fine

    def calls(self, demand: str) -> Sequence[Row[Any]]:
        """All of them, the first round first."""
        query = select(follow_ups).where(follow_ups.c.demand == demand)
        return self._connection.execute(query.order_by(follow_ups.c.round, follow_ups.c.day)).all()
