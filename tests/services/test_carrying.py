"""What people proposed under one step is sorted under the next; options that were compared make the last table."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import KeyReused
from facilitator.services.context import SYSTEM
from facilitator.services.groups.close_dots import CloseDots
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.options.make import MakeOption
from facilitator.services.proposals.make import MakeProposal
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.views import View
from tests.factories.council import Council
from tests.factories.sorting import group, hold, view

LISTENING = ("逐人发言", "归类、举手排序")
COMPARING = ("逐方案利弊", "费用与分担试算", "形成方案表")


def turn(council: Council, position: int) -> None:
    """To the item at this place of the agenda, from 1."""
    council.item = council.ask(SessionDetail(council.session)).items[position - 1].id
    council.do(OpenItem(council.session, council.item))


def desk(council: Council) -> View:
    found: View = council.ask(Rooms(council.session), SYSTEM).desk
    return found


def test_views_are_there_to_be_sorted(council: Council) -> None:
    hold(council, "opinion_council", titles=LISTENING)
    said = view(council, "r1", "先修剪")

    turn(council, 2)

    assert [one["id"] for one in desk(council)["groups"]["loose"]] == [said]


def test_what_nobody_looked_at_is_still_in_the_inbox(council: Council) -> None:
    hold(council, "opinion_council", titles=LISTENING)
    council.do(MakeProposal(council.item, "埋电线", "k1"), council.seat("r1"))

    turn(council, 2)

    assert [one["text"] for one in desk(council)["proposals"]] == ["埋电线"]


def test_the_phone_that_sends_again_after_the_turn_gets_its_answer(council: Council) -> None:
    hold(council, "opinion_council", titles=LISTENING)
    sent = MakeProposal(council.item, "埋电线", "k1")
    first = council.do(sent, council.seat("r1"))

    turn(council, 2)

    assert council.do(sent, council.seat("r1")) == first
    with pytest.raises(KeyReused):
        council.do(MakeProposal(sent.item, "别的", "k1"), council.seat("r1"))


def test_another_matter_starts_empty(council: Council) -> None:
    hold(council, "opinion_council", titles=("停车怎么办", "绿化怎么办"))
    view(council, "r1", "划线")

    turn(council, 2)

    assert desk(council)["groups"]["loose"] == []
    assert council.events("ContentCarried") == []


def test_groups_that_were_ranked_stay_where_they_were(council: Council) -> None:
    hold(council, "opinion_council", titles=LISTENING)
    for title in ("修剪", "埋线"):
        group(council, title, view(council, "r1", title))
    council.do(OpenDots(council.session, council.item))
    council.do(CloseDots(council.session, council.item))

    turn(council, 2)

    assert desk(council)["groups"]["groups"] == []


def test_options_go_along_to_the_table_with_their_letters(council: Council) -> None:
    hold(council, "topic_council", titles=COMPARING)
    prepared = council.ask(SessionDetail(council.session)).items[2].id
    council.do(MakeOption(council.session, prepared, "地面棚"))
    council.do(MakeOption(council.session, council.item, "简易棚"))

    turn(council, 2)
    turn(council, 3)

    shown = [(one["letter"], one["title"]) for one in desk(council)["options"]]
    assert sorted(shown) == shown and {title for _letter, title in shown} == {"地面棚", "简易棚"}
    assert [letter for letter, _title in shown] == ["A", "B"]
