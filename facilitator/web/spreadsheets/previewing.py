"""A table between two steps: kept, read again, judged with the answers so far, compared with the ledger."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from flask_babel import gettext as _

from facilitator.domain.demands.importing.hand import Rules
from facilitator.domain.demands.importing.judging import judge
from facilitator.domain.demands.importing.splitting import cells_of_several
from facilitator.domain.here import day_of
from facilitator.paths import InstanceFolder
from facilitator.services.demands.compared import CompareRows
from facilitator.services.demands.importing import Preview
from facilitator.services.demands.kept_whole import KeptWhole
from facilitator.web.acting import actor, look_up
from facilitator.web.spreadsheets.choices import Choices
from facilitator.web.spreadsheets.working import Work
from facilitator.wire.application import application
from facilitator.wire.kept_files import Kept, KeptFiles
from facilitator.wire.sheets.table import Table, find_table

T = TypeVar("T")


def kept_files() -> KeptFiles:
    return KeptFiles(InstanceFolder(application().settings.instance).imports)


def find_kept(kept: str) -> Kept:
    return kept_files().find(kept, actor().id, application().door.ports.clock.now())


def off_hub(work: Callable[[], T]) -> T:
    """Reading a file costs seconds of CPU, and the hall must not wait for it."""
    return application().door.ports.off_hub.run(work)


def table_of(file: Kept, chosen: Choices) -> Table:
    return off_hub(lambda: find_table(file.name, file.content, chosen.columns, chosen.sheet))


def preview_of(file: Kept, chosen: Choices, work: Work) -> Preview:
    work.tell(_("正在读取文件"))
    table = table_of(file, chosen)
    ports = application().door.ports
    whole = look_up(KeptWhole(off_hub(lambda: cells_of_several(table.below, table.columns))))
    today = day_of(ports.clock.now())
    rules = Rules(today, chosen.channel, {}, chosen.given, table.year_told, whole=whole)
    rows = work.each(table.below, _("正在逐行核对"), len(table.below))
    judged = off_hub(lambda: judge(rows, table.columns, rules, table.out_of_sight))
    work.tell(_("正在和台账比对"))
    compare = CompareRows(table.digest, judged.candidates, judged.columns)
    return Preview(table.file_name, judged, compare, look_up(compare), chosen.given)
