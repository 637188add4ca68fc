"""The room is drawn between the votes, not before them: after each statement of a drawing the others have their turn.

A drawing asks the database some forty questions. SQLite answers within the process, so without this nobody else is
heard until the last of them; PostgreSQL answers over a line, and the loop goes on by itself meanwhile.
"""

from __future__ import annotations

from typing import Any

import gevent


class Breathing:
    """Whoever calls `slowly` (one loop, the broadcaster's) gives way; commands and questions of people never do."""

    def __init__(self) -> None:
        self._slow: Any = None

    def slowly(self) -> None:
        """From now on the calling greenlet gives way; the snapshot that it reads stays the same."""
        self._slow = gevent.getcurrent()

    def give_way(self) -> None:
        if self._slow is not None and gevent.getcurrent() is self._slow:
            gevent.sleep(0)
