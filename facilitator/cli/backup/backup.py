"""facilitator backup DIR: database, keys and files of this moment into one file, read back before it counts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import click

from facilitator.cli.auditing import sound_copy
from facilitator.cli.backup.archive import DATABASE, Manifest, digest_of, pack, unpack
from facilitator.cli.chinese import Command
from facilitator.cli.context import CliContext, pass_context
from facilitator.cli.failures import REFUSED, Failure
from facilitator.domain.here import HERE
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.ports import Clock
from facilitator.storage.copying import copy_database, file_of
from facilitator.storage.migrating import at_newest, upgrade
from facilitator.storage.pairs import finish_pair
from facilitator.wire.clock import SystemClock

STEPS = 4


@click.command("backup", cls=Command, help=N_("备份到一个文件夹：开会时也可以做，写完后逐项核对。"))
@click.argument("folder", metavar=N_("文件夹"), type=click.Path(file_okay=False, path_type=Path))
@pass_context
def backup_command(context: CliContext, folder: Path) -> None:
    source = database_file(context)
    clock = SystemClock()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"facilitator-{clock.now().astimezone(HERE):%Y%m%d-%H%M%S}.tar.gz"
    if target.exists():
        raise Failure(N_("“{name}”已经有了，请稍候再备份。").format(name=target))
    draft = target.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    try:
        with context.out.progress(N_("备份"), STEPS) as advance, tempfile.TemporaryDirectory(dir=folder) as space:
            manifest = _copy(context, source, Path(space), clock, draft, advance)
            _read_back(draft, Path(space) / "again", clock, manifest)
            draft.replace(target)
            _remember(context.folder, folder, clock)
            advance()
    finally:
        draft.unlink(missing_ok=True)
    _tell(context, target, manifest)


def _remember(instance: InstanceFolder, folder: Path, clock: Clock) -> None:
    """A note for the doctor; a backup without it is as good."""
    note = {"folder": str(folder.resolve()), "at": clock.now().isoformat()}
    with suppress(OSError):
        instance.last_backup.write_text(json.dumps(note, ensure_ascii=False), "utf-8")


def database_file(context: CliContext) -> Path:
    """Raises Failure for a database server."""
    source = file_of(context.settings.database_url)
    if source is None:
        raise Failure(
            N_("数据库在 PostgreSQL 服务器上，这里备份不了。"),
            N_("请用 pg_dump 备份数据库，再另外备份文件夹“{folder}”。").format(folder=context.folder.root),
        )
    return source


def _copy(
    context: CliContext, source: Path, space: Path, clock: Clock, draft: Path, advance: Callable[[], None]
) -> Manifest:
    """The database first: every file that it speaks of was on the disk before the row was, so none can be missing."""
    copy = space / DATABASE
    copy_database(source, copy)
    advance()
    community, version, report = sound_copy(copy, context.folder.files, clock, context.settings.community)
    if report.open_secret:
        raise Failure(N_("正在进行无记名投票，这时的备份会泄露投票先后。"), N_("请等投票结束后再备份。"), REFUSED)
    advance()
    sources = {DATABASE: copy, **dict(_instance_files(context.folder))}
    digests = {name: digest_of(path) for name, path in sources.items()}
    made_at = clock.now().astimezone(HERE).isoformat(timespec="seconds")
    manifest = Manifest(community, made_at, version, report.head, digests)
    pack(draft, manifest, sources)
    advance()
    return manifest


def _instance_files(folder: InstanceFolder) -> Iterator[tuple[str, Path]]:
    finish_pair(folder.authority_key, folder.authority_certificate)
    single = (folder.secret, folder.authority_key, folder.authority_certificate, folder.one_time, folder.demo)
    stored = sorted(path for path in folder.files.rglob("*") if path.is_file() and len(path.name) == 64)
    for path in (*(path for path in single if path.exists()), *stored):
        yield path.relative_to(folder.root).as_posix(), path


def _read_back(draft: Path, folder: Path, clock: Clock, manifest: Manifest) -> None:
    """A backup that nobody has read is a hope."""
    check_unpacked(folder, unpack(draft, folder), clock)


def check_unpacked(folder: Path, manifest: Manifest, clock: Clock) -> None:
    """Brings an older release's tables up to date and audits them. Raises Failure."""
    database = folder / DATABASE
    if not at_newest(f"sqlite:///{database}"):
        upgrade(f"sqlite:///{database}")
    _community, version, report = sound_copy(database, InstanceFolder(folder).files, clock, manifest.community)
    if (version, report.head) != (manifest.version, manifest.head):
        raise Failure(N_("备份里的日志和清单写的不一样。"), N_("请换一份备份。"))


def _tell(context: CliContext, target: Path, manifest: Manifest) -> None:
    size = target.stat().st_size
    context.out.line(N_("已备份并核对：{file}（{size} KB，{count} 个文件）").format(
        file=target, size=-(-size // 1024), count=len(manifest.files)
    ))  # fmt: skip
    context.out.line(N_("日志到第 {version} 条，校验码 {head}（可以抄在纸上）").format(
        version=manifest.version, head=manifest.head
    ))  # fmt: skip
    context.out.line(N_("文件里有社区的私钥，请保管好。"))
    context.out.result(
        {
            "file": str(target),
            "size": size,
            "files": len(manifest.files),
            "version": manifest.version,
            "head": manifest.head,
        }
    )
