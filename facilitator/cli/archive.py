"""facilitator archive: one ZIP of a meeting that is over; packing it twice makes the same bytes."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.actor import COMMAND_LINE
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.domain.archive.package import packed
from facilitator.domain.archive.pieces import laid_out
from facilitator.domain.words import N_
from facilitator.services.archives.contents import ArchiveContents
from facilitator.services.archives.pack import PackArchive


@click.command("archive", help=N_("把一次开完的会归档成一个 ZIP：纪要、数据、照片、扫描件、校验和、目录。"))
@click.argument("session", metavar=N_("会议"))
@click.argument("out", metavar=N_("档案.zip"), type=click.Path(dir_okay=False, path_type=Path))
@pass_context
def archive_command(context: CliContext, session: str, out: Path) -> None:
    if not out.resolve().parent.is_dir():
        raise Failure(N_("没有“{folder}”这个文件夹。").format(folder=out.resolve().parent), N_("请先建好，或换一个。"))
    with context.application() as application:
        done = application.door.do(context.actor(application), PackArchive(session)).result
        found = application.door.ask(COMMAND_LINE, ArchiveContents(session))
        pieces = laid_out(found.pieces, application.ports.renderer.print_aside)
        content = packed(found.title, found.lead, pieces, application.files.read)
    out.write_bytes(content)
    out.chmod(0o600)
    told = N_("已归档 {count} 件：{file}（SHA-256 {digest}）。里面有人名和门牌，请妥善保管。")
    context.out.line(told.format(count=done.pieces, file=out, digest=done.digest))
    context.out.result({"file": str(out), "digest": done.digest, "size": done.size, "pieces": done.pieces})
