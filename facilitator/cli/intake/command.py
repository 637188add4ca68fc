"""facilitator intake paste: reads a WeChat chain or chat, shows what became of every line, and makes drafts of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.chinese import Group
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.cli.intake.report import PasteReport
from facilitator.domain.demands.entry import CHANNEL_NAMES, Channel
from facilitator.domain.demands.pasting.checking import LARGEST_PASTE
from facilitator.domain.demands.pasting.reading import read_paste
from facilitator.domain.words import N_
from facilitator.services.demands.known_wishes import KnownWishes
from facilitator.services.demands.make_drafts import MakeDrafts
from facilitator.services.demands.pasted_wishes import joined_in, wishes_of

STANDARD_INPUT = "-"
ENCODINGS = ("utf-8-sig", "gb18030")


@click.group("intake", cls=Group, help=N_("点单：把群里的话变成草稿。"))
def intake_group() -> None:
    pass


@intake_group.command("paste", help=N_("读微信群的接龙或聊天（文本文件，- 是标准输入），记成草稿，等人确认。"))
@click.argument(
    "file", metavar=N_("文件"), type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@click.option("--grid", metavar=N_("网格"), help=N_("这个群是哪个小区或网格的。"))
@click.option(
    "--channel", type=click.Choice([channel.value for channel in Channel]), default=Channel.WECHAT_GROUP.value,
    metavar=N_("渠道"),
    help=N_("算哪个渠道，默认 wechat_group：{channels}。").format(
        channels="、".join(f"{channel.value} {name}" for channel, name in CHANNEL_NAMES.items())
    ),
)  # fmt: skip
@click.option("--session", metavar=N_("会议"), help=N_("在哪次会上提的，写会议的编号。"))
@click.option("--again", is_flag=True, help=N_("三十天里已经记过的也再记一份。"))
@click.option("--dry-run", is_flag=True, help=N_("只看读成什么，不记。"))
@pass_context
def paste(
    context: CliContext, file: Path, grid: str | None, channel: str, session: str | None, again: bool, dry_run: bool
) -> None:
    pasted = read_paste(_text(file))
    report = PasteReport(context.out, pasted)
    report.show_drafts()
    report.show_left_out()
    if not pasted.drafts:
        raise Failure(
            N_("这段话里一件需求也没有读出来，什么也没有记。"),
            N_("请核对是不是整段复制的；接龙要从“#接龙”那一行开始。"),
            REFUSED,
            report.told(),
        )
    with context.application() as application:
        known = application.door.ask(COMMAND_LINE, KnownWishes(pasted.drafts))
        left: frozenset[int] = frozenset() if again else frozenset(one.place for one in known)
        report.show_known(known, left)
        command = MakeDrafts(wishes_of(pasted, Channel(channel), grid, session, left), joined_in(pasted, left))
        if dry_run:
            report.would_make()
            return
        made = application.door.do(context.actor(application), command).result.drafts if command.drafts else ()
    report.made(made)


def _text(file: Path) -> str:
    """What the file says, in UTF-8 or the older Chinese encoding. Raises Failure."""
    content = sys.stdin.buffer.read(LARGEST_PASTE * 2) if str(file) == STANDARD_INPUT else _bytes(file)
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Failure(N_("“{name}”不是文本文件。").format(name=file.name), N_("请把群里的话存成 .txt 再试。"))


def _bytes(file: Path) -> bytes:
    if file.stat().st_size > LARGEST_PASTE * 2:
        sentence = N_("“{name}”太大，一次最多 {most} KB，请分几次。")
        raise Failure(sentence.format(name=file.name, most=LARGEST_PASTE // 1024))
    return file.read_bytes()
