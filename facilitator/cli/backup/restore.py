"""facilitator restore FILE: a checked backup becomes the instance; what was there before is put aside, not deleted."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from facilitator.cli.backup.archive import DATABASE, Manifest, unpack
from facilitator.cli.backup.backup import check_unpacked, database_file
from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import Failure
from facilitator.cli.private import make_folder
from facilitator.cli.running import is_running
from facilitator.domain.here import HERE
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.wire.clock import SystemClock

STEPS = 3
KEPT = ".gitkeep"


@click.command("restore", cls=Command, help=N_("从备份文件恢复；原有资料不会被覆盖，除非加 --force。"))
@click.argument("file", metavar=N_("文件"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help=N_("已有资料时也恢复，原有资料改名放在旁边。"))
@pass_context
def restore_command(context: CliContext, file: Path, force: bool) -> None:
    target, clock = database_file(context), SystemClock()
    root = context.folder.root
    if is_running(context.folder):
        raise Failure(N_("服务正在运行，不能恢复。"), N_("请先停止 facilitator serve，再恢复。"))
    if target != root / DATABASE:
        raise Failure(N_("数据库不在社区资料文件夹里，请手动恢复：{file}").format(file=target))
    there = root.exists() and any(path.name != KEPT for path in root.iterdir())
    if there and not force:
        raise Failure(
            N_("“{folder}”里已有资料，没有恢复。").format(folder=root),
            N_("确定要换成备份的，请加 --force（原有资料会改名保留）。"),
        )
    root.parent.mkdir(parents=True, exist_ok=True)
    with context.out.progress(N_("恢复"), STEPS) as advance, tempfile.TemporaryDirectory(dir=root.parent) as space:
        fresh = Path(space) / "fresh"
        make_folder(fresh)
        make_folder(InstanceFolder(fresh).files)
        manifest = unpack(file, fresh)
        advance()
        check_unpacked(fresh, manifest, clock)
        advance()
        aside = root.with_name(f"{root.name}.before-{clock.now().astimezone(HERE):%Y%m%d-%H%M%S}") if there else None
        _exchange(root, fresh, aside)
        advance()
    _tell(context, manifest, aside)


def _exchange(root: Path, fresh: Path, aside: Path | None) -> None:
    """Renames only, on one disk. A checkout's instance folder keeps the file that git knows."""
    if (root / KEPT).exists():
        shutil.copy2(root / KEPT, fresh / KEPT)
    if aside is not None:
        root.replace(aside)
    elif root.exists():
        shutil.rmtree(root)
    fresh.replace(root)


def _tell(context: CliContext, manifest: Manifest, aside: Path | None) -> None:
    context.out.line(N_("已恢复并核对：{community}，备份于 {at}").format(
        community=manifest.community, at=manifest.made_at[:16].replace("T", " ")
    ))  # fmt: skip
    context.out.line(N_("日志到第 {version} 条，校验码 {head}").format(version=manifest.version, head=manifest.head))
    if aside is not None:
        context.out.line(N_("原有资料放在：{folder}").format(folder=aside))
    context.out.result(
        {
            "community": manifest.community,
            "made_at": manifest.made_at,
            "version": manifest.version,
            "head": manifest.head,
            "aside": str(aside) if aside else None,
        }
    )
