"""The content of minutes: everything that is settled and signed, safe to be read by anybody.

Residents appear as serials that are shuffled for each ballot; who has which serial stands in the restricted
`names.NameList`, of which only the digest is here. The items of `domain.md` §5.1 are the fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from facilitator.domain.minutes.ballots import OMITTED_WHEN_EMPTY, BallotRecord, RuleName
from facilitator.domain.minutes.signing import SignerPlace

FORMAT = "minutes/1"


@dataclass(frozen=True)
class Departure:
    """Somebody left before the end and did not come back: when, and how many votes went along. Names are restricted."""

    at: datetime
    votes: int = 1


@dataclass(frozen=True)
class Attendance:
    """应到, 到会, 缺席, 列席. `needed` is None where the kind of session asks for no quorum.

    `present`: who ever came, or (`by_head`) was counted; `departures` tell the difference to each ballot's own 实到.
    `absences` are reasons without names (病假 2 人); `names_digest` commits to the restricted list of names.
    """

    electorate: int
    present: int
    observers: int
    needed: int | None = None
    quorum_sentence: str = ""
    absences: str = ""
    names_digest: str = ""
    departures: tuple[Departure, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    by_head: bool = field(default=False, metadata=OMITTED_WHEN_EMPTY)

    @property
    def left(self) -> int:
        """Votes that were gone before the end."""
        return sum(departure.votes for departure in self.departures)

    @property
    def absent(self) -> int:
        return self.electorate - self.present


@dataclass(frozen=True)
class Notice:
    on: date
    method: str


@dataclass(frozen=True)
class PreReview:
    """The party organisation studied the matter first (城市居民委员会组织法 art. 30)."""

    on: date
    body: str


@dataclass(frozen=True)
class DemandRef:
    id: str
    number: str
    title: str


@dataclass(frozen=True)
class Recusal:
    """Named, since recusal is public; without the serial, which would tell how the same person voted elsewhere."""

    name: str
    reason: str


@dataclass(frozen=True)
class AgendaItem:
    """`background`, `plan` and `opinions` are prose and may be amended; ballots are figures and may not."""

    position: int
    title: str
    form: str
    demands: tuple[DemandRef, ...] = ()
    proposer: str = ""
    background: str = ""
    plan: str = ""
    opinions: str = ""
    recusals: tuple[Recusal, ...] = ()
    ballots: tuple[BallotRecord, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """What the signed paper makes of a demand; `moves_to` is None when it stays where it is."""

    item: int
    demand: DemandRef
    outcome: str
    moves_to: str | None = None
    moves_to_name: str = ""
    responsible_party: str = ""
    deadline: date | None = None
    task: str = ""
    funds: str = ""


@dataclass(frozen=True)
class OrderLine:
    """What the two committees decided about one demand: `ruling` in words, `order` as the ledger takes it.

    `item`: its place on the agenda, or 0. Private matters have numbers only. `danger`: why an urgent order went out.
    """

    item: int
    demand: DemandRef
    move: str
    ruling: str
    moves_to: str
    moves_to_name: str
    order: Mapping[str, Any]
    responsible_party: str = ""
    deadline: date | None = None
    reason: str = ""
    danger: str = field(default="", metadata=OMITTED_WHEN_EMPTY)
    dispatched_by: str = field(default="", metadata=OMITTED_WHEN_EMPTY)


@dataclass(frozen=True)
class Interruption:
    """A power cut or a pause, in words ready to print."""

    sentence: str


@dataclass(frozen=True)
class Publication:
    """公示: at least 15 days (城市居民委员会组织法 art. 34), first and last day included."""

    first_day: date
    last_day: date
    contact: str = ""


@dataclass(frozen=True)
class JournalHead:
    """Where the evening's journal stood when the session closed: what phones and the projector showed."""

    seq: int
    head: str
    code: str


@dataclass(frozen=True)
class MinutesContent:
    """All of it. `number` and `dated` (the day of settling) come when the minutes are settled."""

    community: str
    issuer: str
    title: str
    session: str
    kind: str
    kind_name: str
    legal_basis: str
    basis_name: str
    rule: RuleName | None
    statutory: bool
    began_at: datetime | None
    ended_at: datetime | None
    place: str
    convener: str
    chair: str
    recorder: str
    attendance: Attendance
    journal: JournalHead
    signers: tuple[SignerPlace, ...]
    items: tuple[AgendaItem, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    scrutineers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    notice: Notice | None = None
    pre_review: PreReview | None = None
    interruptions: tuple[Interruption, ...] = ()
    publication: Publication | None = None
    attachments: tuple[str, ...] = ()
    remarks: str = ""
    number: str = ""
    dated: date | None = None
    format: str = FORMAT
    orders: tuple[OrderLine, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    red_head: bool = field(default=False, metadata=OMITTED_WHEN_EMPTY)
