"""facilitator ledger import: shows how it reads the table, asks what is open, and takes all rows or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group, Words
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.cli.functions import Application
from facilitator.cli.ledger.answers import read_answers
from facilitator.cli.ledger.exporting import export_ledger
from facilitator.cli.ledger.mapping import Mapping, how_to_map, read_mapping
from facilitator.cli.ledger.report import Report
from facilitator.cli.ledger.undoing import undo_import
from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Channel
from facilitator.domain.demands.importing.hand import Rules
from facilitator.domain.demands.importing.judging import IMPORT, SKIP, judge
from facilitator.domain.demands.importing.questions import Answers
from facilitator.domain.demands.importing.splitting import cells_of_several
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.demands.compared import CompareRows
from facilitator.services.demands.importing import Preview
from facilitator.services.demands.kept_whole import KeptWhole
from facilitator.wire.sheets.reading import read_file
from facilitator.wire.sheets.table import NoTable, SeveralTables, Table, find_table


@click.group("ledger", cls=Group, help=N_("需求台账。"))
def ledger_group() -> None:
    pass


ledger_group.add_command(export_ledger)
ledger_group.add_command(undo_import)


@ledger_group.command("import", help=N_("导入需求（XLSX、XLS、ODS、CSV）；有一行不对，就一行也不导入。"))
@click.argument("file", metavar=N_("文件"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--map", "pairs", multiple=True, metavar=N_("列=字段"),
    help=N_("纠正猜错的列（留言主题=title）或归类（城乡建设=infrastructure），可以写多次。"),
)  # fmt: skip
@click.option(
    "--channel", type=Words({name: channel.value for channel, name in CHANNEL_NAMES.items()}),
    metavar=N_("渠道"),
    help=N_("没写来源渠道的行算哪个渠道：{channels}。").format(channels="、".join(CHANNEL_NAMES.values())),
)  # fmt: skip
@click.option(
    "--category", type=Words({name: category.value for category, name in CATEGORY_NAMES.items()}),
    metavar=N_("类别"),
    help=N_("表里没有类别，或者没写类别的行，算哪一类。"),
)  # fmt: skip
@click.option("--sheet", metavar=N_("工作表"), help=N_("文件里有几张台账时，导入哪一张。"))
@click.option(
    "--year", type=click.IntRange(1950, 2100), metavar=N_("年份"), help=N_("没写年份的日期（9月2日）算哪一年。")
)
@click.option(
    "--hidden", type=Words({N_("导入"): IMPORT, N_("不导入"): SKIP}), metavar=N_("导入|不导入"),
    help=N_("隐藏的行和列怎么办。"),
)  # fmt: skip
@click.option(
    "--split", type=Words({N_("拆开"): "yes", N_("不拆"): "no"}), metavar=N_("拆开|不拆"),
    help=N_("一格里写了几件怎么办。"),
)  # fmt: skip
@click.option("--answer", "answers", multiple=True, metavar=N_("问题=回答"), help=N_("回答一个问题，可以写多次。"))
@click.option(
    "--answers", "answers_file", metavar=N_("文件"), type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("从 JSON 文件里读回答：{\"问题\": \"回答\"}。"),
)  # fmt: skip
@click.option("--aside", default="", metavar=N_("行号"), help=N_("先不导入这几行，例如 12,30-35。"))
@click.option("--dry-run", is_flag=True, help=N_("只逐行检查，不导入。"))
@pass_context
def import_ledger(
    context: CliContext,
    file: Path,
    pairs: tuple[str, ...],
    channel: str | None,
    category: str | None,
    sheet: str | None,
    year: int | None,
    hidden: str | None,
    split: str | None,
    answers: tuple[str, ...],
    answers_file: Path | None,
    aside: str,
    dry_run: bool,
) -> None:
    given = read_answers(answers, answers_file, year, hidden, split, category, aside)
    told = Channel(channel) if channel else None
    _import(context, file, read_mapping(pairs), told, sheet, given, _write if not dry_run else _only_look)


def _import(
    context: CliContext,
    file: Path,
    mapping: Mapping,
    channel: Channel | None,
    sheet: str | None,
    given: Answers,
    then: Callable[[CliContext, Application, Preview, Report], None],
) -> None:
    with context.out.progress(N_("读取文件"), 1) as advance:
        table = _find_table(file, mapping, sheet)
        advance()
    with context.application() as application:
        today = day_of(application.ports.clock.now())
        usual, classes = channel or Channel.HOTLINE_TRANSFER, mapping.classes
        chosen = channel is not None
        several = KeptWhole(cells_of_several(table.below, table.columns))
        whole = application.door.ask(COMMAND_LINE, several)
        rules = Rules(today, usual, classes, given, table.year_told, chosen, whole)
        judged = judge(context.out.each(table.below, N_("逐行核对")), table.columns, rules, table.out_of_sight)
        rows = CompareRows(table.digest, judged.candidates, judged.columns)
        preview = Preview(table.file_name, judged, rows, application.door.ask(COMMAND_LINE, rows), given)
        report = Report(context.out, table, preview, rules)
        report.show_columns()
        if then is _only_look:
            report.show_rows()
        report.show_findings()
        _stop(report, preview, table)
        then(context, application, preview, report)


def _only_look(_context: CliContext, _application: Application, _preview: Preview, report: Report) -> None:
    report.would_do()


def _write(context: CliContext, application: Application, preview: Preview, report: Report) -> None:
    with context.out.progress(N_("写入台账"), 1) as advance:
        result = application.door.do(context.actor(application), preview.command()).result
        advance()
    report.done(result)


def _find_table(file: Path, mapping: Mapping, sheet: str | None) -> Table:
    try:
        return find_table(file.name, read_file(file), mapping.columns, sheet)
    except NoTable as error:
        raise Failure(error.message, how_to_map()) from error
    except SeveralTables as error:
        raise Failure(error.message, N_("请用 --sheet 写明导入哪一张，一次一张。")) from error


def _stop(report: Report, preview: Preview, table: Table) -> None:
    """Where something is wrong or open nothing is written; the report says all of it."""
    if preview.wrong:
        first = preview.wrong[0]
        raise Failure(
            N_("有 {count} 行不对，一行也没有导入；第一处：第 {row} 行“{column}”：{reason}。").format(
                count=len({one.row for one in preview.wrong}), row=first.row, column=first.column, reason=first.reason
            ),
            N_("请改好表格再导入。列认错了：--map 列=字段；这列不要：--map 列=不导入；先不导入几行：--aside 行号。"),
            REFUSED,
            report.told,
        )
    if preview.open:
        raise Failure(
            N_("有 {count} 个问题要您回答，一行也没有导入；第一个：{first}").format(
                count=len(preview.open), first=preview.open[0].question.sentence
            ),
            N_("每个问题下面写着怎么回答（年份可以写 --year）；--answers 文件.json 一起回答，--aside 行号 先放一放。"),
            REFUSED,
            report.told,
        )
    if not preview.rows:
        sentence = N_("“{name}”的表头下面一件需求也没有。").format(name=table.file_name)
        raise Failure(sentence, status=REFUSED, details=report.told)
