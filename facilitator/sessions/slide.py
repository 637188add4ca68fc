"""Which slide belongs to this moment of the evening."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import BallotFacts, RoomFacts


class Slide(StrEnum):
    """What the projector shows; it follows the evening and is never empty."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    ITEM = "item"
    VOTING = "voting"
    COUNTING = "counting"
    RESULT = "result"
    PAUSED = "paused"
    ENDED = "ended"
    CALLED_OFF = "called_off"


def slide_of(facts: RoomFacts) -> Slide:
    """The slide that belongs to this moment."""
    if facts.state in (SessionState.PLANNED, SessionState.GATHERING):
        return Slide.WELCOME
    if facts.state is SessionState.CALLED_OFF:
        return Slide.CALLED_OFF
    if facts.state is SessionState.CLOSED:
        return _last_slide(facts)
    if facts.state is SessionState.PAUSED:
        return Slide.PAUSED
    if facts.current is None:
        return Slide.AGENDA
    return _ballot_slide(facts.ballot)


def _last_slide(facts: RoomFacts) -> Slide:
    """A 轻便会 is announced and ended by one press: the courtyard still has to read what came out."""
    return Slide.RESULT if facts.light and facts.ballot is not None and facts.ballot.result else Slide.ENDED


def _ballot_slide(ballot: BallotFacts | None) -> Slide:
    if ballot is None or ballot.state in (BallotState.DRAFT, BallotState.VOID):
        return Slide.ITEM
    if ballot.state in (BallotState.OPEN, BallotState.CLOSING):
        return Slide.VOTING
    return Slide.COUNTING if ballot.state is BallotState.CLOSED else Slide.RESULT
