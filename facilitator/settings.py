"""Every setting in one place: read once at start from the environment, then a frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """How this instance runs; docs/settings.md is generated from these docstrings.

    `instance` holds everything that must be backed up. `hosts` are extra names the server answers to.
    """

    instance: Path
    database_url: str
    redis_url: str | None = None
    hosts: tuple[str, ...] = ()
    community: str = "五角亭社区"
    rehearsal: bool = False
    behind_proxy: int = 0

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
        rehearsal=env.get("FACILITATOR_REHEARSAL") == "1",
        behind_proxy=int(env.get("FACILITATOR_BEHIND_PROXY", "0")),
    )
