"""A paper printed while somebody waits for it, by a process of its own.

What lays it out cannot be loaded on a native thread of the server (it looks for its libraries through a child process,
which gevent only waits for on the main loop), and would hold the room's sockets up on any other.
"""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache

from facilitator.domain.errors import Busy

PATIENCE = 60
"""Seconds; a sheet of three hundred lines takes three."""


@lru_cache(maxsize=4)
def print_aside(content: bytes) -> bytes:
    """The PDF, the same bytes for the same content: what was made last is kept for whoever asks right again.

    Raises Busy where the machine has no breath left for it.
    """
    command = [sys.executable, "-m", "facilitator.pdf.aside"]
    try:
        finished = subprocess.run(command, input=content, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        raise Busy(retry_after=5) from None
    if finished.returncode != 0:
        raise Busy(retry_after=5)
    return finished.stdout


def main() -> None:
    """The child: content comes in, the paper goes out."""
    from facilitator.pdf.papers import print_paper

    sys.stdout.buffer.write(print_paper(sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
