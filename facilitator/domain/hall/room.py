"""The rules of the room: what its readings mean for N phones, a sentence and a cure each. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv4Interface, IPv4Network

from facilitator.domain.hall.finding import Finding, bad, good, poor
from facilitator.domain.said import said
from facilitator.domain.words import N_

SPARE_ADDRESSES = 1.25
FILES_PER_PHONE, FILES_BESIDE = 2, 200
MEMORY_PER_PHONE, MEMORY_BESIDE = 2**20, 512 * 2**20
COMPUTER_HOTSPOT, PHONE_HOTSPOT = 8, 10
LOW_BATTERY = 30
"""Percent; an evening takes two hours."""
BACKUP_FRESH = timedelta(days=7)

COMPUTER_HOTSPOTS = (IPv4Interface("192.168.137.1/24"), IPv4Interface("10.42.0.1/24"))
"""What Windows and NetworkManager give the computer that opens a hotspot."""
PHONE_HOTSPOTS = (IPv4Network("172.20.10.0/28"), IPv4Network("192.168.43.0/24"))
"""Where a computer stands that joined an iPhone's or an Android phone's hotspot."""


class Way(StrEnum):
    """How a network card reaches the hall."""

    CABLE = "cable"
    WIRELESS = "wireless"
    COMPUTER_HOTSPOT = "computer_hotspot"
    PHONE_HOTSPOT = "phone_hotspot"


@dataclass(frozen=True)
class Card:
    """`interface`: 192.168.8.2/24. `wireless` as the system says; a hotspot is known by its address."""

    name: str
    interface: IPv4Interface
    wireless: bool

    @property
    def way(self) -> Way:
        if any(self.interface.ip == hotspot.ip for hotspot in COMPUTER_HOTSPOTS):
            return Way.COMPUTER_HOTSPOT
        if any(self.interface.ip in hotspot for hotspot in PHONE_HOTSPOTS):
            return Way.PHONE_HOTSPOT
        return Way.WIRELESS if self.wireless else Way.CABLE


@dataclass(frozen=True)
class Power:
    """`plugged`: None where the machine does not say. `percent`: of the weakest battery; None where there is none."""

    plugged: bool | None
    percent: int | None


@dataclass(frozen=True)
class Backup:
    """The last one that was made here; `reachable` when its folder can be written to now."""

    folder: str
    at: datetime
    reachable: bool


@dataclass(frozen=True)
class Readings:
    """`open_files` is None without a limit; `power`, `memory` are None where they cannot be read."""

    cards: tuple[Card, ...]
    power: Power | None
    open_files: int | None
    memory: int | None
    backup: Backup | None
    now: datetime


def judge(phones: int, readings: Readings) -> Iterator[Finding]:
    """In the order in which a chair walks through the room."""
    yield _network(phones, readings.cards)
    if readings.cards:
        yield _addresses(phones, readings.cards)
    yield _power(readings.power)
    yield _open_files(phones, readings.open_files)
    if readings.memory is not None:
        yield _memory(phones, readings.memory)
    yield _backup(readings.backup, readings.now)


def carries(card: Card) -> int | None:
    """How many phones; None where the router decides."""
    return {Way.COMPUTER_HOTSPOT: COMPUTER_HOTSPOT, Way.PHONE_HOTSPOT: PHONE_HOTSPOT}.get(card.way)


def _network(phones: int, cards: tuple[Card, ...]) -> Finding:
    """The best card counts: cable, then wireless, then whatever hotspot there is."""
    what = N_("网络")
    if not cards:
        return bad(what, N_("没有连上网络，手机打不开会场页面"), N_("请插网线连路由器；来不及就用纸票和举手开会。"))
    card = min(cards, key=lambda one: tuple(Way).index(one.way))
    most = carries(card)
    if most is not None:
        return _hotspot(phones, card, most)
    if card.way is Way.WIRELESS:
        found = said(N_("{name} 走无线连路由器，会和 {phones} 部手机抢信道"), name=card.name, phones=phones)
        return poor(what, found, N_("请改用网线接路由器。"))
    return good(what, said(N_("{name} 用网线，带得动 {phones} 部手机，只看路由器"), name=card.name, phones=phones))


def _hotspot(phones: int, card: Card, most: int) -> Finding:
    whose = N_("这台电脑开的热点") if card.way is Way.COMPUTER_HOTSPOT else N_("手机热点")
    found = said(N_("{whose}，最多带 {most} 部，要来 {phones} 部"), whose=whose, most=most, phones=phones)
    if phones > most:
        return bad(N_("网络"), found, N_("请接路由器；没有路由器，这次就用纸票和举手，手机只给工作人员用。"))
    return poor(N_("网络"), found, N_("带得动，但不要再多；多来的人用纸票和举手。"))


def _addresses(phones: int, cards: tuple[Card, ...]) -> Finding:
    needed = int(phones * SPARE_ADDRESSES)
    network = max((card.interface.network for card in cards), key=lambda one: one.num_addresses)
    free = max(0, network.num_addresses - 3)
    found = said(
        N_("网段 {network} 最多再给 {free} 个，{phones} 部手机要 {needed} 个"),
        network=network,
        free=free,
        phones=phones,
        needed=needed,
    )
    if free < phones:
        return bad(N_("地址"), found, N_("请在路由器上把网段改大（子网掩码 255.255.252.0），或者分两个路由器。"))
    return (
        good(N_("地址"), found)
        if free >= needed
        else poor(N_("地址"), found, N_("请把租期改短到 4 小时，或把网段改大。"))
    )


def _power(power: Power | None) -> Finding:
    what = N_("电源")
    if power is None or (power.plugged is None and power.percent is None):
        return good(what, N_("没有电池，接着电源；停电也不会丢票，重开就接着投"))
    if power.plugged:
        return good(what, N_("接着电源"))
    if power.percent is None:
        return poor(what, N_("没有接电源"), N_("请插上电源。"))
    found = said(N_("用着电池，还剩 {percent}%"), percent=power.percent)
    if power.percent < LOW_BATTERY:
        return bad(what, found, N_("请插上电源，撑不到散会。"))
    return poor(what, found, N_("请插上电源。"))


def _open_files(phones: int, limit: int | None) -> Finding:
    needed = phones * FILES_PER_PHONE + FILES_BESIDE
    if limit is None:
        return good(N_("连接数"), said(N_("不限，{phones} 部手机要 {needed} 个"), phones=phones, needed=needed))
    found = said(N_("可同时打开 {limit} 个，{phones} 部手机要 {needed} 个"), limit=limit, phones=phones, needed=needed)
    if limit < needed:
        cure = said(N_("请管理员把同时打开的文件数调到 {needed}（ulimit -n）"), needed=needed * 2)
        return bad(N_("连接数"), found, cure)
    return good(N_("连接数"), found)


def _memory(phones: int, total: int) -> Finding:
    needed = MEMORY_BESIDE + phones * MEMORY_PER_PHONE
    found = said(N_("共 {total} MB，约需 {needed} MB"), total=total // 2**20, needed=needed // 2**20)
    return good(N_("内存"), found) if total >= needed else bad(N_("内存"), found, N_("请换一台内存大些的电脑。"))


def _backup(backup: Backup | None, now: datetime) -> Finding:
    what = N_("备份")
    if backup is None:
        return poor(what, N_("还没有备份过"), N_("插上 U 盘，请管理员在“我的账号 → 社区设置”的备份一步备份一次。"))
    if not backup.reachable:
        found = said(N_("备份的地方“{folder}”现在打不开"), folder=backup.folder)
        return poor(what, found, N_("请插上放备份的 U 盘，散会后再备份一次。"))
    days = max(0, (now - backup.at).days)
    if not days:
        return good(what, said(N_("今天备份过，“{folder}”打得开"), folder=backup.folder))
    found = said(N_("上次备份在 {days} 天前，“{folder}”打得开"), days=days, folder=backup.folder)
    return good(what, found) if now - backup.at <= BACKUP_FRESH else poor(what, found, N_("开会前请再备份一次。"))
