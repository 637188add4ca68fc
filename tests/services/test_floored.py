"""The floor in the minutes: figures for everybody, names in the restricted list alone."""

from __future__ import annotations

import json

import pytest

from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import from_record
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.merge import MergeProposals
from facilitator.services.proposals.reject import RejectProposal
from facilitator.services.proposals.second import SecondProposal
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.note import WriteNote
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.floor import Stance
from tests.factories.council import Council, span
from tests.factories.floor import ask, give, propose
from tests.factories.paperwork import content
from tests.factories.sorting import hold


@pytest.fixture
def talked(council: Council) -> Council:
    """r1 spoke for 90 seconds; four proposals: one approved, one merged into it, one rejected, one never looked at."""
    council.plan()
    council.begin(span("r", 1, 5))
    council.do(WriteNote(council.session, council.item, "多数人同意。"), council.recorder)
    ask(council, "r1", Stance.FOR)
    give(council)
    council.world.clock.forward(seconds=90)
    one, two, three = (propose(council, *made) for made in (("r1", "装凸面镜"), ("r2", "装反光镜"), ("r3", "跑题")))
    propose(council, "r4", "没看过的")
    council.do(ApproveProposal(one))
    council.do(SecondProposal(one), council.seat("r4"))
    council.do(MergeProposals(two, one))
    council.do(RejectProposal(three, "另案办理"))
    council.do(CloseSession(council.session))
    return council


def test_minutes_tell_figures_and_what_stood_on_the_wall(talked: Council) -> None:
    minutes = talked.do(DraftMinutes(talked.session), talked.recorder).minutes
    found = content(talked, minutes)

    assert found.items[0].opinions == (
        "多数人同意。\n发言 1 人次。\n手机和现场提建议 4 条，采用 1 条，并入 1 条：\n1. 装凸面镜（1 人附议）"
    )


def test_record_names_speakers_and_authors_and_the_minutes_do_not(talked: Council) -> None:
    minutes = talked.do(DraftMinutes(talked.session), talked.recorder).minutes
    with talked.world.database.reading() as unit:
        row = unit.archive.minutes(minutes)
    assert row is not None
    names = from_record(NameList, row.names)

    told = [(one.name, one.stance, one.seconds) for one in names.speeches]
    assert told == [("representative r1", "赞成方", 330)]
    assert [(one.author, one.text, one.state, one.reason, one.seconds, one.into) for one in names.proposals] == [
        ("representative r1", "装凸面镜", "已上墙", "", 1, 0),
        ("representative r2", "装反光镜", "已并入另一条", "", 0, 1),
        ("representative r3", "跑题", "没有采用", "另案办理", 0, 0),
        ("representative r4", "没看过的", "等主持人看", "", 0, 0),
    ]
    public = json.dumps(row.content, ensure_ascii=False)
    assert [text for text in ("representative r1", "装反光镜", "跑题", "另案办理", "没看过的") if text in public] == []


def test_evening_without_a_floor_leaves_the_list_as_it_was(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))
    council.do(CloseSession(council.session))
    minutes = council.do(DraftMinutes(council.session), council.recorder).minutes
    with council.world.database.reading() as unit:
        row = unit.archive.minutes(minutes)

    assert row is not None and set(row.names) == {"roll", "salt", "units"}


@pytest.mark.parametrize(
    ("preset", "kind", "word"),
    [
        ("beneficiary_household_vote", UnitKind.HOUSEHOLD, "户"),
        ("forum_members_strict", UnitKind.MEMBER, "位成员"),
        ("owners_ordinary", UnitKind.OWNER, "位业主"),
    ],
)
def test_seconds_are_counted_in_the_units_of_the_roll(council: Council, preset: str, kind: UnitKind, word: str) -> None:
    """On wall, desk and phone, and in the minutes."""
    for alias in ("u1", "u2"):
        council.units[alias] = council.do(AddUnit(kind, alias, area_centi=6835), SYSTEM).unit
    hold(council, "topic_council", ("u1", "u2"), preset)
    made = propose(council, "u1", "装凸面镜")
    council.do(ApproveProposal(made))
    council.do(SecondProposal(made), council.seat("u2"))

    room = council.ask(Rooms(council.session), SYSTEM)
    council.do(CloseSession(council.session))
    minutes = content(council, council.do(DraftMinutes(council.session), council.recorder).minutes)

    views = (room.screen, room.desk, room.phone_of(council.units["u1"]))
    assert [view["session"]["unit_word"] for view in views] == [word] * 3
    assert minutes.items[0].opinions.endswith(f"1. 装凸面镜（1 {word}附议）")
