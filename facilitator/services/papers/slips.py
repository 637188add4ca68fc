"""A batch of blank 需求征集单: their numbers are reserved for good, so that no two slips of a year look alike."""

from __future__ import annotations

from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.ids import crockford
from facilitator.domain.papers.content import SlipBatch, SlipSheet
from facilitator.domain.papers.kinds import LAST_SLIP, MOST_SLIPS, PaperKind, slip_number
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.paper_keeping import issuer

CODE_BYTES = 5
"""Forty bits: the code of the strip of the demand that such a slip becomes."""


def slips(session: str, count: int, sheet: SlipSheet, address: str, context: Context) -> SlipBatch:
    """`session` is the meeting they are for, or empty; `address` is where phones reach this server.

    Raises BadInput for an impossible count."""
    if not 1 <= count <= MOST_SLIPS:
        raise BadInput(N_("一次印 1 到 {most} 张。"), field="count", most=MOST_SLIPS)
    year = day_of(context.now).year
    last = context.store.papers.last_subject(PaperKind.SLIP, f"{year}-")
    first = int(last.rsplit("-", 1)[1]) + 1 if last else 1
    if first + count - 1 > LAST_SLIP:
        raise BadInput(N_("今年的编号只剩 {left} 张。"), field="count", left=LAST_SLIP - first + 1)
    numbers = tuple(slip_number(year, sequence) for sequence in range(first, first + count))
    codes = tuple(crockford(context.random(CODE_BYTES)) for _ in numbers)
    if not session:
        return SlipBatch(numbers, "", "", issuer(context), sheet, codes, address)
    meeting = find_session(context.store, session)
    day = long_day(day_of(meeting.starts_at))
    return SlipBatch(numbers, meeting.title, day, issuer(context), sheet, codes, address)
