"""What commands show: sentences, tables and progress for people, or one JSON object for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

T = TypeVar("T")


class Printer:
    """Sentences go to standard output, progress to standard error; with `as_json` only `result` prints."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._console = Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True, quiet=as_json)

    def line(self, text: str = "", colour: str = "") -> None:
        """`colour` only on a terminal, and not where NO_COLOR is set: it never says what the words do not."""
        self._console.print(text, style=colour or None)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
        shown = Table(*columns, title=title, title_justify="left")
        for row in rows:
            shown.add_row(*("" if cell is None else str(cell) for cell in row))
        self._console.print(shown)

    def result(self, values: Mapping[str, Any]) -> None:
        """The one object that `--json` prints; people have read it as sentences."""
        if self.as_json:
            sys.stdout.write(json.dumps(values, ensure_ascii=False, indent=2, default=str) + "\n")

    def each(self, things: Sequence[T], doing: str) -> Iterator[T]:
        """The things one by one, with a bar that says how far it is."""
        with self.progress(doing, len(things)) as advance:
            for thing in things:
                yield thing
                advance()

    @contextmanager
    def progress(self, doing: str, total: int) -> Iterator[Any]:
        """A bar; call what is given once for every step."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), disable=self.as_json) as bar:
            task = bar.add_task(doing, total=total)
            yield lambda: bar.advance(task)
