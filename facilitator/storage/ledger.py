"""The ledger of demands as rows, with the history that explains every one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, exists, func, insert, or_, select, update

from facilitator.domain.demands.board_words import told_of
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.search_words import printed_number
from facilitator.domain.demands.states import DemandState
from facilitator.storage.searching import SEARCHED, refresh_search, search_text
from facilitator.storage.tables.demands import demand_history, demands, import_batches

OWN_WORDS = frozenset({"title", "description"})
UNSEEN: dict[str, Any] = {"words_seen": False}


def reads_otherwise(title: str | None, description: str | None, columns: Mapping[str, Any]) -> bool:
    """Whether another text would stand on the board: what is added to the description behind it does not."""
    told = {"title": title, "description": description} | dict(columns)
    return told_of(title or "", description or "") != told_of(told["title"] or "", told["description"] or "")


class Ledger:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, demand: dict[str, Any]) -> None:
        self._connection.execute(insert(demands), demand | {"search": search_text(demand)})

    def add_many(self, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(demands), [row | {"search": search_text(row)} for row in rows])

    def add_batch(self, batch: dict[str, Any]) -> None:
        self._connection.execute(insert(import_batches), batch)

    def change(self, demand: str, **columns: Any) -> None:
        """Own words that read otherwise on the board have to be looked at anew before everybody reads them."""
        columns = UNSEEN | columns if self._tells_otherwise(demand, columns) else columns
        self._connection.execute(update(demands).where(demands.c.id == demand).values(**columns))
        if not SEARCHED.isdisjoint(columns):
            refresh_search(self._connection, [demand])

    def _tells_otherwise(self, demand: str, columns: Mapping[str, Any]) -> bool:
        if OWN_WORDS.isdisjoint(columns):
            return False
        words = select(demands.c.title, demands.c.description).where(demands.c.id == demand)
        title, description = self._connection.execute(words).one()
        return reads_otherwise(title, description, columns)

    def demand(self, demand: str) -> Row[Any] | None:
        """By id or by number, however people type it: XQ-2026-0147, xq-2026-147."""
        query = select(demands).where(or_(demands.c.id == demand, demands.c.number == printed_number(demand)))
        return self._connection.execute(query).first()

    def buried(self) -> Sequence[str]:
        """Numbers of what came back and was turned down when that still buried the finished work with it."""
        back = exists().where(
            demand_history.c.demand == demands.c.id,
            demand_history.c.move == DemandMove.RELAPSE.value,
            demand_history.c.round == demands.c.round,
        )
        turned_down = demands.c.state == DemandState.NOT_OPENED.value, demands.c.round > 1
        query = select(demands.c.number).where(*turned_down, back)
        return self._connection.scalars(query.order_by(demands.c.year, demands.c.sequence)).all()

    def is_empty(self) -> bool:
        """Not even a draft."""
        return self._connection.scalar(select(demands.c.id).limit(1)) is None

    def last_sequence(self, year: int) -> int:
        return self._connection.scalar(select(func.max(demands.c.sequence)).where(demands.c.year == year)) or 0

    def known_refs(self, channel: str, refs: Iterable[str]) -> set[str]:
        """Which of these external references are in the ledger already."""
        wanted, found = list(refs), set[str]()
        for start in range(0, len(wanted), 500):
            query = select(demands.c.external_ref).where(
                demands.c.channel == channel, demands.c.external_ref.in_(wanted[start : start + 500])
            )
            found.update(self._connection.scalars(query))
        return found

    def waiting_for_reply(self, demand: str) -> int:
        """Reporters who still await an answer: this demand's own and those of demands merged into it.

        An anonymous wish without a contact is answered on the board, so nobody waits for it.
        """
        query = select(func.count()).select_from(demands).where(or_(demands.c.id == demand, demands.c.parent == demand))
        return self._connection.scalar(query.where(*_unanswered())) or 0

    def waiting_for_replies(self, listed: Sequence[str]) -> dict[str, int]:
        """The same of many that are merged into none, where anybody waits."""
        root = func.coalesce(demands.c.parent, demands.c.id)
        query = select(root, func.count()).where(root.in_(listed), *_unanswered()).group_by(root)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def tries(self, demand: str, round_number: int) -> list[datetime]:
        """When somebody tried to reach the reporter in this round, the oldest first."""
        query = select(demand_history.c.at).where(demand_history.c.demand == demand)
        tried = (demand_history.c.move == "contact_tried", demand_history.c.round == round_number)
        return list(self._connection.scalars(query.where(*tried).order_by(demand_history.c.seq)))

    def remember(self, entry: dict[str, Any]) -> None:
        """One line of a demand's history; `seq` is the journal row it explains."""
        self._connection.execute(insert(demand_history), entry)

    def remember_many(self, entries: Sequence[dict[str, Any]]) -> None:
        if entries:
            self._connection.execute(insert(demand_history), entries)

    def version(self) -> str:
        """Grows with whatever is written about any demand; what was counted at one version needs no counting again."""
        return str(self._connection.scalar(select(func.max(demand_history.c.seq))) or 0)

    def history(self, demand: str) -> Sequence[Row[Any]]:
        query = select(demand_history).where(demand_history.c.demand == demand).order_by(demand_history.c.seq)
        return self._connection.execute(query).all()


def _unanswered() -> tuple[ColumnElement[bool], ...]:
    reachable = or_(demands.c.contact.is_not(None), demands.c.reporter_name.is_not(None))
    return reachable, demands.c.replied_on.is_(None)
