"""The ballot box: named votes with their unit; secret papers and turnout without a link between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, union_all

from facilitator.domain.ballots.papers import Channel
from facilitator.storage.tables.ballots import ballots, named_votes, secret_papers, turnout

# Built once: putting one together costs as much as asking it, and these are asked at every vote.
_PUT_NAMED = insert(named_votes)
_IN_BOX = named_votes.c.ballot == bindparam("ballot")
_BY_KEY = select(named_votes).where(_IN_BOX, named_votes.c.key == bindparam("key"))
_WAYS_OF = union_all(
    select(named_votes.c.channel).where(_IN_BOX, named_votes.c.unit == bindparam("unit")),
    select(turnout.c.channel).where(turnout.c.ballot == bindparam("ballot"), turnout.c.unit == bindparam("unit")),
)


class BallotBox:
    """Rows are put in and read out; there is no way to change one. `rewritten` collects what was shuffled.

    Only hands taken by name are taken again, all of them at once: the journal keeps both counts.
    """

    def __init__(self, connection: Connection, rewritten: set[str]) -> None:
        self._connection = connection
        self._rewritten = rewritten

    def put_named(self, vote: dict[str, Any]) -> None:
        self._connection.execute(_PUT_NAMED, vote)

    def named(self, ballot: str) -> Sequence[Row[Any]]:
        query = select(named_votes).where(named_votes.c.ballot == ballot)
        return self._connection.execute(query.order_by(named_votes.c.unit, named_votes.c.channel)).all()

    def named_by_key(self, ballot: str, key: str) -> Row[Any] | None:
        return self._connection.execute(_BY_KEY, {"ballot": ballot, "key": key}).first()

    def put_secret(
        self, ballot: str, unit: str, channel: str, paper: dict[str, Any], helped_by: str | None = None
    ) -> None:
        """Mark the unit in the turnout and drop the paper in the box; the two rows share nothing but the ballot."""
        came = {"ballot": ballot, "unit": unit, "channel": channel, "helped_by": helped_by}
        self._connection.execute(insert(turnout), came)
        self._connection.execute(insert(secret_papers), {**paper, "ballot": ballot, "channel": channel})

    def put_returned(self, ballot: str, units: Iterable[str], papers: Iterable[dict[str, Any]]) -> None:
        """A batch of secret papers and the units that handed them in: each in its own order, the papers by tracker."""
        came = [{"ballot": ballot, "unit": unit, "channel": Channel.PAPER} for unit in sorted(units)]
        self._connection.execute(insert(turnout), came)
        rows = sorted(papers, key=lambda paper: bytes(paper["tracker"]))
        self._connection.execute(insert(secret_papers), [{**row, "ballot": ballot} for row in rows])

    def take_out_hands(self, ballot: str) -> None:
        """Hands taken by name are about to be taken again."""
        raised = (named_votes.c.ballot == ballot, named_votes.c.channel == Channel.HANDS)
        self._connection.execute(delete(named_votes).where(*raised))

    def channels(self, ballot: str) -> list[tuple[str, str]]:
        """Unit and channel of everything in the box, named or secret; a unit with two channels stands twice."""
        query = select(named_votes.c.unit, named_votes.c.channel).where(named_votes.c.ballot == ballot)
        named = [(row.unit, row.channel) for row in self._connection.execute(query)]
        return sorted([*named, *self.turnout(ballot).items()])

    def paper(self, ballot: str, tracker: bytes) -> Row[Any] | None:
        query = select(secret_papers).where(secret_papers.c.ballot == ballot, secret_papers.c.tracker == tracker)
        return self._connection.execute(query).first()

    def papers(self, ballot: str) -> Sequence[Row[Any]]:
        """All papers in the order of their random trackers."""
        query = select(secret_papers).where(secret_papers.c.ballot == ballot).order_by(secret_papers.c.tracker)
        return self._connection.execute(query).all()

    def turnout(self, ballot: str) -> dict[str, str]:
        """Unit → channel of a secret ballot, sorted by unit."""
        query = select(turnout.c.unit, turnout.c.channel).where(turnout.c.ballot == ballot).order_by(turnout.c.unit)
        return {row.unit: row.channel for row in self._connection.execute(query)}

    def channel_of(self, ballot: str, unit: str) -> str | None:
        """The channel by which this unit is in the box, or None; paper before phone where both are."""
        ways: list[str] = list(self._connection.scalars(_WAYS_OF, {"ballot": ballot, "unit": unit}))
        return Channel.PAPER if Channel.PAPER in ways else next(iter(ways), None)

    def helped(self, ballot: str) -> dict[str, str]:
        """Unit → who pressed for it, named or secret, sorted by unit."""
        found: dict[str, str] = {}
        for table in (named_votes, turnout):
            query = select(table.c.unit, table.c.helped_by)
            query = query.where(table.c.ballot == ballot, table.c.helped_by.is_not(None))
            found |= {row.unit: row.helped_by for row in self._connection.execute(query)}
        return dict(sorted(found.items()))

    def has_voted(self, ballot: str, unit: str) -> bool:
        return self.channel_of(ballot, unit) is not None

    def voters(self, ballot: str) -> dict[str, str]:
        """Unit → channel of everybody who has voted, named or secret; a unit with two channels shows one of them."""
        query = select(named_votes.c.unit, named_votes.c.channel).where(named_votes.c.ballot == ballot)
        return {row.unit: row.channel for row in self._connection.execute(query)} | self.turnout(ballot)

    def secret_count(self, session: str) -> int:
        """How many units took part in the session's secret ballots; it only ever grows, so it can move a version."""
        query = (
            select(func.count())
            .select_from(turnout.join(ballots, ballots.c.id == turnout.c.ballot))
            .where(ballots.c.session == session)
        )
        return self._connection.scalar(query) or 0

    def shuffle(self, ballot: str) -> None:
        """Rewrite the ballot's rows in the order of their keys: the table keeps no trace of the order of casting.

        The database's log still does until the writer makes it forget, after the commit.
        """
        self._rewritten.add(ballot)
        for table in (turnout, secret_papers):
            order = list(table.primary_key.columns)[1]
            rows = self._connection.execute(select(table).where(table.c.ballot == ballot).order_by(order)).all()
            if rows:
                self._connection.execute(delete(table).where(table.c.ballot == ballot))
                self._connection.execute(insert(table), [dict(row._mapping) for row in rows])
