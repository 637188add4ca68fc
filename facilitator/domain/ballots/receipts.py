"""Receipts: what a phone keeps to find its own paper again, and the short code that people compare.

The phone computes the same digest from the key it drew; the paper's place in the box follows from the key alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from facilitator.domain.ballots.papers import HandCount, Paper
from facilitator.domain.ids import check_code
from facilitator.domain.journal import canonical_bytes

PREFIX = "facilitator-tracker-v1"
TRACKER_BYTES = 16


def tracker(ballot: str, key: str) -> bytes:
    """First 16 bytes of SHA-256("facilitator-tracker-v1|ballot|key") in UTF-8; ballot ids hold no bar."""
    return hashlib.sha256(f"{PREFIX}|{ballot}|{key}".encode()).digest()[:TRACKER_BYTES]


def receipt_code(ballot: str, key: str) -> str:
    """核对号 7K4M-92QX: 40 bits of the tracker; two of 2,000 papers share one with a chance of 2 in a million."""
    return check_code(tracker(ballot, key))


def papers_digest(papers: Iterable[Paper], hands: Iterable[HandCount] = ()) -> str:
    """SHA-256 over the sorted papers, and the counted hands where there are any: the content of the box."""
    rows: list[list[Any]] = sorted(
        [paper.unit or "", paper.mark, paper.channel.value, list(paper.choices), paper.invalid] for paper in papers
    )
    rows += [["hands", sorted(raised.counts.items())] for raised in hands]
    return hashlib.sha256(canonical_bytes(rows)).hexdigest()
