"""Events of a ballot are plain values, and those of a secret one never join unit and choice."""

from __future__ import annotations

from dataclasses import fields

import pytest

from facilitator.domain.ballots import events, events_by_hand
from facilitator.domain.ballots.events import BallotAnnounced, BallotClosed, VoteCast
from facilitator.domain.events import Event, event_body, event_type
from facilitator.domain.journal import canonical_bytes
from tests.factories.ballots import decide, evidence, names, papers, roll

ALL = [
    value
    for file in (events, events_by_hand)
    for value in vars(file).values()
    if isinstance(value, type) and issubclass(value, Event) and value is not Event
]


@pytest.mark.parametrize("kind", ALL)
def test_events_name_their_ballot(kind: type[Event]) -> None:
    assert fields(kind)[0].name == "ballot"
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_events_with_choices_are_for_named_ballots() -> None:
    naming = {kind for kind in ALL if {"unit", "units", "papers"} & {field.name for field in fields(kind)}}

    taking_part = {events.TurnoutSealed, events_by_hand.PapersHandedOut, events_by_hand.PapersTakenBack}
    assert naming - taking_part == {VoteCast, events_by_hand.PapersConfirmed, events_by_hand.HandsEntered}


def test_event_body_leaves_out_what_is_not_there() -> None:
    assert event_body(BallotClosed("b1", 30, "ab", reason="无监票人")) == {
        "ballot": "b1",
        "turnout": 30,
        "papers_digest": "ab",
        "reason": "无监票人",
    }


def test_event_announced_holds_the_whole_result_in_canonical_form() -> None:
    cast = papers("for", names("m", 1, 12))
    ended = decide(
        "forum_present", evidence("forum_present", roll(*names("m", 1, 12)), cast, checked_in=names("m", 1, 12))
    )
    event = BallotAnnounced("b1", ended.body())

    assert event_type(event) == "BallotAnnounced"
    assert "表决通过" in canonical_bytes(event_body(event)).decode()
