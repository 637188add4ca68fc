"""The room: what N phones need (experience design §4.5), judged by its readings, asked where only people can look."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.hall.finding import Finding, ask
from facilitator.domain.hall.room import COMPUTER_HOTSPOT, PHONE_HOTSPOT, SPARE_ADDRESSES, Readings, judge
from facilitator.domain.words import N_

PHONES_PER_RADIO = 50


def examine_hall(phones: int, readings: Readings) -> Iterator[Finding]:
    yield from judge(phones, readings)
    radios, addresses = -(-phones // PHONES_PER_RADIO), int(phones * SPARE_ADDRESSES)
    yield ask(N_("网线"), N_("电脑用网线接到路由器或交换机，不走无线"))
    wireless = N_("至少 {radios} 个射频（每个带 {each} 部手机），打开 5 GHz")
    yield ask(N_("无线"), wireless.format(radios=radios, each=PHONES_PER_RADIO))
    yield ask(N_("信道"), N_("1、6、11，频宽 20 MHz，关掉 802.11b 速率，最低速率 12 Mbit/s"))
    yield ask(N_("地址池"), N_("DHCP 地址不少于 {addresses} 个，租期 4 小时以上").format(addresses=addresses))
    yield ask(N_("隔离"), N_("可以打开客户端隔离：手机只要能到服务器，不用互相通"))
    hotspot = N_("不要用电脑或手机开热点带会场：Windows 最多 {computer} 部，手机最多 {phone} 部")
    yield ask(N_("热点"), hotspot.format(computer=COMPUTER_HOTSPOT, phone=PHONE_HOTSPOT))
    yield ask(N_("外网"), N_("路由器最好能上外网；不能的，请大家在提示时选“仍要使用此网络”，或者先关掉移动数据"))
    yield ask(N_("纸票"), N_("准备好纸票和笔，断网时改用纸票"))
