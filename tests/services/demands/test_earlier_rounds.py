"""The step to 0019 reads the days of earlier rounds back from the history that older databases have."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import create_engine, insert, select, text

from facilitator.domain.demands.states import DemandState
from facilitator.storage.migrating import upgrade
from facilitator.storage.tables.demands import demand_history, demand_rounds
from facilitator.storage.tables.journal import journal
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.older import take_back

NOW = datetime(2026, 11, 25, tzinfo=UTC)
STEPS = [
    ("opened", "2026-04-24T01:00:00+00:00"),
    ("in_progress", "2026-04-30T01:00:00+00:00"),
    ("completed", "2026-05-20T17:30:00+00:00"),
    ("closed", "2026-07-12T01:00:00+00:00"),
]
"""The third is on the 21st in Beijing."""


def test_days_of_earlier_rounds_are_read_back_from_the_history(council: Council) -> None:
    demand = placed(council, DemandState.PENDING_TRIAGE, round=2)
    other = placed(council, DemandState.COMPLETED)
    url = str(council.world.database.writer.url)
    engine = create_engine(url)
    with engine.begin() as connection:
        seqs = connection.scalars(select(journal.c.seq).order_by(journal.c.seq).limit(len(STEPS))).all()
        for seq, (after, at) in zip(seqs, STEPS, strict=True):
            line = {"seq": seq, "move": "x", "before": "y", "after": after, "round": 1, "actor": "李", "details": {}}
            for each in (demand, other):
                connection.execute(insert(demand_history), {**line, "demand": each, "at": NOW})
            connection.execute(text("UPDATE demand_history SET at = :at WHERE seq = :seq"), {"at": at, "seq": seq})
    take_back(url, "0018")
    upgrade(url)

    with engine.begin() as connection:
        rows = connection.execute(select(demand_rounds)).all()
    engine.dispose()
    assert rows == [(demand, 1, None, date(2026, 4, 24), date(2026, 5, 21), date(2026, 7, 12))]
