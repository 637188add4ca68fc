"""The table and the JSON of a rehearsal."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from facilitator.cli.rehearse.playing import Line
from facilitator.cli.rehearse.report import Report, as_json, show

GOOD = Line(1, 5, "签到 30 人", True, "", "实到 30")
BAD = Line(2, 6, "ballots.open（主持人）", False, "ok = true", "[red]quorum_not_met：差 2 人")


def printed(report: Report) -> str:
    stream = io.StringIO()
    show(report, Console(file=stream, width=100, color_system=None))
    return stream.getvalue()


def test_table_tells_what_held() -> None:
    text = printed(Report("甲", (GOOD,), 3.2))

    assert "签到 30 人" in text
    assert "✓ 1 项全部相符，用了 3 秒" in text


def test_table_tells_what_was_expected_what_came_and_where_the_log_is() -> None:
    text = printed(Report("甲", (GOOD, BAD), 3.2, Path("/tmp/x")))

    assert "应为 ok = true" in text
    assert "[red]quorum_not_met" in text
    assert "✗ 2 项里有 1 项不符" in text
    assert "/tmp/x" in text


def test_json_holds_every_line() -> None:
    told = as_json(Report("甲", (GOOD, BAD), 3.24))

    assert told["held"] is False
    assert told["seconds"] == 3.2
    assert told["steps"][1] == {  # type: ignore[index]
        "number": 2, "line": 6, "what": "ballots.open（主持人）", "held": False, "expected": "ok = true",
        "came": "[red]quorum_not_met：差 2 人",
    }  # fmt: skip
