"""我的事到哪了: whoever holds the strip of a slip reads its whole way, private matters and merged ones too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.party_words import party_for_all
from facilitator.domain.demands.plain_next import next_line
from facilitator.domain.demands.plain_states import PLAIN_STATES
from facilitator.domain.demands.plain_story import OWN_LINES, PassedStep
from facilitator.domain.demands.public_words import Known, masked
from facilitator.domain.demands.publishing import stage_of
from facilitator.domain.demands.states import TERMINAL, DemandState
from facilitator.domain.errors import NotFound
from facilitator.domain.here import day_of
from facilitator.domain.papers.stubs import code_alone, printed_slip
from facilitator.domain.people.credentials import normal_code
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.public_story import ToldLine, passed_by, told_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

NO_SUCH_CODE = N_("没有这个码，请对着回执再看一遍；看不清，请打电话或者到社区问。")
NUMBER_ONLY = N_("这张回执上只有号，没有码，在这里查不到。请带着回执到社区，工作人员凭号给您查。")
MOST_MERGES = 20
"""A merged demand may be merged again; a ring of them ends here."""
_EXPLAINED = (
    DemandMove.REFUSE,
    DemandMove.DECLINE,
    DemandMove.RELAPSE_DECLINED,
    DemandMove.DEFER,
    DemandMove.ASK_INFO,
    DemandMove.ANSWER_NOW,
)
"""Moves whose reason was meant for the reporter."""
_ONWARD = (DemandMove.TRACK, DemandMove.ARCHIVE)
"""What follows of itself and says nothing new to whoever asked."""


@dataclass(frozen=True)
class ReporterStory:
    """`code` as it was typed or scanned: any case, with or without the dash, alone or behind the slip's number."""

    code: str


@dataclass(frozen=True)
class OwnStory:
    """`title` is the reporter's own; everything else may be that of the demand theirs was merged into, which is then
    named by `followed`. `public_number` is set where the board tells the same story. `steps` is empty for a private
    matter, which takes another way. `reason` is what the office last explained."""

    code: str
    number: str
    title: str
    followed: str
    public_number: str
    state: DemandState
    state_name: str
    round: int
    told_on: date | None
    party: str
    deadline: date | None
    steps: tuple[PassedStep, ...]
    told: tuple[ToldLine, ...]
    reason: str
    next_line: str


def reporter_story(question: ReporterStory, reading: Reading) -> OwnStory:
    printed = printed_slip(question.code)
    if printed and not printed.code:
        raise NotFound(NUMBER_ONLY)
    code = normal_code(printed.code if printed else code_alone(question.code))
    own = reading.store.own_stories.by_stub(code.replace("-", ""))
    if own is None:
        raise NotFound(NO_SUCH_CODE)
    chain = _chain(own, reading)
    last, ways = chain[-1], [reading.store.own_stories.way(row.id) for row in chain]
    known = reading.store.board.known_names.of([last.id])[last.id]
    state, way = DemandState(last.state), [entry for part in ways for entry in part if not _counted_for(entry)]
    on_board = reading.store.board.line(last.number or "", day_of(reading.now)) is not None
    return OwnStory(
        code=code,
        number=own.number or "",
        title=own.title,
        followed=(last.number or "") if last is not own else "",
        public_number=last.number if on_board else "",
        state=state,
        state_name=PLAIN_STATES[state],
        round=last.round,
        told_on=own.registered_on,
        party=party_for_all(last.responsible_party or "", known),
        deadline=None if state in TERMINAL else last.deadline,
        steps=passed_by(last, own.registered_on, ways[-1]) if _has_steps(last) else (),
        told=tuple(told_of(sorted(way, key=lambda entry: entry.seq), OWN_LINES)),
        reason=_reason(ways[-1], known),
        next_line=next_line(state, last.matter),
    )


def _chain(own: Row, reading: Reading) -> list[Row]:
    """The demand itself, then what it was merged into or counted for, to the end."""
    chain = [own]
    while (onward := chain[-1].parent or _supported(chain[-1])) and len(chain) < MOST_MERGES:
        row = reading.store.own_stories.by_id(onward)
        if row is None or row.id in {known.id for known in chain}:
            break
        chain.append(row)
    return chain


def _supported(row: Row) -> str | None:
    """A confirmed +1 went out as a draft and stands behind another demand."""
    return row.about if row.state == DemandState.WITHDRAWN and row.number is None else None


def _counted_for(entry: Row) -> bool:
    """A draft that went out to stand behind another demand was taken back by nobody."""
    return bool(entry.move == DemandMove.WITHDRAW and {"about", "supports"} & entry.details.keys())


def _has_steps(row: Row) -> bool:
    return row.matter != "private" and stage_of(DemandState(row.state)) is not None


def _reason(way: Iterable[Row], known: Known) -> str:
    """Of the last move only: an old reason no longer holds."""
    moves = [entry for entry in way if entry.move in list(DemandMove) and entry.move not in _ONWARD]
    if not moves or moves[-1].move not in _EXPLAINED:
        return ""
    return masked(str(moves[-1].details.get("reason") or moves[-1].details.get("answer") or ""), *known)


QUESTIONS = (
    Question("demands", "reporter_story", ReporterStory, Power.PUBLIC, N_("我的事到哪了"), reporter_story),
)
