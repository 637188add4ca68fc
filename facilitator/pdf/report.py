"""The report of a quarter before it is laid out: its headline figures four to a row."""

from __future__ import annotations

from typing import Any

FIGURES_A_ROW = 4


def report_page(page: dict[str, Any]) -> dict[str, Any]:
    figures = page["figures"]
    rows = [figures[at : at + FIGURES_A_ROW] for at in range(0, len(figures), FIGURES_A_ROW)]
    return {**page, "figure_rows": rows}
