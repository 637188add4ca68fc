"""Click's commands in Chinese: headings of the help, the help option, and every error as one sentence."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from facilitator.cli.failures import Failure, spoken
from facilitator.domain.words import N_
from facilitator.paths import instance_dir

HEADINGS = {"Options": N_("选项"), "Commands": N_("命令")}
ADDED = (
    (re.compile(r"(?<=--[a-z])([a-z-]*) INTEGER(?: RANGE)?$"), N_("\\1 整数")),
    (re.compile(r" TEXT$"), N_(" 文字")),
    (re.compile(r"\[(\d+)<=x<=(\d+)\]"), N_("[\\1 到 \\2]")),
    (re.compile(r"\[required\]"), N_("[必填]")),
)


class Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or N_("用法："))

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}：\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(_said(term), _said(text)) for term, text in rows], col_max, col_spacing)


def _said(text: str) -> str:
    """What Click itself adds to an option: the kind of value, its bounds, whether it must be there."""
    for english, chinese in ADDED:
        text = english.sub(chinese, text)
    return text


class Words(click.Choice[str]):
    """A choice that people make in their own words; what programs have always written is taken too."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__(list(words))
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self._words.values():
            return str(value)
        return self._words[super().convert(value, param, ctx)]


class Context(click.Context):
    formatter_class = Formatter


class Command(click.Command):
    context_class = Context

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"options_metavar": N_("[选项]"), **options})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_chinese(super().get_help_option(ctx))


class Group(click.Group):
    """A group whose commands are Chinese ones; as the outermost command it turns every error into a sentence."""

    context_class = Context
    command_class = Command
    group_class = type

    def __init__(self, *arguments: Any, **options: Any) -> None:
        words = {"options_metavar": N_("[选项]"), "subcommand_metavar": N_("命令 [参数]…")}
        super().__init__(*arguments, **{**words, **options})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_chinese(super().get_help_option(ctx))

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> Any:
        """Run and exit: 0 done, 1 a no, 2 cannot, 130 interrupted."""
        arguments = list(sys.argv[1:] if args is None else args)
        try:
            status = super().main(arguments, *rest, **{**options, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as asked:
            click.echo(asked.format_message())
            status = 0
        except Exception as error:
            status = _tell(spoken(error, _instance(arguments)), "--json" in arguments)
        sys.exit(status if isinstance(status, int) else 0)


def _in_chinese(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = N_("显示这段说明。")
    return option


def _tell(failure: Failure, as_json: bool) -> int:
    click.echo(f"✗ {failure.sentence}", err=True)
    if failure.hint:
        click.echo(f"  {failure.hint}", err=True)
    if as_json:
        told = {"ok": False, "message": failure.sentence, "hint": failure.hint, **failure.details}
        click.echo(json.dumps(told, ensure_ascii=False))
    return failure.status


def _instance(arguments: Sequence[str]) -> Path:
    """Where the command was meant to work, read again because the error may have come before it was parsed."""
    given = [
        following if word == "--instance" else word.partition("=")[2]
        for word, following in zip(arguments, [*arguments[1:], ""], strict=True)
        if word == "--instance" or word.startswith("--instance=")
    ]
    return instance_dir(given[0] if given else None)
