"""What a batch must be before anything of it is written: rows once each, every row as sound as a slip typed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator.domain.demands.entry import DESCRIPTION_LIMIT, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.classes_told import LONGEST_CLASS
from facilitator.domain.demands.importing.reading import OFFICE_LIMITS
from facilitator.domain.errors import BadInput, Missing, Refusal
from facilitator.domain.words import N_
from facilitator.services.demands.entering import check_entry, plain

LARGEST_BATCH = 20_000
"""Rows; while they are written nobody else can write."""
DIGEST_LENGTH = 64
MOST_TOLD, LONGEST_HEADING = 200, 200
"""Other columns of one row, and characters of their headings."""

Place = tuple[int, int]
Words = dict[Place, tuple[str, str]]
"""Title and description of each row (and piece of it), as they are kept."""


def check_batch(file_name: str, file_digest: str, rows: Sequence[Candidate], today: date) -> Words:
    """Raises Missing, or BadInput that names the row."""
    if not rows:
        raise Missing(N_("要导入的表里一行也没有。"), what="rows")
    if len(rows) > LARGEST_BATCH:
        raise BadInput(N_("一次最多导入 {most} 行，请把表分开。"), field="rows", most=LARGEST_BATCH)
    if not file_name.strip() or len(file_digest) != DIGEST_LENGTH:
        raise BadInput(N_("请写明文件名和文件的 SHA-256。"), field="file_digest")
    words: Words = {}
    first: dict[tuple[Channel, str], int] = {}
    known: dict[str, int] = {}
    for candidate in rows:
        if candidate.row < 1 or candidate.piece < 0:
            raise BadInput(N_("行号从 1 数起，一行里的第几件从 0 数起。"), field="rows", row=candidate.row)
        if (candidate.row, candidate.piece) in words:
            raise BadInput(N_("第 {row} 行出现了两次。"), field="rows", row=candidate.row)
        reference = plain(candidate.external_ref)
        if reference and (earlier := first.setdefault((candidate.channel, reference), candidate.row)) != candidate.row:
            sentence = N_("第 {row} 行与第 {first} 行的来源编号相同。")
            raise BadInput(sentence, field="external_ref", row=candidate.row, first=earlier)
        line = candidate.demand or candidate.number
        if line and (earlier := known.setdefault(line, candidate.row)) != candidate.row:
            sentence = N_("第 {row} 行与第 {first} 行是台账里的同一件。")
            raise BadInput(sentence, field="demand", row=candidate.row, first=earlier)
        words[candidate.row, candidate.piece] = _checked(candidate, today)
    return words


def _checked(candidate: Candidate, today: date) -> tuple[str, str]:
    try:
        if len(candidate.source_category or "") > LONGEST_CLASS:
            raise BadInput(N_("原类别太长，最多 {limit} 字。"), field="source_category", limit=LONGEST_CLASS)
        for field, limit in OFFICE_LIMITS.items():
            if len(getattr(candidate, field) or "") > limit:
                raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=limit)
        if candidate.registered_on is not None and candidate.registered_on > today:
            raise BadInput(N_("登记日期不能晚于今天。"), field="registered_on")
        _check_told(candidate)
        return check_entry(candidate, today)
    except Refusal as refusal:
        field = str(refusal.details.get("field", "description"))
        raise BadInput(N_("第 {row} 行：{why}"), field=field, row=candidate.row, why=refusal.message) from refusal


def _check_told(candidate: Candidate) -> None:
    if len(candidate.told) > MOST_TOLD:
        raise BadInput(N_("其他栏太多，最多 {most} 栏。"), field="told", most=MOST_TOLD)
    for heading, text in candidate.told.items():
        if len(heading) > LONGEST_HEADING or len(text) > DESCRIPTION_LIMIT:
            raise BadInput(N_("其他栏里有一格太长，最多 {limit} 字。"), field="told", limit=DESCRIPTION_LIMIT)
    if (candidate.supporters_told or 0) < 0:
        raise BadInput(N_("附议人数不能是负数。"), field="supporters_told")
