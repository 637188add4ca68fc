"""Takes out of the database's own log what it still tells about the order of casting, once a box was rewritten.

SQLite's log holds every page as each commit left it, one after the other: the votes in their order. PostgreSQL keeps
deleted rows, with the number of the transaction that wrote them, until their table is written anew.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine

PATIENCE = 200
"""Milliseconds that whoever votes next may wait for a reader of the old pages to finish."""


def forget_order(engine: Engine) -> bool:
    """True when nothing is left; False while a reader still looks at the old pages: then ask again later."""
    forget = {"sqlite": _empty_the_log, "postgresql": _write_tables_anew}[engine.dialect.name]
    connection = engine.raw_connection()
    try:
        return forget(connection.driver_connection)
    except engine.dialect.loaded_dbapi.Error:
        return False
    finally:
        connection.close()


def _empty_the_log(driver: Any) -> bool:
    ((before,),) = driver.execute("PRAGMA busy_timeout").fetchall()
    driver.execute(f"PRAGMA busy_timeout={PATIENCE}").fetchall()
    try:
        ((busy, _pages, _moved),) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        driver.execute(f"PRAGMA busy_timeout={before}").fetchall()
    return bool(busy == 0)


def _write_tables_anew(driver: Any) -> bool:
    driver.autocommit = True  # VACUUM refuses to run inside a transaction
    try:
        driver.execute(f"SET lock_timeout = {PATIENCE}")
        for table in ("turnout", "secret_papers"):
            driver.execute(f"VACUUM FULL {table}")
    finally:
        driver.execute("RESET lock_timeout")
        driver.autocommit = False
    return True
