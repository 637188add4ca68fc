"""A file that came with a command: a scan, a photograph, a roll; commands name it in a field called `file`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Upload:
    """`name` is what the sender called it and is never used as a path."""

    name: str
    content: bytes = field(repr=False)
