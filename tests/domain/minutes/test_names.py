"""The restricted list and what the public record says about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.minutes.names import AttendedUnit, NameList

ANN = AttendedUnit("r1", "3号楼1-1", "安宁", "voter", "扫码", datetime(2026, 11, 25, 11, 20, tzinfo=UTC))
LIST = NameList("00" * 16, (ANN,))


def test_digest_changes_with_every_line_and_with_the_salt() -> None:
    others = (
        replace(LIST, salt="01" * 16),
        replace(LIST, units=()),
        replace(LIST, units=(replace(ANN, left_at=datetime(2026, 11, 25, 12, 40, tzinfo=UTC)),)),
    )
    assert len({LIST.digest(), *(other.digest() for other in others)}) == 4
    assert len(LIST.digest()) == 64
