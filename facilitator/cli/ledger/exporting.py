"""facilitator ledger export: the ledger as a file, for the office or for everybody."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.domain.words import N_
from facilitator.wire.sheets.export import Period, export_csv, export_workbook
from facilitator.wire.sheets.public_export import export_public_csv, export_public_workbook

_FOR_THE_OFFICE = {".xlsx": export_workbook, ".csv": export_csv}
_FOR_ALL = {".xlsx": export_public_workbook, ".csv": export_public_csv}
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("export", cls=Command, help=N_("导出台账（XLSX 或 CSV）：台账、问题清单、季度统计。"))
@click.argument("file", metavar=N_("文件"), type=click.Path(dir_okay=False, path_type=Path))
@click.option("--public", "for_all", is_flag=True, help=N_("公示版：没有姓名、电话、门牌，私事只有件数。"))
@click.option("--from", "since", type=DAY, metavar=N_("日期"), help=N_("从哪一天登记的起，例如 2026-07-01。"))
@click.option("--to", "until", type=DAY, metavar=N_("日期"), help=N_("到哪一天登记的为止。"))
@click.option("--quarter", default="", metavar=N_("季度"), help=N_("只要一个季度的，例如 2026Q3。"))
@pass_context
def export_ledger(
    context: CliContext, file: Path, for_all: bool, since: datetime | None, until: datetime | None, quarter: str
) -> None:
    if quarter and (since or until):
        raise Failure(N_("--quarter 和 --from、--to 只能写一样。"))
    period = Period.of(quarter) if quarter else Period(_day(since), _day(until))
    write = (_FOR_ALL if for_all else _FOR_THE_OFFICE).get(file.suffix.lower())
    if write is None:
        raise Failure(N_("“{name}”要以 .xlsx 或 .csv 结尾。").format(name=file.name))
    if not file.absolute().parent.is_dir():
        raise Failure(N_("没有“{folder}”这个文件夹。").format(folder=file.absolute().parent))
    with context.application() as application:

        def ask(question: object) -> Any:
            return application.door.ask(COMMAND_LINE, question)

        count = write(file.absolute(), ask, period)
    context.out.line(N_("已导出 {count} 件：{file}").format(count=count, file=file))
    context.out.result({"ok": True, "lines": count, "file": str(file), "public": for_all})


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
