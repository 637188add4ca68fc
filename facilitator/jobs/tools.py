"""What a job may use: the door, the file store, the renderer."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.services.door import Door
from facilitator.services.ports import Renderer
from facilitator.storage.files import FileStore


@dataclass(frozen=True)
class Tools:
    door: Door
    files: FileStore
    renderer: Renderer
