"""The ledger: demands that were done, came back, and were turned down before a no left the finished work as it was."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.hall.finding import Finding, poor
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.settings import Settings
from facilitator.storage.engine import open_database
from facilitator.storage.migrating import at_newest

_SHOWN = 20


def examine_ledger(settings: Settings, folder: InstanceFolder) -> Iterator[Finding]:
    """Nothing where there is nothing to mend."""
    if not folder.secret.exists() or not at_newest(settings.database_url):
        return
    database = open_database(settings.database_url)
    try:
        with database.reading() as unit:
            numbers = unit.ledger.buried()
    finally:
        database.close()
    if numbers:
        found = N_("有 {count} 件办完以后又反弹、没有再立单，公示栏上看不到办完的结果：{numbers}")
        shown = "、".join(numbers[:_SHOWN]) + ("…" if len(numbers) > _SHOWN else "")
        cure = N_("请逐件打开，登记诉求人的异议，再点一次“不予立单”：它就回到办完的样子，公示栏上也看得到。")
        yield poor(N_("台账"), found.format(count=len(numbers), numbers=shown), cure)
