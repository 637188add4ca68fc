"""Colours are for a terminal that wants them; the words are the same without."""

from __future__ import annotations

import os
import pty
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from facilitator.cli.printing import Printer
from facilitator.domain.hall.finding import COLOURS, Mark

LINES = {
    Mark.GOOD: "✓ 时钟：准",
    Mark.WORSE_OFF: "！ 磁盘：还剩 2 GB",
    Mark.BAD: "✗ 端口：被占用",
    Mark.ASK: "□ 纸票：请看",
}


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> str:
    """What a person would be sent, through a real pseudo-terminal."""
    reader, writer = pty.openpty()
    with os.fdopen(writer, "w") as terminal:
        monkeypatch.setattr(sys, "stdout", terminal)
        printer = Printer(as_json=False)
        for mark, text in LINES.items():
            printer.line(text, COLOURS[mark])
        terminal.flush()
    told = b""
    with suppress(OSError):  # What a terminal says once nobody writes to it any more.
        while piece := os.read(reader, 4096):
            told += piece
    os.close(reader)
    return told.decode().replace("\r\n", "\n")


def test_line_is_green_amber_or_red_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    told = on_a_terminal(monkeypatch).splitlines()

    assert [re.findall(r"\x1b\[(3\d)m", line) for line in told] == [["32"], ["33"], ["31"], []]
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in told] == list(LINES.values())


def test_terminal_that_wants_no_colour_gets_the_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")

    assert on_a_terminal(monkeypatch).splitlines() == list(LINES.values())


def test_file_gets_the_words_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w+", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        Printer(as_json=False).line(LINES[Mark.BAD], COLOURS[Mark.BAD])
        out.seek(0)
        assert out.read() == f"{LINES[Mark.BAD]}\n"
