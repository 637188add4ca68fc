"""What the machine says of itself, for the rules of the hall: cards, power, disk, certificates, the last backup."""

from __future__ import annotations

import json
import os
import resource
import shutil
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from cryptography import x509

from facilitator.domain.hall.machine import Disk
from facilitator.domain.hall.room import Backup, Card, Power, Readings
from facilitator.paths import InstanceFolder
from facilitator.wire.hall import hall_cards

NETWORK, SUPPLIES = Path("/sys/class/net"), Path("/sys/class/power_supply")
WRITES = 10


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


def read_disk(folder: Path) -> Disk:
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    writes = _durable_write(there) if os.access(there, os.W_OK) else None
    return Disk(str(there), shutil.disk_usage(there).free, writes)


def certificate_until(certificate: bytes) -> datetime | None:
    """When a certificate ends, PEM or DER; None where it cannot be read."""
    load = x509.load_pem_x509_certificate if b"-----BEGIN" in certificate else x509.load_der_x509_certificate
    try:
        return load(certificate).not_valid_after_utc
    except ValueError:
        return None


def authority_until(folder: InstanceFolder) -> datetime | None:
    """When the community's own certificate ends; None where there is none to read."""
    try:
        return certificate_until(folder.authority_certificate.read_bytes())
    except OSError:
        return None


def _durable_write(folder: Path) -> float:
    """The middle one of ten, in seconds."""
    probe = folder / f".probe-{os.getpid()}"
    took = []
    try:
        with probe.open("wb", buffering=0) as file:
            for _ in range(WRITES):
                start = time.perf_counter()
                file.write(bytes(4096))
                os.fsync(file.fileno())
                took.append(time.perf_counter() - start)
    finally:
        probe.unlink(missing_ok=True)
    return sorted(took)[WRITES // 2]


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
