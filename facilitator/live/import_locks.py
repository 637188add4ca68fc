"""Gives the import system the locks of the operating system back, after gevent has replaced them by its own.

The import system takes its locks from the module `_thread`, which gevent patches, and a native thread that waits for
one of gevent's locks now and then waits for ever. Any first import in two native threads at once is enough, a codec of
the standard library too: the request that wanted it is never answered.
"""

from __future__ import annotations

import _thread
import importlib
from types import SimpleNamespace
from typing import Any

from gevent import monkey


def give_back_import_locks() -> None:
    """Call it right after `monkey.patch_all()`, before any thread is started.

    Threads are told apart as the system does: two greenlets of one thread are one importer, which may enter twice.
    """
    bootstrap: Any = importlib._bootstrap
    bootstrap._thread = SimpleNamespace(**{name: monkey.get_original("_thread", name) for name in dir(_thread)})
