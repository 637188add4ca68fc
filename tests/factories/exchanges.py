"""The exchange under test: threads here, gevent in the process that `run_patched` starts with everything patched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from facilitator.paths import CHECKOUT
from facilitator.storage.exchange import Exchange, ThreadExchange

FORM = "TEST_EXCHANGE"
_PATCHED = "from gevent import monkey; monkey.patch_all(); import sys, pytest; sys.exit(pytest.main(sys.argv[1:]))"


def exchange_under_test() -> Exchange:
    if is_patched():
        from facilitator.storage.gevent_exchange import GeventExchange

        return GeventExchange()
    return ThreadExchange()


def is_patched() -> bool:
    return os.environ.get(FORM) == "gevent"


def run_patched(tests: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the same file of tests in a process that gevent has patched before anything else was imported."""
    return subprocess.run(
        [sys.executable, "-c", _PATCHED, str(tests), "-q", "-p", "no:cacheprovider", *arguments],
        cwd=CHECKOUT,
        env={**os.environ, FORM: "gevent"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
