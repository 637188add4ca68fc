"""The rules of the machine: the disk that votes are kept on, the clock that is printed, the certificates that sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.hall.finding import Finding, bad, good, poor
from facilitator.domain.here import HERE, day_of
from facilitator.domain.said import said
from facilitator.domain.words import N_

LEAST_FREE, COMFORTABLE = 500 * 2**20, 2**30
SLOW_DISK = 0.05
"""Seconds for one durable write; a hall of two hundred waits for about twenty of them."""
CLOCK_SLACK = timedelta(minutes=1)
WARN_BEFORE = timedelta(days=180)


@dataclass(frozen=True)
class Disk:
    """`free` in bytes; `write_seconds` is one durable write, None where nothing can be written."""

    folder: str
    free: int
    write_seconds: float | None


def judge_disk(disk: Disk) -> Iterator[Finding]:
    found = said(N_("还剩 {free} MB"), free=disk.free // 2**20)
    cure = N_("请清理磁盘，或者请管理员把资料搬到大一些的盘上。")
    if disk.free < LEAST_FREE:
        yield bad(N_("磁盘空间"), found, cure)
    elif disk.free < COMFORTABLE:
        yield poor(N_("磁盘空间"), found, cure)
    else:
        yield good(N_("磁盘空间"), found)
    yield _writing(disk)


def _writing(disk: Disk) -> Finding:
    what = N_("磁盘写入")
    if disk.write_seconds is None:
        return bad(what, said(N_("“{folder}”不能写入"), folder=disk.folder), N_("请换一个有写入权限的账号或文件夹。"))
    found = said(N_("每次落盘 {milliseconds} 毫秒"), milliseconds=round(disk.write_seconds * 1000, 1))
    if disk.write_seconds > SLOW_DISK:
        return poor(what, found, N_("两百人同时投票时会慢，建议换固态硬盘，关掉别的程序。"))
    return good(what, found)


def judge_clock(now: datetime, last_entry: datetime | None) -> Finding:
    """`last_entry`: when the journal was last written; None before the first entry."""
    found = said(N_("北京时间 {now}，请和手机对一下"), now=f"{now.astimezone(HERE):%Y-%m-%d %H:%M}")
    if last_entry is not None and last_entry > now + CLOCK_SLACK:
        told = said(N_("比最后一条记录还早：{found}"), found=found)
        return bad(N_("时钟"), told, N_("请把电脑的日期和时间调准。"))
    return good(N_("时钟"), found)


def judge_certificate(what: str, until: datetime, now: datetime) -> Finding:
    """The community's own certificate, or that of somebody who signs tonight's minutes."""
    found = said(N_("有效期到 {day}"), day=day_of(until))
    if until <= now:
        return bad(what, found, N_("请从备份恢复，或联系维护人员换发。"))
    return good(what, found) if until - now > WARN_BEFORE else poor(what, found, N_("请在到期前换发。"))
