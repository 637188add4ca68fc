"""What happened to a ballot. A secret ballot names no unit until it closes, and never unit and choice together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.events import Event


@dataclass(frozen=True)
class BallotDrafted(Event):
    ballot: str
    item: str
    question: str
    form: str
    options: tuple[str, ...]
    secrecy: str
    channels: tuple[str, ...]
    duplicate_rule: str
    preset: str
    preset_version: str
    poll: bool | None = None


@dataclass(frozen=True)
class BallotRevised(Event):
    """The question changed before the opening; every wording stays in the journal."""

    ballot: str
    question: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class BallotOpened(Event):
    """`electorate_digest` is the SHA-256 of the frozen roll; `plain_http` notes a chair's yes to phones without TLS."""

    ballot: str
    preset: str
    preset_version: str
    electorate: int
    electorate_digest: str
    present: int
    needed: int | None = None
    plain_http: bool | None = None


@dataclass(frozen=True)
class BallotNotOpened(Event):
    """The announced hour came and the vote could not begin; the chair opens it by hand."""

    ballot: str
    reason: str


@dataclass(frozen=True)
class VoteCast(Event):
    """Named ballots only."""

    ballot: str
    unit: str
    channel: str
    choices: tuple[str, ...]
    helped_by: str | None = None


@dataclass(frozen=True)
class BallotClosing(Event):
    """The countdown began; votes still count until `closes_at`."""

    ballot: str
    closes_at: str


@dataclass(frozen=True)
class BallotWitnessed(Event):
    """A second person confirmed the closing from another account, device or with a PIN."""

    ballot: str
    witness: str


@dataclass(frozen=True)
class TurnoutSealed(Event):
    """Who took part in a secret ballot, sorted, in one entry at the close: no order of casting can be read from it.

    `helped_by`: unit → who pressed for it, never what; None where nobody was helped.
    """

    ballot: str
    units: tuple[str, ...]
    helped_by: Mapping[str, str] | None = None


@dataclass(frozen=True)
class BallotClosed(Event):
    """`papers_digest` fixes the content of the box; a closing without a witness has a reason, which is printed."""

    ballot: str
    turnout: int
    papers_digest: str
    witness: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class BallotAnnounced(Event):
    """`papers_digest` fixes the box that was counted: papers and hands may have come in after the close."""

    ballot: str
    result: Mapping[str, Any]
    papers_digest: str | None = None


@dataclass(frozen=True)
class BallotRuled(Event):
    """Somebody with authority settled what the two readings of recusal left open."""

    ballot: str
    ruling: str
    by: str
    document: str


@dataclass(frozen=True)
class VoidAsked(Event):
    """A result that was announced shall be made void; it waits for a second person."""

    ballot: str
    reason: str
    by: str


@dataclass(frozen=True)
class VoidTakenBack(Event):
    """It was asked for and is so no longer; whoever had agreed has not."""

    ballot: str


@dataclass(frozen=True)
class VoidAgreed(Event):
    """A second person agreed that an announced result be made void. `watcher` is a member of staff or an appointment,
    by id: whoever agreed cannot be the one who makes it void."""

    ballot: str
    witness: str
    watcher: str


@dataclass(frozen=True)
class BallotRecounted(Event):
    """The sealed envelope was opened again; the announced result stays. `counts`: marks by option on paper."""

    ballot: str
    counts: Mapping[str, int]
    invalid: int
    agrees: bool
    sealed: bool
    second: str
    remark: str


@dataclass(frozen=True)
class BallotVoided(Event):
    """Nothing is deleted; a second round is a new ballot. `witness` agreed, where it takes two; `by` asked for it."""

    ballot: str
    reason: str
    witness: str | None = None
    by: str | None = None
