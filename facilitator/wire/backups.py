"""Backups asked for on a page, written by the command `facilitator backup` in a process of its own.

It copies, packs and reads everything back, which takes seconds of processor time: the hall must not wait for it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from facilitator.domain.errors import BadInput, Busy
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.services.ports import BackupFile
from facilitator.settings import Settings

PATIENCE = 300
"""Seconds; ten thousand photos take a minute on a slow stick."""
LONGEST_NAME = 255
"""Bytes; no disk that we know holds a longer one."""


class WrittenApart:
    """The port `Backups` of every process."""

    def __init__(self, settings: Settings) -> None:
        self._instance = settings.instance

    def write(self, folder: str) -> BackupFile:
        """Raises BadInput with the command's own sentence where it could not be written, Busy where it hangs."""
        path = Path(folder)
        if not path.is_absolute():
            raise BadInput(N_("请写完整的路径，例如 /media/U盘/备份。"), field="folder")
        if not _is_there(path.parent):
            raise BadInput(N_("没有“{place}”这个地方，U盘插好了吗？"), field="folder", place=str(path.parent))
        if len(path.name.encode()) > LONGEST_NAME:
            raise BadInput(N_("文件夹的名字太长，请换一个短的，例如 /media/U盘/备份。"), field="folder")
        told = self._run(folder)
        if "file" not in told:
            raise BadInput(N_("没有备份成：{why}"), field="folder", why=_why(told))
        return BackupFile(str(told["file"]), int(told["size"]))

    def write_at_home(self) -> BackupFile:
        return self.write(str(InstanceFolder(self._instance).backups))

    def _run(self, folder: str) -> dict[str, Any]:
        command = [sys.executable, "-m", "facilitator", "--instance", str(self._instance), "--json", "backup", folder]
        try:
            finished = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired):
            raise Busy(retry_after=30) from None
        try:
            told = json.loads(finished.stdout or finished.stderr)
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


def _is_there(folder: Path) -> bool:
    """A place that this account may not look into, or whose name no disk could hold, is none."""
    try:
        return folder.is_dir()
    except (OSError, ValueError):
        return False


def _why(told: dict[str, Any]) -> str:
    sentence = told.get("message") or told.get("error") or N_("原因不明，请换一个文件夹。")
    return f"{sentence}{told.get('hint') or ''}"
