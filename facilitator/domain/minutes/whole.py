"""会议记录: the complete record of an evening with the names, beside the public 会议纪要; restricted, never published.

Both come from the same two bytes strings: the record that was settled (or the draft as it stands) and the list of
names whose digest stands in it. So the two papers cannot tell different figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import digest, record_bytes, short_code, to_record

LAYOUT = "whole_record"


@dataclass(frozen=True)
class WholeRecord:
    """`record` and `names` are plain values as they are stored; `code` is the 校验码 of the 会议纪要 it belongs to, and
    empty while that is a draft."""

    record: dict[str, Any]
    names: dict[str, Any]
    code: str
    digest: str
    layout: str = LAYOUT


def whole_record(content: MinutesContent, names: NameList, *, settled: bool) -> WholeRecord:
    record = record_bytes(content)
    code = short_code(record) if settled else ""
    return WholeRecord(to_record(content), to_record(names), code, digest(record) if settled else "")


def whole_bytes(paper: WholeRecord) -> bytes:
    """What the paper is laid out from."""
    return canonical_bytes(to_record(paper))
