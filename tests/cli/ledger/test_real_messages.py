"""495 real messages among 64,707 blank rows. The file is not the project's and never lies in this repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.cli.ledger.test_command import IMPORT

CHECKOUT = Path(__file__).parents[3]
SAMPLES = Path(os.environ.get("FACILITATOR_SAMPLES") or CHECKOUT.parent / "shared" / "samples")
MESSAGES = next(SAMPLES.glob("*留言-2020.xlsx"), SAMPLES / "留言-2020.xlsx")
MOST_SECONDS, MOST_KIB = 10, 300 * 1024

pytestmark = pytest.mark.skipif(
    not MESSAGES.exists(), reason="没有居民留言的样本，可用 FACILITATOR_SAMPLES 指明它所在的文件夹"
)


def test_real_messages_are_registered_once(facilitator: CommandLine) -> None:
    told = facilitator("--json", *IMPORT, MESSAGES, "--map", "城乡建设=infrastructure").json
    again = facilitator("--json", *IMPORT, MESSAGES).json

    assert (told["added"], told["known"], told["bad"], told["header_row"]) == (494, 0, [], 1)
    (repeat,) = told["repeated"]
    assert (repeat["first_row"], repeat["row"]) == (100, 312)
    assert (repeat["first_class"], repeat["own_class"]) == ("城乡建设", "劳动和社会保障")
    assert Counter(row.get("category") for row in told["rows"]) == {"infrastructure": 101, "other": 393, None: 1}
    assert {row["source_category"] for row in told["rows"] if row.get("category") == "infrastructure"} == {"城乡建设"}
    assert (again["added"], again["known"]) == (0, 494)


MEASURED = """
import json, resource, subprocess, sys
said = subprocess.run(sys.argv[1:], capture_output=True, check=True).stdout.decode()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([said, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""A process of its own in between: a child's peak begins with the size of whoever started it."""


@pytest.mark.slow
def test_real_messages_take_little_time_and_memory(facilitator: CommandLine) -> None:
    command = [sys.executable, "-m", "facilitator", "--instance", str(facilitator.instance)]
    words = [sys.executable, "-c", MEASURED, *command, *IMPORT, str(MESSAGES)]

    ran = subprocess.run(words, capture_output=True, check=True)

    said, seconds, kib = json.loads(ran.stdout)
    assert "已登记 494 件" in said
    assert seconds < MOST_SECONDS
    assert kib < MOST_KIB
