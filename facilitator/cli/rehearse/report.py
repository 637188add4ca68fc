"""What a rehearsal prints: a table for people, JSON for programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from facilitator.cli.rehearse.playing import Line
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Report:
    """`kept` is the folder left behind for whoever looks for the cause."""

    name: str
    lines: tuple[Line, ...]
    seconds: float
    kept: Path | None = None

    @property
    def held(self) -> bool:
        return all(line.held for line in self.lines)


def as_json(report: Report) -> dict[str, object]:
    return {
        "name": report.name,
        "held": report.held,
        "seconds": round(report.seconds, 1),
        "steps": [asdict(line) for line in report.lines],
        "kept": str(report.kept) if report.kept else None,
    }


def show(report: Report, console: Console) -> None:
    """The table, then one line that says it all."""
    table = Table(title=report.name, box=box.SIMPLE_HEAD, title_justify="left")
    table.add_column(N_("步"), justify="right")
    table.add_column(N_("行"), justify="right")
    table.add_column(N_("做什么"), overflow="fold")
    table.add_column("")
    table.add_column(N_("结果"), overflow="fold")
    for line in report.lines:
        table.add_row(
            "" if line.number is None else str(line.number),
            "" if line.line is None else str(line.line),
            Text(line.what),
            Text("✓", "green") if line.held else Text("✗", "bold red"),
            Text(_outcome(line)),
        )
    console.print(table)
    console.print(_verdict(report))
    if report.kept:
        console.print(Text(N_("演练的数据和服务器日志留在 {folder}").format(folder=report.kept)))


def _outcome(line: Line) -> str:
    told = N_("应为 {expected}\n实为 {came}")
    return line.came if line.held else told.format(expected=line.expected, came=line.came)


def _verdict(report: Report) -> Text:
    failed = sum(not line.held for line in report.lines)
    seconds = round(report.seconds)
    if failed:
        told = N_("✗ {total} 项里有 {failed} 项不符，用了 {seconds} 秒")
        return Text(told.format(total=len(report.lines), failed=failed, seconds=seconds), "bold red")
    told = N_("✓ {total} 项全部相符，用了 {seconds} 秒")
    return Text(told.format(total=len(report.lines), seconds=seconds), "bold green")
