"""P10: a table of 10,000 rows imported, a ledger of 100,000 exported; seconds and memory of the command itself.

Run: python -m bench.p10_files [--rows 10000] [--demands 100000]. The bars are those of performance.md: 30 seconds each,
and memory that stays flat: an export of ten times as many lines takes hardly more of it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.invented import NOON, invented
from facilitator.settings import load
from facilitator.storage.engine import open_database
from facilitator.wire.sheets.book import Heading, book_at

SECONDS = 30
FLAT = 1.5
"""The larger export may take so many times the memory of the smaller one."""
PIECE = 5_000
HEADINGS = (
    "登记编号 登记日期 来源渠道 小区/网格 楼栋户号 诉求人 联系电话 需求类别 需求内容 涉及户数 办理进展 备注".split()
)
MEASURED = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
ran = subprocess.run(sys.argv[1:], capture_output=True)
took = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
own = used.ru_utime + used.ru_stime
print(json.dumps([ran.returncode, took, own, used.ru_maxrss, ran.stderr.decode()[-500:]]))
"""
"""A process of its own in between: a child's peak begins with the size of whoever started it."""


@dataclass(frozen=True)
class Took:
    """`own` is the processor's time: on a busy machine the seconds on the clock are other people's too."""

    seconds: float
    own: float
    mib: float


def run(instance: Path, *words: object) -> Took:
    """One command line, measured from outside. Raises SystemExit with its own words when it fails."""
    command = [sys.executable, "-m", "facilitator", "--instance", str(instance), *map(str, words)]
    told = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, check=True).stdout
    status, seconds, own, kib, error = json.loads(told)
    if status:
        raise SystemExit(f"{' '.join(map(str, words))}: {error}")
    return Took(seconds, own, kib / 1024)


def table(path: Path, rows: int) -> None:
    """A ledger as an office keeps it, without anything to ask about."""
    with book_at(path) as book:
        sheet = book.sheet("台账", tuple(Heading(heading) for heading in HEADINGS))
        for row in range(rows):
            building = f"{row % 60 + 1}栋{row % 4 + 1}-{row % 9 + 1}"
            phone = f"138{row % 100_000_000:08d}"
            day = f"2026-{row % 9 + 1:02d}-{row % 28 + 1:02d}"
            words = f"{building}路灯不亮，第 {row} 次反映，晚上摔过人"
            sheet.add(
                (f"GD-{row}", day, "来访", "一网格", building, "张阿姨", phone, "基础设施", words, 3, "办理中", "=1+1")
            )


def fill(instance: Path, demands: int) -> None:
    database = open_database(load(instance, {}).database_url)
    try:
        lines = list(invented(demands))
        for start in range(0, demands, PIECE):
            with database.writing() as unit:
                unit.ledger.add_many(lines[start : start + PIECE])
    finally:
        database.close()


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=10_000)
    words.add_argument("--demands", type=int, default=100_000)
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        small, large = here / "small", here / "large"
        for instance in (small, large):
            run(instance, "init")
        file = here / "台账.xlsx"
        table(file, given.rows)
        took = {
            f"import of {given.rows:,} rows": run(small, "ledger", "import", file),
            "the same table again": run(small, "ledger", "import", file),
            f"export of {given.rows:,}": run(small, "ledger", "export", here / "small.xlsx"),
        }
        fill(large, given.demands)
        took[f"export of {given.demands:,}"] = run(large, "ledger", "export", here / "large.xlsx")
        took[f"public export of {given.demands:,}"] = run(large, "ledger", "export", here / "all.xlsx", "--public")
        took[f"CSV export of {given.demands:,}"] = run(large, "ledger", "export", here / "large.csv")
    print(f"{'':28} {'seconds':>8} {'own':>6} {'MiB':>7}   bar {SECONDS} s")
    for what, one in took.items():
        verdict = "held" if one.seconds <= SECONDS else "MISSED"
        print(f"{what:28} {one.seconds:8.1f} {one.own:6.1f} {one.mib:7.0f}   {verdict}")
    smaller, larger = took[f"export of {given.rows:,}"].mib, took[f"export of {given.demands:,}"].mib
    print(f"memory of the larger export: {larger / smaller:.2f} times the smaller ({NOON.date()} invented)")
    if any(one.seconds > SECONDS for one in took.values()) or larger > smaller * FLAT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
