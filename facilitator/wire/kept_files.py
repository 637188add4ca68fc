"""Spreadsheets between two steps of an import: in a private folder, for the person who brought them, for a day."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.words import N_

KEPT_FOR = timedelta(hours=24)
MOST_EACH = 5
"""Files that one person may have open at once."""
_IDENTITY = re.compile(r"[0-9a-z]{16}")
_GONE = N_("这份文件已经不在了：可能已经导入，请看“导入记录”；上传后放了一天以上的，请重新选择文件。")


@dataclass(frozen=True)
class Kept:
    """`choices` is what the person has decided so far, as JSON."""

    identity: str
    name: str
    content: bytes = field(repr=False)
    choices: Mapping[str, Any]


class KeptFiles:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, identity: str, owner: str, name: str, content: bytes, now: datetime) -> None:
        """Raises BadInput where somebody has too many open."""
        self.sweep(now)
        mine = [note for note in self._notes().values() if note["owner"] == owner]
        if len(mine) >= MOST_EACH:
            raise BadInput(N_("您已经有 {most} 份表没有导完，请先导完或者放弃一份。"), field="file", most=MOST_EACH)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = self._folder / identity
        place.mkdir(mode=0o700)
        (place / "file").write_bytes(content)
        self._write(place, {"owner": owner, "name": name, "at": now.isoformat(), "choices": {}})

    def find(self, identity: str, owner: str, now: datetime) -> Kept:
        """Raises NotFound for a file that is somebody else's, as for one that is gone."""
        note = self._note(identity)
        if note is None or note["owner"] != owner or _too_old(note, now):
            raise NotFound(_GONE)
        content = (self._folder / identity / "file").read_bytes()
        return Kept(identity, note["name"], content, note["choices"])

    def mine(self, owner: str, now: datetime) -> tuple[tuple[str, str], ...]:
        """Identity and name of the files this person has not finished, the newest first."""
        mine = {key: note for key, note in self._notes().items() if note["owner"] == owner and not _too_old(note, now)}
        newest = sorted(mine, key=lambda key: str(mine[key]["at"]), reverse=True)
        return tuple((key, mine[key]["name"]) for key in newest)

    def choose(self, identity: str, choices: Mapping[str, Any]) -> None:
        note = self._note(identity)
        if note is None:
            raise NotFound(_GONE)
        self._write(self._folder / identity, {**note, "choices": dict(choices)})

    def forget(self, identity: str) -> None:
        if _IDENTITY.fullmatch(identity):
            shutil.rmtree(self._folder / identity, ignore_errors=True)

    def forget_everything(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def sweep(self, now: datetime) -> None:
        """Take away what is older than a day, and what was never written whole."""
        for place in self._folder.glob("*") if self._folder.is_dir() else ():
            note = self._note(place.name)
            if note is None or _too_old(note, now):
                shutil.rmtree(place, ignore_errors=True)

    def _notes(self) -> dict[str, dict[str, Any]]:
        names = [place.name for place in self._folder.glob("*")] if self._folder.is_dir() else []
        return {name: note for name in names if (note := self._note(name)) is not None}

    def _note(self, identity: str) -> dict[str, Any] | None:
        if not _IDENTITY.fullmatch(identity):
            return None
        try:
            note: dict[str, Any] = json.loads((self._folder / identity / "note.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return note

    def _write(self, place: Path, note: Mapping[str, Any]) -> None:
        draft = place / "note.new"
        draft.write_text(json.dumps(note, ensure_ascii=False), "utf-8")
        draft.replace(place / "note.json")


def _too_old(note: Mapping[str, Any], now: datetime) -> bool:
    return now - datetime.fromisoformat(note["at"]) > KEPT_FOR
