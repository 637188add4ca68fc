"""What the server prints when it is ready: addresses, the next session's number with its QR, one-time passwords."""

from __future__ import annotations

import io
import ipaddress
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import segno

from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.sessions.next_meeting import next_meeting
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.services.setup.read import AboutPlace
from facilitator.settings import Settings
from facilitator.wire.answers import LOCAL
from facilitator.wire.hall import hall_addresses, typed

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - what is listened to was the operator's choice
INDENT = "  "


@dataclass(frozen=True)
class Listening:
    """Where the server listens, and what can be typed into a browser to reach it."""

    host: str
    port: int

    def here(self) -> str:
        return typed("127.0.0.1" if self.host in EVERYWHERE else self.host, self.port)

    def in_the_hall(self) -> list[str]:
        """Addresses that phones can reach; none when only this machine is served."""
        if self.host not in EVERYWHERE:
            return [] if ipaddress.ip_address(self.host).is_loopback else [typed(self.host, self.port)]
        return [typed(address, self.port) for address in hall_addresses()]


def announce_ready(say: Callable[[str], Any], settings: Settings, listening: Listening, door: Door) -> None:
    """Print everything that whoever started the server needs now; secrets only from files that still hold them."""
    folder = InstanceFolder(settings.instance)
    for line in (
        N_("议事会已经就绪：{community}").format(community=door.ask(SYSTEM, AboutPlace()).community),
        *_places(listening, next_meeting(door.ask(SYSTEM, SessionList()))),
        *_administrator(folder.one_time),
        *_demo(folder.demo),
        N_("按 Ctrl+C 停止。"),
    ):
        say(line)


def _places(listening: Listening, session: SessionLine | None) -> Iterator[str]:
    here, hall = listening.here(), listening.in_the_hall()
    yield INDENT + N_("工作人员：{address}").format(address=f"{here}/")
    if session is not None:
        yield INDENT + N_("大屏幕：　{address}").format(address=f"{here}/screen/{session.code}")
    for address in hall:
        yield INDENT + N_("局域网：　{address}").format(address=f"{address}/")
    if not hall:
        yield INDENT + N_("现在只有本机能打开；要让手机连上，请用 --host 0.0.0.0 启动。")
    if session is not None:
        join = f"{(hall or [here])[0]}/j/{session.code}"
        when = f"{session.starts_at.astimezone(LOCAL):%m-%d %H:%M}"
        yield N_("下一次会议：{title}（{when}），会议号码 {code}").format(
            title=session.title, when=when, code=session.code
        )
        yield INDENT + N_("手机扫码入场：{address}").format(address=join)
        yield _drawn(join)


def _drawn(address: str) -> str:
    page = io.StringIO()
    segno.make(address, error="m").terminal(page, compact=True, border=2)
    return page.getvalue().rstrip("\n")


def _administrator(path: Path) -> Iterator[str]:
    told = _told(path)
    if isinstance(told, dict) and told.get("one_time_password"):
        yield N_("第一位管理员：{name}，一次性密码：{one_time_password}（登录后须改成自己的密码）").format_map(told)


def _demo(path: Path) -> Iterator[str]:
    told = _told(path)
    people = told.get("people", []) if isinstance(told, dict) else told
    if people:
        yield N_("演示账号（随机生成，仅供试用）：")
    for person in people or ():
        passphrase = N_("，签名口令 {passphrase}").format_map(person) if person.get("passphrase") else ""
        yield INDENT + N_("{name}：密码 {password}").format_map(person) + passphrase


def _told(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
