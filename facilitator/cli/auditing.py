"""Asks a database that lies anywhere for its faults, and the file store for the files that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facilitator.cli.failures import REFUSED, Failure
from facilitator.domain.words import N_
from facilitator.services.audit import Audit, AuditReport, audit
from facilitator.services.context import SYSTEM, Reading
from facilitator.services.ports import Clock
from facilitator.storage.engine import open_database
from facilitator.storage.files import FileStore


def missing_files(report: AuditReport, files: FileStore) -> Iterator[str]:
    """Files that are gone, or whose bytes are not what their name says."""
    for digest in report.files:
        try:
            files.read(digest)
        except FileNotFoundError:
            yield N_("文件 {digest} 不见了").format(digest=digest[:16])
        except ValueError:
            yield N_("文件 {digest} 被改动过").format(digest=digest[:16])


def sound_copy(database: Path, files: Path, clock: Clock, settled: str) -> tuple[str, int, AuditReport]:
    """Community, version and report of a copied instance; `settled` is its name where it told none. Raises Failure
    with the first thing that is wrong with it."""
    opened = open_database(f"sqlite:///{database}")
    try:
        with opened.reading() as unit:
            reading = Reading(SYSTEM, clock.now(), unit, settled)
            report, version, community = audit(Audit(), reading), unit.journal.version(), reading.community
    finally:
        opened.close()
    faults = (*report.faults, *missing_files(report, FileStore(files)))
    if faults:
        raise Failure(
            N_("副本里有 {count} 处问题，第一处：{fault}。").format(count=len(faults), fault=faults[0]),
            N_("原件没有改动。请运行 facilitator audit 查看全部。"),
            REFUSED,
        )
    return community, version, report
