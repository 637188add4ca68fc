"""Makes the file that a row waits for: on the disk before the row speaks of it, and told when it could not be made."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.errors import Refusal
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MadeFile:
    """`size` in bytes."""

    digest: str
    size: int


def keep_made(tools: Tools, name: str, make: Callable[[], bytes], failed: object) -> MadeFile:
    """What `make` made, kept. A refusal is an answer; after anything else the command `failed` tells the row, the log
    keeps the reason under `name`, and the job is tried again."""
    try:
        made = make()
        return MadeFile(tools.files.keep(made), len(made))
    except Refusal:
        raise
    except Exception:
        log.exception("%s 没有生成", name)
        tools.door.do(SYSTEM, failed)
        raise
