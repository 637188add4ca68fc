"""The room at one moment: the facts from which every audience's view is built, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.slate import Option
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room_appraisal import AppraisalFacts
from facilitator.sessions.room_call import CallFacts
from facilitator.sessions.room_content import ContentFacts
from facilitator.sessions.room_floor import FloorFacts
from facilitator.sessions.room_stage import StageFacts


@dataclass(frozen=True)
class ItemFacts:
    id: str
    position: int
    title: str
    form: ItemForm
    state: ItemState
    note: str
    outcome: str | None = None
    """How its vote ended, in plain words, once that was announced."""
    judged: bool = False  # There is something to give scores to under it.
    about: str = ""
    """The title of its demand, where the item itself is called by a number; never for phones."""


@dataclass(frozen=True)
class TriageFacts:
    """The demand at hand in a 两委会, as the wall may show it: no name, no phone, no door. `facts` are short sentences;
    `decided` is what was noted so far, in words."""

    number: str
    title: str
    facts: tuple[str, ...]
    decided: str = ""
    left: int = 0
    """How many on the agenda are not sorted yet."""


@dataclass(frozen=True)
class WishFacts:
    """A wish that came in at this meeting. `shown`: on the wall; None while nobody has decided."""

    id: str
    title: str
    building: str
    number: str | None
    shown: bool | None


@dataclass(frozen=True)
class FillingFacts:
    """How a paper is filled in, in plain words; the ends of choices or of the scale; what its voter can look up."""

    how: str = ""
    minimum: int = 1
    maximum: int = 1
    receipts: str = "inclusion"


@dataclass(frozen=True)
class AskedFacts:
    """An announced result shall be made void: who asks, and why."""

    by: str
    reason: str


@dataclass(frozen=True)
class BallotFacts:
    """Counts only: how many took part by which channel. `result` is there once it was announced, never before.

    phone (of which helped) + paper + hands + handed_out (not keyed yet) + not_voted = present − recused, on every face.
    """

    id: str
    form: str
    question: str
    options: tuple[Option, ...]
    state: BallotState
    secrecy: str
    secrecy_sentence: str
    need_sentence: str
    present: int
    cast: int
    phone: int
    helped: int
    paper: int
    hands: int
    not_voted: int
    recused: int
    seconds: int | None
    opened_at: datetime | None
    closes_at: datetime | None
    witness: str | None
    witness_needed: bool
    head: str | None = None
    """The journal's code in the row that closed this ballot; the paper prints the same."""
    void_reason: str | None = None
    two_to_void: bool = False
    void_agreed: str | None = None
    """Who agreed that the announced result be made void, where it takes two."""
    void_asked: AskedFacts | None = None
    handed_out: int = 0
    keyed_once: int = 0
    """Papers that a second teller has not keyed yet; they would not count in an announcement."""
    ways: tuple[str, ...] = ()  # By what people may vote: phone, paper, hands.
    twice_sentence: str = ""
    """What counts of whoever votes by phone and by paper; empty where only one of these is a way."""
    whole_name: str = N_("实到")
    """What `present` is called: everybody entitled, where ballots are handed in and nobody checks in."""
    poll: bool = False
    live: Mapping[str, int] | None = None
    """Votes by option while an opinion poll runs; None for every other ballot, whoever asks."""
    result: Mapping[str, Any] | None = None
    round: int = 1
    """Of its item: more than 1 after a vote that was made void."""
    ruled: str = ""
    """By whom and by which document it was settled what the count left open; it stands where else the line does."""
    filling: FillingFacts = field(default_factory=FillingFacts)
    appraises: tuple[str, ...] = ()  # The demands its answers are about, where satisfaction is asked for.

    @property
    def deadline(self) -> datetime | None:
        """When it closes by itself (a countdown or an announced end); None when only the chair closes it."""
        return self.closes_at


@dataclass(frozen=True)
class RoomFacts:
    """`needed` is None where the rule asks for no quorum; `measure` is what is counted (人, 户)."""

    version: int
    now: datetime
    community: str
    head: str
    session: str
    code: str
    kind: str
    kind_name: str
    title: str
    place: str
    starts_at: datetime
    began_at: datetime | None
    state: SessionState
    decides: bool
    preset_name: str
    rule_sentence: str
    basis_name: str
    electorate: int
    present: int
    needed: int | None
    measure: str
    quorum_sentence: str
    observers: int
    chair: str
    recorder: str
    scrutineers: tuple[str, ...]
    paused_reason: str | None
    items: tuple[ItemFacts, ...]
    current: ItemFacts | None
    ballot: BallotFacts | None
    chosen: tuple[str, ...] = ()  # Those of the scrutineers who are residents: they confirm by phone, ticket or PIN.
    forms: tuple[str, ...] = ()  # What may be asked under the rule.
    returned: bool = False
    """Ballots are handed in: `present` came to the hall, which is no vote and asked of nobody."""
    called_off_reason: str | None = None
    by_ticket: bool = False
    """Whoever scans a printed ticket has checked in."""
    light: bool = False
    """A 轻便会: it ends with its result, which stays on the wall."""
    minutes: str | None = None
    wishes: tuple[WishFacts, ...] | None = None
    """None for councils that collect none."""
    triage: TriageFacts | None = None
    stage: StageFacts = field(default_factory=StageFacts)
    floor: FloorFacts = field(default_factory=FloorFacts)
    content: ContentFacts = field(default_factory=ContentFacts)
    call: CallFacts | None = None
    appraisal: AppraisalFacts | None = None
    unit_word: str = N_("人")
    """How those who vote are counted where they do something: 户, 位代表."""
