"""A quarter with more matters than one sheet holds, and matters whose photos the wall may not show."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.appraisal import MOST_MATTERS, next_sheet
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.errors import WrongState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.context import SYSTEM
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.sessions.room import Rooms
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.pictures import phone_photo
from tests.factories.reviewing import assess, completed, gathered, sit


def desk(council: Council) -> Any:
    return council.ask(Rooms(council.session), SYSTEM).desk


def press(council: Council) -> Any:
    step = desk(council)["next"]
    assert step["verb"] == "ballots.appraise"
    return council.do(AppraiseItem(step["args"]["session"], step["args"]["item"]))


def finish(council: Council, ballot: str) -> None:
    council.do(CloseBallot(ballot))
    council.do(AnnounceBallot(ballot))


def test_sixty_one_matters_are_two_sheets_under_one_item(council: Council) -> None:
    demands = [completed(council) for _n in range(MOST_MATTERS + 1)]
    gathered(council)
    sit(council, [], whole=True)

    first = press(council)
    assert (first.demands, len(desk(council)["appraisal"]["matters"])) == (tuple(demands[:31]), 31)
    finish(council, first.ballot)
    assert desk(council)["next"]["label"] == "下一张打分表，还有 30 件"
    second = press(council)
    assert second.demands == tuple(demands[31:])
    finish(council, second.ballot)

    assert desk(council)["next"]["verb"] == "sessions.close"


def test_desk_tells_which_photos_the_wall_cannot_show(council: Council) -> None:
    hidden, seen, none = completed(council), completed(council), completed(council)
    for demand, public in ((hidden, False), (seen, True)):
        for stage in (PhotoStage.BEFORE, PhotoStage.AFTER):
            council.do(AttachPhoto(demand, stage, Upload("a.jpg", phone_photo()), public=public), council.clerk)
    council.do(AttachPhoto(none, PhotoStage.OTHER, Upload("a.jpg", phone_photo())), council.clerk)
    gathered(council)
    sit(council, [], whole=True)

    matters = desk(council)["appraisal"]["matters"]
    told = {matter["demand"]: (matter["unseen"], matter["before"] is None) for matter in matters}

    assert told == {
        hidden: ("办理前、办理后的照片没有公开，大屏上看不到；要上大屏，请专干在这件需求里把照片改为公开。", True),
        seen: ("", False),
        none: ("", True),
    }
    assert "unseen" not in str(council.ask(Rooms(council.session), SYSTEM).screen)


def test_nobody_scores_what_this_evening_judged(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)
    assess(council, "2026Q3", demand)
    council.do(ConcludeReview("2026Q3"), council.secretary)

    with pytest.raises(WrongState, match="今天已经得出评议结论"):
        council.do(AppraiseItem(council.session, council.item))


@given(st.integers(0, 400))
def test_sheets_hold_everything_and_are_about_as_long_as_one_another(count: int) -> None:
    left, lengths = [str(n) for n in range(count)], []
    while left:
        sheet = next_sheet(left)
        lengths.append(len(sheet))
        left = left[len(sheet) :]

    assert (sum(lengths), len(lengths)) == (count, -(-count // MOST_MATTERS))
    assert max(lengths, default=0) - min(lengths, default=0) <= 1
