"""facilitator ledger import: shows how it reads the table, names every bad row, and takes all rows or none."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.cli.ledger.mapping import read_mapping
from facilitator.cli.ledger.report import Report
from facilitator.cli.ledger.table import Table, find_table
from facilitator.domain.demands.entry import CHANNEL_NAMES, Channel
from facilitator.domain.demands.importing.judging import Judged, judge
from facilitator.domain.demands.importing.reading import Rules
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.known import KnownRows


@click.group("ledger", cls=Group, help=N_("需求台账。"))
def ledger_group() -> None:
    pass


@ledger_group.command("import", help=N_("导入需求（XLSX、XLS、ODS、CSV）；有一行不对，就一行也不导入。"))
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--map", "pairs", multiple=True, metavar=N_("列=字段"),
    help=N_("纠正猜错的列（留言主题=title）或归类（城乡建设=infrastructure），可以写多次。"),
)  # fmt: skip
@click.option(
    "--channel", type=click.Choice([channel.value for channel in Channel]), default=Channel.HOTLINE_TRANSFER.value,
    metavar=N_("渠道"),
    help=N_("没写来源渠道的行算哪个渠道，默认 hotline_transfer：{channels}。").format(
        channels="、".join(f"{channel.value} {name}" for channel, name in CHANNEL_NAMES.items())
    ),
)  # fmt: skip
@click.option("--sheet", metavar=N_("工作表"), help=N_("文件里有几张台账时，导入哪一张。"))
@click.option(
    "--year", type=click.IntRange(1950, 2100), metavar=N_("年份"), help=N_("没写年份的日期（9月2日）算哪一年。")
)
@click.option("--dry-run", is_flag=True, help=N_("只逐行检查，不导入。"))
@pass_context
def import_ledger(
    context: CliContext,
    file: Path,
    pairs: tuple[str, ...],
    channel: str,
    sheet: str | None,
    year: int | None,
    dry_run: bool,
) -> None:
    mapping = read_mapping(pairs)
    with context.out.progress(N_("读取文件"), 1) as advance:
        table = find_table(file, mapping, sheet)
        advance()
    with context.application() as application:
        rules = Rules(day_of(application.ports.clock.now()), Channel(channel), mapping.classes, year)
        judged = judge(context.out.each(table.below, N_("逐行核对")), table.columns, rules)
        report = Report(context.out, table, judged, rules)
        report.show_columns()
        known = application.door.ask(COMMAND_LINE, KnownRows(table.digest, judged.candidates))
        if dry_run:
            report.show_rows(known)
        report.show_findings()
        _stop_at_complaints(report, judged, table)
        if dry_run:
            report.would_add(known)
            return
        with context.out.progress(N_("写入台账"), 1) as advance:
            batch = ImportBatch(table.file_name, table.digest, judged.candidates)
            result = application.door.do(COMMAND_LINE, batch).result
            advance()
    report.added(result)


def _stop_at_complaints(report: Report, judged: Judged, table: Table) -> None:
    if judged.complaints:
        first = judged.complaints[0]
        raise Failure(
            N_("有 {count} 行不对，一行也没有导入；第一处：第 {row} 行“{column}”：{reason}。").format(
                count=len({complaint.row for complaint in judged.complaints}),
                row=first.row,
                column=first.column,
                reason=first.reason,
            ),
            N_("请改好表格再导入。列认错了：--map 列名=字段；这列用不着：--map 列名=skip；日期没写年份：--year 年份。"),
            REFUSED,
            report.told({}),
        )
    if not judged.candidates:
        raise Failure(
            N_("“{name}”的表头下面一件需求也没有。").format(name=table.file_name),
            status=REFUSED,
            details=report.told({}),
        )
