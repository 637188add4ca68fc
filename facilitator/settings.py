"""Every setting in one place: read once at start from the environment, then a frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated


@dataclass(frozen=True)
class Variable:
    """The environment variable behind a setting, in words; docs/settings.md is printed from these."""

    name: str
    meaning: str
    default: str


@dataclass(frozen=True)
class Settings:
    """How this instance runs."""

    instance: Annotated[
        Path,
        Variable(
            "FACILITATOR_INSTANCE",
            "社区资料所在的文件夹：数据库、纪要、密钥都在里面，备份就备份它。命令行的 `--instance` 优先。",
            "代码目录里的 `instance/`；没有代码目录时是当前目录的 `./instance`",
        ),
    ]
    database_url: Annotated[
        str,
        Variable(
            "FACILITATOR_DATABASE_URL",
            "数据库地址。一个社区一台电脑用 SQLite 就够；要开几个进程时用 PostgreSQL，"
            "写成 `postgresql+psycopg://用户:口令@主机/库名`。",
            "资料文件夹里的 `community.db`（SQLite）",
        ),
    ]
    redis_url: Annotated[
        str | None,
        Variable(
            "FACILITATOR_REDIS_URL",
            "Redis（或 Valkey）地址，几个进程之间传消息、排工作用，例如 `redis://127.0.0.1:6379/0`。",
            "不用 Redis：消息在进程内传，工作排在 SQLite 文件里",
        ),
    ] = None
    hosts: Annotated[
        tuple[str, ...],
        Variable(
            "FACILITATOR_HOSTS",
            "除本机地址以外还认的主机名，用逗号隔开；用域名或反向代理时必须写上，别的主机名一律不理。",
            "空：只认本机和本机现有的局域网地址",
        ),
    ] = ()
    community: Annotated[
        str,
        Variable(
            "FACILITATOR_COMMUNITY",
            "社区名称，印在每一张纸和每一个页面上；在网页 `/setup` 里写过的优先。",
            "五角亭社区",
        ),
    ] = "五角亭社区"
    complaint_phone: Annotated[
        str,
        Variable(
            "FACILITATOR_COMPLAINT_PHONE",
            "意见和投诉电话，印在筹资公示、账目公示上，公示栏的网页上也有；在网页 `/setup` 里写过的优先。",
            "公示上留空，用手写；网页上不写",
        ),
    ] = ""
    rehearsal: Annotated[
        bool,
        Variable(
            "FACILITATOR_REHEARSAL",
            "写 `1` 就是演练：时钟可以拨动；不要用于真的会议。",
            "不演练",
        ),
    ] = False
    behind_proxy: Annotated[
        int,
        Variable(
            "FACILITATOR_BEHIND_PROXY",
            "前面有几层反向代理，就信几层 `X-Forwarded-*`；没有代理却写了数字，来访地址就可以被冒充。",
            "0",
        ),
    ] = 0

    wifi_name: Annotated[
        str | None,
        Variable(
            "FACILITATOR_WIFI_NAME",
            "会场无线网的名字；写了，大屏上就有连网的二维码；在网页 `/setup` 里写过的优先。",
            "大屏上不写无线网",
        ),
    ] = None
    wifi_password: Annotated[
        str | None,
        Variable("FACILITATOR_WIFI_PASSWORD", "会场无线网的密码；会显示在大屏上。没有密码就不写。", "没有密码"),
    ] = None

    time_server: Annotated[
        str,
        Variable(
            "FACILITATOR_TIME_SERVER",
            "时间戳服务器（RFC 3161）的地址；写了，每个签名都请它盖一个时间戳，连不上就不带。送出去的只有签名的摘要。",
            "不用时间戳，签名不上网",
        ),
    ] = ""

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def load(instance: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Read FACILITATOR_* variables; what is not set has a default that works on one laptop without a network."""
    env = os.environ if environment is None else environment
    return Settings(
        instance=instance,
        database_url=env.get("FACILITATOR_DATABASE_URL") or f"sqlite:///{instance / 'community.db'}",
        redis_url=env.get("FACILITATOR_REDIS_URL") or None,
        hosts=tuple(host.strip() for host in env.get("FACILITATOR_HOSTS", "").split(",") if host.strip()),
        community=env.get("FACILITATOR_COMMUNITY") or "五角亭社区",
        complaint_phone=env.get("FACILITATOR_COMPLAINT_PHONE", "").strip(),
        rehearsal=env.get("FACILITATOR_REHEARSAL") == "1",
        wifi_name=env.get("FACILITATOR_WIFI_NAME") or None,
        wifi_password=env.get("FACILITATOR_WIFI_PASSWORD") or None,
        time_server=env.get("FACILITATOR_TIME_SERVER", ""),
        behind_proxy=int(env.get("FACILITATOR_BEHIND_PROXY", "0")),
    )
