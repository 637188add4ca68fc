"""表决结果确认单 before it is laid out: the announced votes of an evening, to be signed before people leave.

It carries the very records from which the minutes are written later, so that both papers tell the same figures.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.minutes.record import to_record

LAYOUT = "confirmation"


@dataclass(frozen=True)
class Confirmation:
    """`items`: those with an announced vote, their ballots without roll and papers. `when`, `dated`: in words."""

    issuer: str
    title: str
    kind: str
    kind_name: str
    place: str
    when: str
    chair: str
    recorder: str
    items: tuple[AgendaItem, ...]
    code: str
    scrutineers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    layout: str = LAYOUT


def confirmation_bytes(paper: Confirmation) -> bytes:
    """What the paper is laid out from."""
    return canonical_bytes(to_record(paper))
