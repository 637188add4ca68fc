"""What each audience reads of the floor: phones no name, the wall nothing unseen."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from facilitator.live.figures import without_figures
from facilitator.sessions.floor import ProposalState, Stance
from facilitator.sessions.room_floor import FloorFacts, FloorStanding, Place, ProposalFacts, SpeakerFacts
from facilitator.sessions.stage import Timer
from facilitator.sessions.steps import next_step
from facilitator.sessions.views import Standing, desk_view, phone_view, screen_view
from tests.factories.rooms import ROOM

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def made(name: str, text: str, state: ProposalState, seconds: frozenset[str] = frozenset()) -> ProposalFacts:
    return ProposalFacts(name, text, ("王小明",), name, frozenset({name}), state, "跑题", None, NOON, seconds)


FLOOR = FloorFacts(
    item="i1",
    taking=True,
    now=SpeakerFacts("s1", "u1", "李小红", Stance.FOR, 1, Timer(120, 120, NOON)),
    waiting=(SpeakerFacts("s2", "u2", "王小明", Stance.AGAINST, 1), SpeakerFacts("s3", "u3", "赵小刚", Stance.FOR, 2)),
    proposals=(
        made("u2", "没看过的", ProposalState.WAITING),
        made("u3", "墙上的", ProposalState.APPROVED, frozenset({"u1", "u2"})),
        made("u4", "没采用的", ProposalState.REJECTED),
    ),
)
FACTS = replace(ROOM, ballot=None, floor=FLOOR)


def test_wall_shows_speakers_by_name_and_approved_proposals_without_one() -> None:
    view = screen_view(FACTS)

    assert view["speaking"]["now"]["name"] == "李小红"
    assert [one["name"] for one in view["speaking"]["next"]] == ["王小明", "赵小刚"]
    assert view["proposals"] == [{"id": "u3", "text": "墙上的", "seconds": 2}]


def test_desk_reads_every_proposal_with_its_authors() -> None:
    view = desk_view(FACTS, next_step(FACTS), [])

    assert [(one["text"], one["state"], one["authors"]) for one in view["proposals"]] == [
        ("没看过的", "waiting", ["王小明"]),
        ("墙上的", "approved", ["王小明"]),
        ("没采用的", "rejected", ["王小明"]),
    ]
    assert [(one["id"], one["turn"]) for one in view["speaking"]["queue"]] == [("s2", 1), ("s3", 2)]


def test_phone_reads_its_own_place_and_nobodys_name() -> None:
    mine = FloorStanding(Place.WAITING, 1, frozenset({"u2"}), frozenset({"u3"}))
    view = phone_view(FACTS, Standing(here=True, floor=mine))
    text = json.dumps(view, ensure_ascii=False)

    assert (view["speaking"]["mine"], view["speaking"]["ahead"], view["speaking"]["timer"]) == ("waiting", 1, None)
    assert [(one["text"], one["state_name"]) for one in view["my_proposals"]] == [("没看过的", "等主持人看")]
    assert [(one["text"], one["seconded"]) for one in view["proposals"]] == [("墙上的", True)]
    assert [name for name in ("李小红", "王小明", "赵小刚", "没采用的") if name in text] == []


def test_phone_of_the_speaker_counts_the_turn() -> None:
    view = phone_view(FACTS, Standing(here=True, floor=FloorStanding(Place.SPEAKING)))

    assert view["speaking"]["timer"]["seconds"] == 120


def test_guest_and_phone_amid_a_vote_read_nothing_of_the_floor() -> None:
    view = phone_view(FACTS, Standing())

    assert (view["speaking"], view["proposals"], "my_proposals" in view) == (None, [], False)


def test_a_second_is_a_mere_figure_for_phones_and_a_place_is_not() -> None:
    standing = Standing(here=True, floor=FloorStanding(Place.WAITING, 1))
    more = made("u3", "墙上的", ProposalState.APPROVED, frozenset({"u1", "u2", "u5"}))
    counted = replace(FACTS, floor=replace(FLOOR, proposals=(FLOOR.proposals[0], more, FLOOR.proposals[2])))
    moved = replace(standing, floor=FloorStanding(Place.WAITING, 0))
    before = without_figures(phone_view(FACTS, standing))

    assert without_figures(phone_view(counted, standing)) == before
    assert without_figures(phone_view(FACTS, moved)) != before
