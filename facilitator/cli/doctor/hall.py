"""The room: what N phones need (experience design §4.5), checked where a machine can, asked where only people can."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator

from facilitator.cli.doctor.finding import Finding, ask, bad, good
from facilitator.domain.words import N_

PHONES_PER_RADIO = 50
SPARE_ADDRESSES = 1.25
FILES_PER_PHONE, FILES_BESIDE = 2, 200
MEMORY_PER_PHONE, MEMORY_BESIDE = 2**20, 512 * 2**20


def examine_hall(phones: int) -> Iterator[Finding]:
    yield _open_files(phones)
    yield _memory(phones)
    radios, addresses = -(-phones // PHONES_PER_RADIO), int(phones * SPARE_ADDRESSES)
    yield ask(N_("网线"), N_("电脑用网线接到路由器或交换机，不走无线"))
    wireless = N_("至少 {radios} 个射频（每个带 {each} 部手机），打开 5 GHz")
    yield ask(N_("无线"), wireless.format(radios=radios, each=PHONES_PER_RADIO))
    yield ask(N_("信道"), N_("1、6、11，频宽 20 MHz，关掉 802.11b 速率，最低速率 12 Mbit/s"))
    yield ask(N_("地址池"), N_("DHCP 地址不少于 {addresses} 个，租期 4 小时以上").format(addresses=addresses))
    yield ask(N_("隔离"), N_("可以打开客户端隔离：手机只要能到服务器，不用互相通"))
    yield ask(N_("热点"), N_("不要用电脑或手机开热点带会场：Windows 最多 8 部，手机最多 10 部"))
    yield ask(N_("外网"), N_("路由器最好能上外网；不能的，请大家在提示时选“仍要使用此网络”，或者先关掉移动数据"))
    yield ask(N_("纸票"), N_("准备好纸票和笔，断网时改用纸票"))


def _open_files(phones: int) -> Finding:
    needed = phones * FILES_PER_PHONE + FILES_BESIDE
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    found = N_("可同时打开 {limit} 个，{phones} 部手机要 {needed} 个").format(limit=limit, phones=phones, needed=needed)
    if limit != resource.RLIM_INFINITY and limit < needed:
        return bad(N_("连接数"), found, N_("请在启动前运行：ulimit -n {needed}").format(needed=needed * 2))
    return good(N_("连接数"), found)


def _memory(phones: int) -> Finding:
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    needed = MEMORY_BESIDE + phones * MEMORY_PER_PHONE
    found = N_("共 {total} MB，约需 {needed} MB").format(total=total // 2**20, needed=needed // 2**20)
    return good(N_("内存"), found) if total > needed else bad(N_("内存"), found, N_("请换一台内存大些的电脑。"))
