"""How a command says no: one sentence, a hint what to do, an exit status; never a traceback."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from pathlib import Path

import click

from facilitator.domain.errors import Refusal
from facilitator.domain.words import N_
from facilitator.wire.sheets.unreadable import Unreadable

REFUSED, CANNOT, INTERRUPTED = 1, 2, 130
LAST_ERROR = "last-error.txt"


class Failure(Exception):
    """The command cannot do it. `status` 1: it looked and found a no; 2: it could not even look."""

    def __init__(
        self, sentence: str, hint: str = "", status: int = CANNOT, details: Mapping[str, object] | None = None
    ) -> None:
        self.sentence, self.hint, self.status, self.details = sentence, hint, status, details or {}
        super().__init__(sentence)


def spoken(error: BaseException, instance: Path) -> Failure:
    """The error as a sentence. What nobody expected is written down in full for whoever repairs it."""
    match error:
        case Failure():
            return error
        case Unreadable():
            return Failure(error.message, error.hint)
        case Refusal():
            return Failure(error.message, status=REFUSED, details={"error": error.code, "details": error.details})
        case click.exceptions.Abort() | KeyboardInterrupt():
            return Failure(N_("已中断。"), status=INTERRUPTED)
        case click.UsageError():
            return _usage(error)
        case click.FileError() | PermissionError() | FileNotFoundError() | IsADirectoryError():
            name = getattr(error, "ui_filename", None) or error.filename
            return Failure(N_("打不开“{name}”。").format(name=name), N_("请核对路径和权限。"))
    return _unexpected(error, instance)


def _usage(error: click.UsageError) -> Failure:
    """Click speaks English; these are its ways to say that a command line makes no sense."""
    name = error.ctx.command_path if error.ctx else "facilitator"
    hint = N_("用法见：{name} --help").format(name=name)
    match error:
        case click.NoSuchOption():
            return Failure(N_("没有“{option}”这个选项。").format(option=error.option_name), hint)
        case click.MissingParameter():
            return Failure(N_("还缺少“{what}”。").format(what=_parameter(error)), hint)
        case click.BadOptionUsage():
            return Failure(_value_of(error), hint)
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Path):
            return Failure(_no_file(error))
        case click.BadParameter():
            return Failure(N_("“{what}”填得不对，{why}。").format(what=_parameter(error), why=_why(error)), hint)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return Failure(N_("没有“{command}”这个命令。").format(command=error.command_name), hint)
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return Failure(N_("多写了“{extra}”。").format(extra=extra[1]), hint)
    return Failure(N_("命令写得不对：{why}").format(why=error.format_message()), hint)


def _value_of(error: click.BadOptionUsage) -> str:
    """An option without its value, or with one that it does not take."""
    sentence = N_("“{option}”后面还要写上内容。")
    if "does not take" in error.message:
        sentence = N_("“{option}”后面不用写内容。")
    return sentence.format(option=error.option_name)


def _why(error: click.BadParameter) -> str:
    match error.param.type if error.param is not None else None:
        case click.Choice(choices=choices):
            return N_("可以填：{choices}").format(choices="、".join(map(str, choices)))
        case click.IntRange(min=least, max=most):
            return N_("应是 {least} 到 {most} 的整数").format(least=least, most=most)
    return error.message


def _no_file(error: click.BadParameter) -> str:
    """Click names the file only inside its English sentence."""
    named = re.search(r"'(.*)'", error.message, re.DOTALL)
    return N_("没有“{name}”这个文件，或者打不开，请核对文件名和文件夹。").format(
        name=named[1] if named else _parameter(error)
    )


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.human_readable_name if error.param.param_type_name == "argument" else error.param.opts[0]


def _unexpected(error: BaseException, instance: Path) -> Failure:
    sentence = N_("程序内部出错（{kind}：{why}）。").format(kind=type(error).__name__, why=error)
    try:
        (instance / LAST_ERROR).write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return Failure(sentence, N_("请把这一行交给维护人员。"))
    return Failure(sentence, N_("请把 {file} 交给维护人员。").format(file=instance / LAST_ERROR))
