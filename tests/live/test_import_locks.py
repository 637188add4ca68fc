"""Native threads of the server that import something for the first time, all at the same moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from facilitator.paths import CHECKOUT

MODULES = 40
THREADS = 4

SERVER = """
from gevent import monkey
monkey.patch_all()
from facilitator.live.import_locks import give_back_import_locks
give_back_import_locks()
import sys, time
import gevent
from gevent.threadpool import ThreadPool

def load(name):
    __import__(name)
    began = time.thread_time()
    while time.thread_time() - began < 0.01:
        pass

waiting = 0
for number in range(int(sys.argv[1])):
    pool = ThreadPool(int(sys.argv[2]))
    loads = [pool.spawn(load, f"plain_{number}") for _ in range(int(sys.argv[2]))]
    gevent.wait(loads, timeout=8)
    waiting += sum(not one.ready() for one in loads)
print(waiting, flush=True)
monkey.get_original("os", "_exit")(0)
"""


def test_nobody_waits_for_ever_for_a_module(tmp_path: Path) -> None:
    """With gevent's locks in the import system some thread hangs in about one module of ten, and with it a request."""
    for number in range(MODULES):
        (tmp_path / f"plain_{number}.py").write_text("x = 1\n", "utf-8")

    command = [sys.executable, "-c", SERVER, str(MODULES), str(THREADS)]
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tmp_path)}
    run = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, timeout=115)

    assert (run.stdout.strip(), run.stderr) == ("0", "")
