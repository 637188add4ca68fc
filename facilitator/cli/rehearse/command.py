"""`facilitator rehearse`: plays a scripted evening through a real server and prints what held."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click
from rich.console import Console
from rich.text import Text

from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.domain.words import N_

HELD, NOT_HELD = 0, 1
MOST_GUESTS = 500


@click.command("rehearse", cls=Command, help=N_("用真的服务器演练一份会议脚本，打印哪些相符、哪些不符。"))
@click.argument("file", metavar=N_("脚本.yaml"), type=click.Path(path_type=Path))
@click.option("--url", metavar=N_("网址"), help=N_("在另一台处于演练模式的服务器上演练。"))
@click.option("--token", metavar=N_("令牌"), help=N_("那台服务器的管理员令牌。"))
@click.option(
    "--phones", "guests", metavar="N", type=click.IntRange(0, MOST_GUESTS), default=0, help=N_("另加 N 部旁观的手机。")
)
@pass_context
def rehearse_command(context: CliContext, file: Path, url: str | None, token: str | None, guests: int) -> int:
    """Exit status 0 when all held, 1 when something did not, 2 when it could not be played."""
    if (url is None) != (token is None):
        raise Failure(N_("“--url”和“--token”要一起写。"))
    try:
        with _ending_by_signal():
            return _rehearse(context, file, url, token, guests)
    except CannotPlay as fault:
        raise Failure(str(fault), fault.hint) from fault


def _rehearse(context: CliContext, file: Path, url: str | None, token: str | None, guests: int) -> int:
    # Sockets, HTTP and YAML take half a second to import: only this command pays for them.
    from facilitator.cli.rehearse import report as reporting
    from facilitator.cli.rehearse.arguments import check_arguments
    from facilitator.cli.rehearse.evening import read_evening
    from facilitator.cli.rehearse.playing import check_playable
    from facilitator.cli.rehearse.rehearsal import Elsewhere, rehearse_elsewhere, rehearse_here
    from facilitator.services.registry import VERBS

    evening = read_evening(_text_of(file))
    check_playable(evening, own_server=url is None, known_verbs={verb.title for verb in VERBS})
    check_arguments(evening)
    with Console(stderr=True).status(N_("准备演练")) as status:

        def tell(what: str) -> None:
            status.update(Text(what))

        if url is None or token is None:
            report = rehearse_here(context, evening, guests, tell)
        else:
            report = rehearse_elsewhere(evening, Elsewhere(url, token), context.settings.instance, guests, tell)
    if context.out.as_json:
        context.out.result(reporting.as_json(report))
    else:
        reporting.show(report, Console())
    return HELD if report.held else NOT_HELD


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotPlay(N_("脚本“{file}”不是 UTF-8 文本。").format(file=file), N_("请另存为 UTF-8。")) from error


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
