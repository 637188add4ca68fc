"""The command line: faults are one sentence and exit status 2, before any server is started."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli.rehearse import rehearse_command


@dataclass(frozen=True)
class Options:
    """What stands before the command's name."""

    instance: Path
    as_json: bool = False


def rehearse(options: Options, *arguments: str) -> Result:
    return CliRunner().invoke(rehearse_command, arguments, obj=options)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    file = tmp_path / "evening.yaml"
    file.write_text("name: 试\nsteps:\n  - dance: {}\n", "utf-8")
    return file


def test_fault_of_the_script_is_one_sentence_with_its_line(tmp_path: Path, script: Path) -> None:
    result = rehearse(Options(tmp_path), str(script))

    assert (result.exit_code, result.stderr, result.stdout) == (2, "第 3 行：不认识的步骤“dance”。\n", "")


def test_fault_is_json_where_json_is_asked_for(tmp_path: Path, script: Path) -> None:
    result = rehearse(Options(tmp_path, as_json=True), str(script))

    assert result.exit_code == 2
    assert json.loads(result.stdout) == {"held": None, "message": "第 3 行：不认识的步骤“dance”。"}


def test_missing_and_unreadable_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "gb.yaml").write_bytes("name: 会".encode("gb18030"))

    for name in ("nowhere.yaml", "gb.yaml", "."):
        result = rehearse(Options(tmp_path), str(tmp_path / name))
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1


def test_url_and_token_belong_together(tmp_path: Path, script: Path) -> None:
    result = rehearse(Options(tmp_path), str(script), "--url", "http://127.0.0.1:1")

    assert result.exit_code == 2
    assert "--token" in result.stderr


def test_clock_is_refused_on_another_server(tmp_path: Path) -> None:
    file = tmp_path / "evening.yaml"
    file.write_text('name: 试\nclock: "2026-11-25T19:00:00+08:00"\nsteps:\n  - wait: {seconds: 0}\n', "utf-8")

    result = rehearse(Options(tmp_path), str(file), "--url", "http://127.0.0.1:1", "--token", "x")

    assert result.exit_code == 2
    assert result.stderr.startswith("第 2 行：")


def test_server_that_is_not_rehearsing_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "evening.yaml"
    file.write_text("name: 试\nsteps:\n  - wait: {seconds: 0}\n", "utf-8")

    result = rehearse(Options(tmp_path), str(file), "--url", "http://127.0.0.1:1", "--token", "x")

    assert result.exit_code == 2
    assert "演练模式" in result.stderr
