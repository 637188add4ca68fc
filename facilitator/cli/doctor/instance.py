"""The instance: made, up to date, readable by its owner only, with a certificate authority that is still valid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from facilitator.domain.hall.finding import Finding, bad, good, poor
from facilitator.domain.hall.machine import judge_certificate
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.settings import Settings
from facilitator.storage.engine import open_database
from facilitator.storage.migrating import at_newest
from facilitator.wire.readings import authority_until

OTHERS = 0o077


def examine_instance(settings: Settings, folder: InstanceFolder, now: datetime) -> Iterator[Finding]:
    what = N_("社区资料")
    if not folder.secret.exists():
        yield poor(what, N_("“{folder}”还没有建好").format(folder=folder.root), N_("请运行：facilitator init"))
        return
    if at_newest(settings.database_url):
        yield good(what, N_("“{folder}”，数据库是新版本").format(folder=folder.root))
    else:
        yield bad(what, N_("数据库的表是旧版本的"), N_("请运行：facilitator init（不会改动已有内容）"))
    yield _secrecy(folder)
    yield _authority(folder, now)


def last_entry(settings: Settings, folder: InstanceFolder) -> datetime | None:
    """When the journal was last written; None before the first entry."""
    if not folder.secret.exists() or not at_newest(settings.database_url):
        return None
    database = open_database(settings.database_url)
    try:
        with database.reading() as unit:
            moment = unit.journal.last_moment()
    finally:
        database.close()
    return datetime.fromisoformat(moment) if moment else None


def _secrecy(folder: InstanceFolder) -> Finding:
    open_to_others = [
        path.name for path in (folder.secret, folder.authority_key, folder.demo, folder.one_time) if _is_open(path)
    ]
    if open_to_others and _is_open(folder.root):
        found = N_("别的账号也能读：{names}").format(names="、".join(open_to_others))
        return bad(N_("密钥"), found, N_("请运行：chmod -R go= {folder}").format(folder=folder.root))
    return good(N_("密钥"), N_("只有本账号能读"))


def _is_open(path: Path) -> bool:
    return path.exists() and bool(path.stat().st_mode & OTHERS)


def _authority(folder: InstanceFolder, now: datetime) -> Finding:
    what = N_("社区证书")
    if not (folder.authority_certificate.exists() and folder.authority_key.exists()):
        return bad(what, N_("证书或私钥不见了，不能签字"), N_("请从备份恢复。"))
    until = authority_until(folder)
    if until is None:
        return bad(what, N_("证书文件损坏"), N_("请从备份恢复。"))
    return judge_certificate(what, until, now)
