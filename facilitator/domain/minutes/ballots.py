"""One ballot as the minutes keep it: question, rule, figures, and every paper without a name, so that anyone recounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class RuleName:
    """The preset a ballot was counted by. `law` is the article in words, empty for a consultation's own rule."""

    preset: str
    name: str
    version: str
    law: str = ""


@dataclass(frozen=True)
class Option:
    id: str
    label: str


@dataclass(frozen=True)
class Paper:
    """One paper in the box: named ballots carry the unit's `serial`, secret ones a `tracker`, never both.

    `effective` is False for the second paper of a unit that used two channels. `weight` is households of a
    representative or 1; `area_centi` is 0.01 m², for owners only.
    """

    channel: str
    choices: tuple[str, ...] = ()
    serial: int | None = None
    tracker: str | None = None
    invalid: bool = False
    effective: bool = True
    weight: int = 1
    area_centi: int | None = None


@dataclass(frozen=True)
class HandCount:
    """Hands counted by two tellers for one option; nobody's name is known."""

    option: str
    count: int


@dataclass(frozen=True)
class Ruling:
    """The answer of the street office or counsel where the two readings of a recusal differ."""

    ruling: str
    by: str
    document: str


@dataclass(frozen=True)
class BallotRecord:
    """`result` is the result of the counting rules exactly as the interfaces name it; integers and strings only.

    `closed_alone_reason` is what the chair wrote when no witness confirmed the close. `plain_http` marks a secret
    ballot by phone over an unencrypted network, accepted by the chair. `head` is the journal's code at the close.
    """

    id: str
    question: str
    form: str
    secrecy: str
    channels: tuple[str, ...]
    options: tuple[Option, ...]
    rule: RuleName
    result: Mapping[str, Any]
    papers: tuple[Paper, ...] = ()
    hands: tuple[HandCount, ...] = ()
    hand_tellers: tuple[str, ...] = ()
    duplicate_rule: str = ""
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    witness: str = ""
    closed_alone_reason: str = ""
    plain_http: bool = False
    ruling: Ruling | None = None
    void_reason: str = ""
    head: str = ""
    basis: Mapping[str, Any] = field(default_factory=dict)
    """What the rule needs beyond the papers (weights of those present, areas); named by the counting rules."""
