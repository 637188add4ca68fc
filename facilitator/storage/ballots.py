"""Ballots as rows: question, rules, state, and the result once it is announced."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, insert, or_, select, update

from facilitator.domain.ballots.states import BallotState
from facilitator.storage.tables.ballots import ballot_recounts, ballots
from facilitator.storage.tables.entering import paper_batches
from facilitator.storage.tables.sessions import agenda_items, council_sessions

# Built once: putting one together costs as much as asking it, and these are asked at every vote.
_BY_ID = select(ballots).where(ballots.c.id == bindparam("ballot"))


class Ballots:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, ballot: dict[str, Any]) -> None:
        self._connection.execute(insert(ballots), ballot)

    def ballot(self, ballot: str) -> Row[Any] | None:
        return self._connection.execute(_BY_ID, {"ballot": ballot}).first()

    def those(self, ids: Collection[str]) -> Sequence[Row[Any]]:
        return self._connection.execute(select(ballots).where(ballots.c.id.in_(sorted(ids)))).all()

    def change(self, ballot: str, **columns: Any) -> None:
        self._connection.execute(update(ballots).where(ballots.c.id == ballot).values(**columns))

    def of_item(self, item: str) -> Sequence[Row[Any]]:
        """The item's ballots in the order they were drafted; a voided one stays."""
        query = select(ballots).where(ballots.c.item == item).order_by(ballots.c.drafted_at, ballots.c.id)
        return self._connection.execute(query).all()

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        query = select(ballots).where(ballots.c.session == session).order_by(ballots.c.drafted_at, ballots.c.id)
        return self._connection.execute(query).all()

    def about_demand(self, demand: str) -> Sequence[Row[Any]]:
        """Those of every item about this demand, the newest last."""
        query = select(ballots).join(agenda_items, agenda_items.c.id == ballots.c.item)
        return self._connection.execute(
            query.where(agenda_items.c.demand == demand).order_by(ballots.c.drafted_at, ballots.c.id)
        ).all()

    def appraising(self, demand: str) -> Sequence[Row[Any]]:
        """Ballots that ask, or asked, how this demand was done; voided ones are left out."""
        asked = (ballots.c.appraises.is_not(None), ballots.c.state != BallotState.VOID)
        query = select(ballots).where(*asked).order_by(ballots.c.drafted_at, ballots.c.id)
        return [row for row in self._connection.execute(query) if demand in row.appraises]

    def scores_in_the_box(self) -> Sequence[Row[Any]]:
        """Ballots that ask how something was done, begun and not announced yet."""
        begun = ballots.c.state.in_([BallotState.OPEN, BallotState.CLOSING, BallotState.CLOSED])
        return self._connection.execute(select(ballots).where(ballots.c.appraises.is_not(None), begun)).all()

    def due(self, now: datetime) -> Sequence[Row[Any]]:
        """Ballots whose announced end has come."""
        query = select(ballots).where(ballots.c.state.in_(["open", "closing"]), ballots.c.closes_at <= now)
        return self._connection.execute(query).all()

    def due_to_open(self, now: datetime) -> Sequence[Row[Any]]:
        """Drafts whose announced hour has come, in sessions that sit over their item."""
        query = select(ballots).join(council_sessions, council_sessions.c.id == ballots.c.session)
        due = (ballots.c.state == "draft", ballots.c.opens_at <= now)
        sitting = (council_sessions.c.state == "running", council_sessions.c.current_item == ballots.c.item)
        return self._connection.execute(query.where(*due, *sitting)).all()

    def with_papers(self) -> Sequence[Row[Any]]:
        """Those of which somebody confirmed paper ballots that lie in an envelope, the newest first."""
        kept = select(paper_batches.c.ballot).where(
            paper_batches.c.confirmed_at.is_not(None), paper_batches.c.sheet.is_(None)
        )
        query = select(ballots).where(ballots.c.id.in_(kept)).order_by(ballots.c.drafted_at.desc(), ballots.c.id)
        return self._connection.execute(query).all()

    def irregular(self) -> Sequence[Row[Any]]:
        """Voided ones, and those that one person ended with a reason."""
        alone = and_(ballots.c.close_reason.is_not(None), ballots.c.witness.is_(None), ballots.c.closed_at.is_not(None))
        query = select(ballots).where(or_(ballots.c.state == BallotState.VOID, alone))
        return self._connection.execute(query.order_by(ballots.c.drafted_at, ballots.c.id)).all()

    def keep_recount(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(ballot_recounts), row)

    def recounts(self, ballot: str) -> Sequence[Row[Any]]:
        """In the order in which they were made."""
        query = select(ballot_recounts).where(ballot_recounts.c.ballot == ballot)
        return self._connection.execute(query.order_by(ballot_recounts.c.at, ballot_recounts.c.id)).all()

    def all_recounts(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(ballot_recounts).order_by(ballot_recounts.c.at)).all()

    def open_anywhere(self) -> bool:
        """True while any ballot of the community takes votes; bulk work waits until then."""
        query = select(ballots.c.id).where(ballots.c.state.in_(["open", "closing"])).limit(1)
        return self._connection.execute(query).first() is not None
