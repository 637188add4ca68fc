"""One ballot as the minutes keep it: question, rule, figures, and every paper without a name, for anyone to recount."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.papers import Channel, DuplicateRule, HandCount, Secrecy
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.words import N_

MEASURE = N_("人")
OMITTED_WHEN_EMPTY = {"omitted_when_empty": True}
"""Marks a field that came after the first papers were signed: left out when empty, it keeps their bytes canonical."""


@dataclass(frozen=True)
class RuleName:
    """The preset a ballot was counted by. `law` is the citation in words, `measure` what is counted (人, 户)."""

    preset: str
    name: str
    version: str
    law: str = ""
    measure: str = MEASURE


@dataclass(frozen=True)
class RollLine:
    """One unit of the electorate under its serial for this ballot.

    `holder` is the serial of the first unit of the same voter (its own, mostly); `votes` is what that voter adds;
    `area_centi` is 0.01 m². `here` is checked in at the close; `took_part` is the turnout of a secret ballot.
    """

    serial: int
    holder: int
    votes: int = 1
    area_centi: int = 0
    here: bool = False
    recused: bool = False
    took_part: bool = False


@dataclass(frozen=True)
class PaperLine:
    """One paper of the box: named ballots carry the unit's serial, secret ones the voter's own `mark`, never both."""

    channel: Channel
    choices: tuple[str, ...] = ()
    serial: int | None = None
    mark: str = ""
    invalid: bool = False


@dataclass(frozen=True)
class Ruling:
    """The answer of the street office or counsel where the two readings of a recusal differ: passed or failed."""

    ruling: str
    by: str
    document: str


@dataclass(frozen=True)
class Keying:
    """A pile of papers, or a signature sheet with who carried it, keyed by one person and keyed again by another."""

    first: str
    second: str
    papers: int
    sheet: str = ""
    collector: str = ""


@dataclass(frozen=True)
class BallotRecord:
    """`result` is the counting rules' result body exactly as it was announced.

    `heads` is a counted number of people where there is no roll. `closed_alone_reason` is what the chair wrote when no
    witness confirmed the close. `plain_http` marks a secret ballot by phone over an unencrypted network, accepted by
    the chair. `head` is the journal's code at the close. `handed`: ballot papers that
    were handed out. `void_by` asked that the announced result be void, `void_agreed` agreed.
    """

    id: str
    question: str
    slate: Slate
    secrecy: Secrecy
    channels: tuple[Channel, ...]
    duplicate_rule: DuplicateRule
    rule: RuleName
    result: Mapping[str, Any]
    roll: tuple[RollLine, ...] = ()
    papers: tuple[PaperLine, ...] = ()
    hands: tuple[HandCount, ...] = ()
    heads: int = 0
    hand_tellers: tuple[str, ...] = ()
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    witness: str = ""
    closed_alone_reason: str = ""
    plain_http: bool = False
    ruling: Ruling | None = None
    void_reason: str = ""
    head: str = ""
    keyings: tuple[Keying, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    void_by: str = field(default="", metadata=OMITTED_WHEN_EMPTY)
    void_agreed: str = field(default="", metadata=OMITTED_WHEN_EMPTY)
    poll: bool = field(default=False, metadata=OMITTED_WHEN_EMPTY)
    handed: int = field(default=0, metadata=OMITTED_WHEN_EMPTY)

    @property
    def tellers(self) -> tuple[str, ...]:
        """Who counted: everybody who keyed papers that are in the box, and who counted hands."""
        keyed = (name for keying in self.keyings for name in (keying.first, keying.second))
        return tuple(dict.fromkeys((*keyed, *self.hand_tellers)))


def tellers_of(ballots: Iterable[BallotRecord]) -> tuple[str, ...]:
    """The tellers of an evening, each once, in the order in which they counted."""
    return tuple(dict.fromkeys(name for ballot in ballots for name in ballot.tellers))
