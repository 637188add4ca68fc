"""facilitator roll import: shows how it reads the list, names every bad row, and takes all rows or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.cli.printing import Printer
from facilitator.domain.people.units import KIND_NAMES, UnitKind
from facilitator.domain.words import N_
from facilitator.services.people.import_units import ImportUnits, same_line
from facilitator.services.people.read import UnitList
from facilitator.wire.roll.columns import Columns, Field, find_columns
from facilitator.wire.roll.lines import Reading, read_lines
from facilitator.wire.sheets.reading import Sheet, read_sheets

MOST_SHOWN = 50


@click.group("roll", cls=Group, help=N_("名册：户、居民代表、业主。"))
def roll_group() -> None:
    pass


@roll_group.command("import", help=N_("导入名册（XLSX、XLS、CSV）；有一行不对，就一行也不导入。"))
@click.argument("file", metavar=N_("文件"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--map", "pairs", multiple=True, metavar=N_("列=字段"), help=N_("纠正猜错的列，例如 --map 住户=姓名。"))
@click.option("--kind", type=click.Choice([kind.value for kind in UnitKind]), help=N_("没写类别的行算哪类，默认是户。"))
@click.option("--same", multiple=True, metavar=N_("姓名"), help=N_("同名的几行是同一个人（业主、代表）。"))
@click.option("--dry-run", is_flag=True, help=N_("只逐行检查，不导入。"))
@pass_context
def import_roll(
    context: CliContext, file: Path, pairs: tuple[str, ...], kind: str | None, same: tuple[str, ...], dry_run: bool
) -> None:
    mapped = read_mapping(pairs)

    def headings(rows: Sequence[Sequence[str]]) -> int:
        found = find_columns(rows, mapped)
        return len(found.at) if found else 0

    sheet, columns = _find_table(read_sheets(file, known=headings), mapped, file)
    reading = read_lines(sheet.rows, columns, UnitKind(kind) if kind else None, frozenset(same))
    _show_columns(context.out, sheet, columns)
    with context.application() as application:
        known = {same_line(unit) for unit in application.door.ask(COMMAND_LINE, UnitList())}
        if dry_run:
            _show_rows(context.out, reading, known)
        _show_questions(context.out, reading)
        _stop_at_complaints(context.out, reading, columns)
        units = tuple(line.unit for line in reading.lines)
        fresh = sum(same_line(unit) not in known for unit in units)
        if not dry_run:
            fresh = application.door.do(context.actor(application), ImportUnits(units)).result.added
    sentence = N_("检查完毕：可新增 {added} 条，已在名册 {known} 条；没有导入。") if dry_run else N_(
        "已导入：新增 {added} 条，原已在名册 {known} 条。"
    )
    context.out.line(sentence.format(added=fresh, known=len(units) - fresh))
    context.out.result(_told(reading, columns) | {"added": fresh, "known": len(units) - fresh, "dry_run": dry_run})


def _find_table(sheets: tuple[Sheet, ...], mapped: dict[str, Field], file: Path) -> tuple[Sheet, Columns]:
    for sheet in sheets:
        columns = find_columns(sheet.rows, mapped)
        if columns is not None:
            return sheet, columns
    raise Failure(
        N_("在“{name}”里没有找到表头：至少要有“门牌”或“姓名”，再加一列。").format(name=file.name),
        N_("列名不一样的，用 --map 列名=字段 说明，字段有：{fields}。").format(fields="、".join(Field)),
    )


def _show_columns(out: Printer, sheet: Sheet, columns: Columns) -> None:
    out.line(N_("工作表“{sheet}”，表头在第 {row} 行：").format(sheet=sheet.name, row=columns.row))
    for field, heading in columns.headings.items():
        out.line(f"  {heading} → {field.value}")
    if columns.unused:
        out.line(N_("  没有用到的列：{columns}").format(columns="、".join(columns.unused)))


def _show_rows(out: Printer, reading: Reading, known: set[tuple[str, ...]]) -> None:
    rows = [
        (
            line.row,
            KIND_NAMES[line.unit.kind],
            line.unit.label,
            line.unit.holder_name,
            N_("已在名册") if same_line(line.unit) in known else N_("新增"),
        )
        for line in reading.lines
    ]
    out.table((N_("行"), N_("类别"), N_("名称"), N_("姓名"), N_("结果")), rows)


def _show_questions(out: Printer, reading: Reading) -> None:
    """Names never merge lines by themselves; whoever knows the people is asked."""
    for name, rows in reading.same_names.items():
        out.line(
            N_("“{name}”在第 {rows} 行都有，按不同的人登记；若是同一个人，请加 --same {name} 再导入。").format(
                name=name, rows="、".join(map(str, rows))
            )
        )


def _stop_at_complaints(out: Printer, reading: Reading, columns: Columns) -> None:
    if not reading.complaints:
        if not reading.lines:
            raise Failure(N_("表头下面一行内容也没有。"), status=REFUSED)
        return
    rows = [(bad.row, bad.column, bad.reason) for bad in reading.complaints]
    out.table((N_("行"), N_("列"), N_("哪里不对")), rows[:MOST_SHOWN])
    first = reading.complaints[0]
    raise Failure(
        N_("有 {count} 行不对，一行也没有导入；第一处：第 {row} 行“{column}”{reason}。").format(
            count=len(reading.complaints), row=first.row, column=first.column, reason=first.reason
        ),
        N_("请改好表格后再导入。"),
        REFUSED,
        _told(reading, columns) | {"added": 0},
    )


def _told(reading: Reading, columns: Columns) -> dict[str, object]:
    return {
        "columns": {heading: field.value for field, heading in columns.headings.items()},
        "unused": list(columns.unused),
        "same_names": {name: list(rows) for name, rows in reading.same_names.items()},
        "bad": [{"row": bad.row, "column": bad.column, "reason": bad.reason} for bad in reading.complaints],
    }


def read_mapping(pairs: Sequence[str]) -> dict[str, Field]:
    """`--map 住户=姓名`. Raises Failure for a field that the roll does not know."""
    mapping = {}
    for pair in pairs:
        heading, _, field = pair.partition("=")
        if field not in set(Field):
            raise Failure(
                N_("“{pair}”看不懂。").format(pair=pair),
                N_("写法：--map 列名=字段，字段有：{fields}。").format(fields="、".join(Field)),
            )
        mapping[heading.strip()] = Field(field)
    return mapping
