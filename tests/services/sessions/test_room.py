"""The room from one snapshot: versions that only grow, standings that follow the evening."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.ballots.papers import Channel, Form, Secrecy
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.read import MinutesDetail
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.recuse import Recuse
from facilitator.services.sessions.room import Rooms, RoomSet, RoomVersion
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council, span
from tests.factories.world import EVENING


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))


def rooms(council: Council) -> RoomSet:
    answer: RoomSet = council.ask(Rooms(council.session), SYSTEM)
    return answer


def why_not(council: Council, unit: str) -> str | None:
    return rooms(council).standing_of[council.units[unit]].why_not


@pytest.mark.parametrize(
    ("channels", "raised", "told"),
    [
        ((Channel.HANDS,), None, "举手，当场点数"),
        ((Channel.HANDS,), {"for": ("r1",)}, "会记下您投的什么，不对外公开"),
        ((Channel.PHONE, Channel.HANDS), None, "会记下您投的什么，不对外公开"),
    ],
)
def test_record_is_promised_only_where_units_are_recorded(
    council: Council, channels: tuple[Channel, ...], raised: dict[str, tuple[str, ...]] | None, told: str
) -> None:
    drafted = DraftBallot(council.session, council.item, "是否同意", Form.YES_NO_ABSTAIN, channels=channels)
    ballot = council.do(drafted).ballot
    council.do(OpenBallot(ballot))
    if raised:
        units = {option: tuple(council.units[unit] for unit in them) for option, them in raised.items()}
        council.do(EnterHands(ballot, tellers=("主持人", "记录人"), units=units))

    assert council.ask(Rooms(council.session), SYSTEM).screen["ballot"]["secrecy_sentence"] == told


def test_each_unit_stands_as_the_evening_has_it(council: Council) -> None:
    council.do(Recuse(council.session, council.item, council.units["r5"], "亲属投标"))
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    assert rooms(council).standing_of[council.units["r1"]].mine == "cast"
    assert why_not(council, "r2") is None
    assert why_not(council, "r5") == "recused"
    assert why_not(council, "c1") == "not_present"
    assert rooms(council).guest.why_not == "guest"


def test_a_phone_that_left_is_told_so_but_its_vote_stays_cast(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    for unit in ("r1", "r2"):
        council.do(CheckOut(council.session, council.units[unit]))

    assert rooms(council).standing_of[council.units["r1"]].mine == "cast"
    assert why_not(council, "r2") == "left"
    assert why_not(council, "c1") == "not_present"


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_the_version_grows_with_every_vote(council: Council, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    versions = [council.ask(RoomVersion(council.session), SYSTEM)]
    for unit in span("r", 1, 3):
        council.vote(ballot, "for", [unit])
        versions.append(council.ask(RoomVersion(council.session), SYSTEM))

    assert versions == sorted(set(versions))


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_two_runs_with_other_choices_look_the_same_until_they_are_announced(
    council: Council, secrecy: Secrecy, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Non-interference: everything but the codes of the journal, which are salted hashes, is equal byte for byte."""
    from tests.factories.council import make_council
    from tests.factories.world import make_world

    def shown(choices: dict[str, str], folder: str) -> list[object]:
        with make_world(tmp_path_factory.mktemp(folder)) as world:
            other = make_council(world, representatives=5, committee=1)
            other.plan()
            other.begin(span("r", 1, 5))
            ballot = other.open_ballot(secrecy)
            for unit, choice in choices.items():
                other.vote(ballot, choice, [unit])
            seen = [rooms(other)]
            other.close(ballot)
            seen.append(rooms(other))
            views = [view for one in seen for view in (one.screen, one.desk, *one.phones.values())]
            return [{**view, "head": "", "ballot": {**view["ballot"], "head": ""}} for view in views]

    first = shown({"r1": "for", "r2": "against", "r3": "abstain"}, "first")
    second = shown({"r1": "against", "r2": "abstain", "r3": "for"}, "second")

    assert first == second


def test_the_closing_slide_keeps_the_code_that_the_paper_prints(council: Council) -> None:
    ballot = council.open_ballot()
    council.finish(ballot)
    shown = rooms(council).screen["head"]

    minutes = council.do(DraftMinutes(council.session), council.recorder).minutes

    assert rooms(council).screen["head"] == shown
    assert council.ask(MinutesDetail(minutes)).content.journal.code == shown


def test_meeting_without_a_vote_tells_nobody_that_they_may_vote(council: Council) -> None:
    items = (PlannedItem("上月开单办理进度", ItemForm.REPORT), PlannedItem("下月重点", ItemForm.DISCUSSION))
    council.session = council.do(
        PlanSession("two_committees", "两委会", "会议室", EVENING, "主持人", "记录人", items, "rc_reps_2026")
    ).session
    council.gather(span("r", 1, 5))

    room = council.ask(Rooms(council.session), SYSTEM)

    assert room.desk["session"]["quorum_sentence"] == "来了 5 人，够 4 人，可以开会"
    assert "投票" not in room.desk["aloud"]


def test_log_names_the_day_of_what_was_not_today(council: Council) -> None:
    assert "宣布开会" in rooms(council).desk["log"][1]["text"]
    assert rooms(council).desk["log"][1]["at"] == "19:00"

    council.world.clock.moment += timedelta(days=1)

    assert rooms(council).desk["log"][1]["at"] == "11月25日 19:00"


@pytest.mark.parametrize(
    ("channels", "secrecy", "told"),
    [
        (("phone", "paper"), Secrecy.NAMED, "手机、纸票都投了的，以纸票为准"),
        (("phone", "paper", "hands"), Secrecy.SECRET, "手机、纸票都投了的，以先投的为准"),
        (("paper", "hands"), Secrecy.NAMED, ""),
    ],
)
def test_desk_says_what_counts_of_a_vote_that_comes_twice(
    council: Council, channels: tuple[str, ...], secrecy: Secrecy, told: str
) -> None:
    ways = tuple(map(Channel, channels))
    council.do(DraftBallot(council.session, council.item, "同意吗", Form.YES_NO_ABSTAIN, secrecy, channels=ways))

    assert rooms(council).desk["ballot"]["twice_sentence"] == told
