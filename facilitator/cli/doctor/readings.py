"""What the machine says of itself, for the rules of the room: cards, power, limits, the last backup. Judges nothing."""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from facilitator.cli.doctor.room import Backup, Card, Power, Readings
from facilitator.paths import InstanceFolder
from facilitator.wire.hall import hall_cards

NETWORK, SUPPLIES = Path("/sys/class/net"), Path("/sys/class/power_supply")


def read_room(folder: InstanceFolder, now: datetime) -> Readings:
    return Readings(
        cards=tuple(cards()),
        power=power_of(SUPPLIES),
        open_files=_open_files(),
        memory=_memory(),
        backup=last_backup(folder),
        now=now,
    )


def cards(network: Path = NETWORK) -> Iterator[Card]:
    """IPv4 addresses of real cards that a phone in the hall could reach."""
    for name, interface in hall_cards():
        yield Card(name, interface, is_wireless(name, network))


def is_wireless(name: str, network: Path = NETWORK) -> bool:
    """As Linux says; elsewhere by the name that Windows and macOS give."""
    here = network / name
    if here.is_dir():
        return (here / "wireless").is_dir() or (here / "phy80211").exists()
    return any(word in name.lower() for word in ("wi-fi", "wifi", "wlan", "wireless", "无线"))


def power_of(supplies: Path) -> Power | None:
    """None where the system tells nothing of its supplies."""
    if not supplies.is_dir():
        return None
    plugged: list[bool] = []
    percents: list[int] = []
    for supply in sorted(supplies.iterdir()):
        kind, scope = _word(supply / "type"), _word(supply / "scope")
        if kind in ("Mains", "USB") and _word(supply / "online") in ("0", "1"):
            plugged.append(_word(supply / "online") == "1")
        if kind == "Battery" and scope != "Device" and _word(supply / "capacity").isdigit():
            percents.append(int(_word(supply / "capacity")))
    return Power(any(plugged) if plugged else None, min(percents, default=None))


def last_backup(folder: InstanceFolder) -> Backup | None:
    """As `facilitator backup` wrote it down; None before the first, or where half a file was left."""
    try:
        told = json.loads(folder.last_backup.read_text("utf-8"))
        where, at = Path(told["folder"]), datetime.fromisoformat(told["at"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Backup(str(where), at, where.is_dir() and os.access(where, os.W_OK))


def _word(path: Path) -> str:
    try:
        return path.read_text("ascii", errors="replace").strip()
    except OSError:
        return ""


def _open_files() -> int | None:
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return None if limit == resource.RLIM_INFINITY else limit


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None
