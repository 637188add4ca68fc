"""The command line: faults are one sentence and exit status 2, before any server is started."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator import settings
from facilitator.app import functions
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext
from facilitator.cli.printing import Printer
from facilitator.cli.rehearse import rehearse_command

UNUSED = "http://127.0.0.1:1"


def rehearse(folder: Path, *arguments: str) -> Result:
    context = CliContext(settings.load(folder, {}), functions(), Printer(as_json=False))
    group = Group("facilitator", commands={"rehearse": rehearse_command})
    return CliRunner().invoke(group, ["rehearse", *arguments], obj=context)


def script(folder: Path, text: str) -> str:
    file = folder / "evening.yaml"
    file.write_text(text, "utf-8")
    return str(file)


def test_fault_of_the_script_is_one_sentence_with_its_line(tmp_path: Path) -> None:
    result = rehearse(tmp_path, script(tmp_path, "name: 试\nsteps:\n  - dance: {}\n"))

    assert (result.exit_code, result.stderr, result.stdout) == (2, "✗ 第 3 行：不认识的步骤“dance”。\n", "")


@pytest.mark.parametrize("name", ["nowhere.yaml", "gb.yaml", "."])
def test_missing_and_unreadable_files_are_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "gb.yaml").write_bytes("name: 会".encode("gb18030"))

    result = rehearse(tmp_path, str(tmp_path / name))

    assert result.exit_code == 2
    assert result.stderr.startswith("✗ ")


def test_url_and_token_belong_together(tmp_path: Path) -> None:
    result = rehearse(tmp_path, script(tmp_path, ""), "--url", UNUSED)

    assert (result.exit_code, result.stderr) == (2, "✗ “--url”和“--token”要一起写。\n")


def test_clock_is_refused_on_another_server(tmp_path: Path) -> None:
    text = 'name: 试\nclock: "2026-11-25T19:00:00+08:00"\nsteps:\n  - wait: {seconds: 0}\n'

    result = rehearse(tmp_path, script(tmp_path, text), "--url", UNUSED, "--token", "x")

    assert result.exit_code == 2
    assert result.stderr.startswith("✗ 第 2 行：")


def test_server_that_is_not_rehearsing_is_left_alone(tmp_path: Path) -> None:
    text = "name: 试\nsteps:\n  - wait: {seconds: 0}\n"

    result = rehearse(tmp_path, script(tmp_path, text), "--url", UNUSED, "--token", "x")

    assert result.exit_code == 2
    assert "演练模式" in result.stderr


@pytest.mark.parametrize(
    ("given", "line", "field"),
    [
        ("title: 会\n      plce: 院坝", 6, "plce"),
        ("items:\n        - title: 灯\n          from: ballot", 7, "items.0.from"),
    ],
)
def test_field_that_a_verb_does_not_have_is_told_before_anything_starts(
    tmp_path: Path, given: str, line: int, field: str
) -> None:
    text = f"name: 试\nsteps:\n  - do: sessions.plan\n    with:\n      {given}\n"

    result = rehearse(tmp_path, script(tmp_path, text))

    assert result.exit_code == 2
    assert result.stderr.startswith(f"✗ 第 {line} 行：sessions.plan 没有“{field}”这个字段。")
    assert "place" in result.stderr
