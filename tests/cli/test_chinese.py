"""Whatever goes wrong is one Chinese sentence and a hint on standard error, with an exit status; never a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import click
import pytest
from click.testing import CliRunner

from facilitator.app import functions
from facilitator.cli.root import cli
from facilitator.settings import Settings
from tests.cli.conftest import CommandLine


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["frob"], 2, "没有“frob”这个命令。"),
        (["--frob"], 2, "没有“--frob”这个选项。"),
        (["people", "add"], 2, "还缺少“姓名”。"),
        (["people", "add", "甲"], 2, "还缺少“--role”。"),
        (["people", "add", "甲", "--role", "皇帝"], 2, "“--role”填得不对，可以填：administrator、"),
        (["doctor", "--hall", "零"], 2, "“--hall”填得不对，应是 1 到 2000 的整数。"),
        (["verify", "没有.pdf"], 2, "没有“没有.pdf”这个文件，或者打不开，请核对文件名和文件夹。"),
        (["doctor", "--hall"], 2, "“--hall”后面还要写上内容。"),
        (["demo", "--fresh=1"], 2, "“--fresh”后面不用写内容。"),
        (["people", "list", "甲", "乙"], 2, "多写了“甲 乙”。"),
        (["people", "token", "无名氏"], 1, "没有叫“无名氏”的工作人员。"),
    ],
)
def test_error_is_a_sentence(facilitator: CommandLine, arguments: list[str], status: int, sentence: str) -> None:
    told = facilitator(*arguments)

    assert told.status == status
    assert told.err.startswith(f"✗ {sentence}")
    assert told.out == ""


def test_error_with_json_is_an_object_too(facilitator: CommandLine) -> None:
    told = facilitator("--json", "people", "token", "无名氏")

    assert told.status == 1
    assert told.json["ok"] is False
    assert told.json["error"] == "not_found"
    assert told.json["message"] == "没有叫“无名氏”的工作人员。"


def test_command_without_an_instance_says_how_to_make_one(command_line: CommandLine) -> None:
    told = command_line("people", "list")

    assert told.status == 2
    assert "facilitator init" in told.err


def test_unexpected_error_is_written_down_for_whoever_repairs_it(facilitator: CommandLine) -> None:
    def broken(_settings: Settings) -> None:
        raise ZeroDivisionError("整除")

    handed = replace(functions(), build=broken)  # type: ignore[arg-type]
    ran = CliRunner().invoke(cli, ["--instance", str(facilitator.instance), "people", "list"], obj=handed)

    assert ran.exit_code == 2
    assert ran.stderr.startswith("✗ 程序内部出错（ZeroDivisionError：整除）。")
    assert "Traceback" not in ran.output
    assert "Traceback" in (facilitator.instance / "last-error.txt").read_text("utf-8")


def test_help_speaks_chinese(command_line: CommandLine) -> None:
    told = command_line("--help")

    assert told.status == 0
    assert told.out.startswith("用法：")
    assert not {"Usage", "Options", "Commands", "Show this message"} & set(told.out.replace(":", " ").split())


def test_command_without_arguments_shows_the_help(command_line: CommandLine) -> None:
    told = command_line()

    assert told.status == 0
    assert "serve" in told.out


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from _commands(command, (*path, name))


@pytest.mark.parametrize("path", [(), *_commands(cli)], ids=" ".join)
def test_help_has_no_english_word_of_its_own(command_line: CommandLine, path: tuple[str, ...]) -> None:
    told = command_line(*path, "--help").out

    assert re.findall(r"INTEGER|RANGE|TEXT|FILE\b|PATH|\bDIR\b|URL|TOKEN|CODE|CERT|required|default|<=", told) == []
