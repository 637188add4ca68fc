"""The one writer of a process: group commit, one SAVEPOINT a command, nobody answered before the disk has it."""

from __future__ import annotations

import queue
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from facilitator.domain.errors import Busy
from facilitator.domain.words import N_
from facilitator.storage.exchange import Exchange, Promise
from facilitator.storage.forgetting import forget_order
from facilitator.storage.uow import UnitOfWork

T = TypeVar("T")
Work = Callable[[UnitOfWork], Any]

LARGEST_BATCH = 64
FATAL = ("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB")


class Writer:
    """Takes what is waiting (at most 64), runs each piece in its own SAVEPOINT, commits once, then answers each.

    One bad command never takes its neighbours down. After a failed fsync the kernel may have dropped the pages, so
    an input/output error stops this writer for good: better paper than a lost vote.
    """

    def __init__(self, engine: Engine, exchange: Exchange) -> None:
        self._engine = engine
        self._exchange = exchange
        self._mailbox = exchange.mailbox()
        self.broken: str | None = None
        self._order_is_known = False
        self._join = exchange.start(self._run)

    def submit(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run `work` in a transaction and return what it returned once that is durable.

        Raises what `work` raised (nothing was kept then), or Busy when the database could not keep it.
        """
        if self.broken is not None:
            raise Busy(N_("磁盘出错，系统已停止写入，请改用纸票。"), retry_after=0)
        promise = self._exchange.promise()
        self._mailbox.put((work, promise))
        answer: T = promise.wait()
        return answer

    def stop(self) -> None:
        """Finish what is waiting, then end the thread."""
        self._mailbox.put(None)
        self._join()

    def _run(self) -> None:
        while True:
            first = self._mailbox.get()
            if first is None:
                return
            batch, ending = [first], False
            while len(batch) < LARGEST_BATCH:
                try:
                    item = self._mailbox.get_nowait()
                except queue.Empty:
                    break
                if item is None:
                    ending = True
                    break
                batch.append(item)
            self._commit(batch)
            if self._order_is_known:
                self._order_is_known = not forget_order(self._engine)
            if ending:
                return

    def _commit(self, batch: list[tuple[Work, Promise]]) -> None:
        kept: list[tuple[Promise, Any]] = []
        refused: list[tuple[Promise, BaseException]] = []
        try:
            with self._engine.begin() as connection:
                for work, promise in batch:
                    try:
                        kept.append((promise, self._run_one(connection, work)))
                    except Exception as error:
                        if _is_fatal(error) or _is_gone(connection):
                            raise
                        refused.append((promise, error))
        except Exception as error:
            self._give_up(batch, error)
            return
        for promise, value in kept:
            promise.keep(value)
        for promise, refusal in refused:
            promise.fail(refusal)

    def _run_one(self, connection: Connection, work: Work) -> Any:
        with connection.begin_nested():
            unit = UnitOfWork(connection)
            value = work(unit)
            self._order_is_known |= bool(unit.rewritten)
            return value

    def _give_up(self, batch: list[tuple[Work, Promise]], error: Exception) -> None:
        if _is_fatal(error):
            self.broken = str(error)
        busy = Busy(N_("没有写进磁盘，什么都没有改动，请稍候再试。"), retry_after=2)
        busy.__cause__ = error
        for _work, promise in batch:
            promise.fail(busy)


def _is_gone(connection: Connection) -> bool:
    """SQLite takes the whole transaction back by itself when the disk is full or fails: the neighbours before are lost
    too, and the statements after would commit one by one."""
    return getattr(connection.connection.dbapi_connection, "in_transaction", True) is False


def _is_fatal(error: BaseException | None) -> bool:
    """Looks behind the error too: taking back a SAVEPOINT that is gone raises its own and hides the cause."""
    while error is not None:
        original = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(original, sqlite3.Error) and getattr(original, "sqlite_errorname", "").startswith(FATAL):
            return True
        error = error.__context__
    return False
