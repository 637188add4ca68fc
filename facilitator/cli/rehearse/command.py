"""`facilitator rehearse`: plays a scripted evening through a real server and prints what held."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn, Protocol

import click
from rich.console import Console
from rich.text import Text

from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.domain.words import N_

HELD, NOT_HELD, NOT_PLAYED = 0, 1, 2
MOST_GUESTS = 500


class CommandContext(Protocol):
    """What this command needs of the options before its name."""

    @property
    def instance(self) -> Path: ...

    @property
    def as_json(self) -> bool: ...


@click.command("rehearse", help=N_("用真的服务器演练一份会议脚本，打印哪些相符、哪些不符。"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", help=N_("在另一台处于演练模式的服务器上演练。"))
@click.option("--token", help=N_("那台服务器的管理员令牌。"))
@click.option("--phones", "guests", type=click.IntRange(0, MOST_GUESTS), default=0, help=N_("另加几部旁观的手机。"))
@click.pass_obj
def rehearse_command(context: CommandContext, file: Path, url: str | None, token: str | None, guests: int) -> None:
    """Exit status 0 when all held, 1 when something did not, 2 when it could not be played."""
    if (url is None) != (token is None):
        _stop(context, N_("“--url”和“--token”要一起写。"))
    try:
        with _ending_by_signal():
            held = _rehearse(context, file, url, token, guests)
    except CannotPlay as fault:
        _stop(context, str(fault))
    except KeyboardInterrupt:
        _stop(context, N_("演练已中止，服务器已经关闭。"))
    except Exception as fault:  # A fault of this program is told in one line too; its child is gone by now.
        _stop(context, N_("演练程序自己出错了：{fault}").format(fault=f"{type(fault).__name__}: {fault}"))
    sys.exit(HELD if held else NOT_HELD)


def _rehearse(context: CommandContext, file: Path, url: str | None, token: str | None, guests: int) -> bool:
    # Sockets, HTTP and YAML take half a second to import: only this command pays for them.
    from facilitator.cli.rehearse import report as reporting
    from facilitator.cli.rehearse.evening import read_evening
    from facilitator.cli.rehearse.playing import check_playable
    from facilitator.cli.rehearse.rehearsal import Elsewhere, rehearse_elsewhere, rehearse_here

    evening = read_evening(_text_of(file))
    from facilitator.services.registry import VERBS

    check_playable(evening, own_server=url is None, known_verbs={verb.title for verb in VERBS})
    console = Console(stderr=True)
    with console.status(N_("准备演练")) as status:

        def tell(what: str) -> None:
            status.update(Text(what))

        if url is None or token is None:
            report = rehearse_here(evening, guests, tell)
        else:
            report = rehearse_elsewhere(evening, Elsewhere(url, token), context.instance, guests, tell)
    if context.as_json:
        click.echo(json.dumps(reporting.as_json(report), ensure_ascii=False, indent=1))
    else:
        reporting.show(report, Console())
    return report.held


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CannotPlay(N_("读不到脚本“{file}”，请核对文件名。").format(file=file)) from error
    except UnicodeDecodeError as error:
        raise CannotPlay(N_("脚本“{file}”不是 UTF-8 文本，请另存为 UTF-8。").format(file=file)) from error


def _stop(context: CommandContext, sentence: str) -> NoReturn:
    """One sentence, no traceback, exit status 2."""
    if context.as_json:
        click.echo(json.dumps({"held": None, "message": sentence}, ensure_ascii=False))
    else:
        click.echo(sentence, err=True)
    sys.exit(NOT_PLAYED)


@contextmanager
def _ending_by_signal() -> Iterator[None]:
    """A closed terminal or a polite kill ends the rehearsal as Ctrl-C does, so that its server never outlives it."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
