"""A ruling settles what the two readings of a recusal left open, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.rule import RuleBallot
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.recuse import Recuse
from facilitator.services.sessions.room import Rooms
from facilitator.services.tally import ruling_of
from tests.factories.council import Council, span


def faces(council: Council) -> list[dict[str, Any]]:
    """What wall, desk and every phone are shown."""
    room = council.ask(Rooms(council.session), SYSTEM)
    return [room.screen, room.desk, *room.phones.values()]


def undecided(council: Council) -> str:
    """Six present, one of them recused; three for, two against: 3×2 is not over 6, and over 5."""
    council.plan()
    council.begin([*span("r", 1, 5), "c1"])
    ballot = council.draft()
    council.do(Recuse(council.session, council.item, council.units["c1"], "亲属投标"))
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", span("r", 1, 3))
    council.vote(ballot, "against", span("r", 4, 5))
    assert council.close(ballot)["outcome"] == "needs_guidance"
    return ballot


@pytest.mark.parametrize(("ruling", "words"), [("passed", "表决通过"), ("failed", "表决未通过")])
def test_rule_is_what_the_announcement_says(council: Council, ruling: str, words: str) -> None:
    ballot = undecided(council)

    council.do(RuleBallot(ballot, ruling, "青石街道办事处", "青街复〔2026〕12号"))
    result = council.do(AnnounceBallot(ballot)).result

    assert result["outcome"] == ruling
    assert result["sentence"].endswith(f"青石街道办事处依据青街复〔2026〕12号确认：{words}。")
    assert council.events("BallotRuled") == [
        {"ballot": ballot, "ruling": ruling, "by": "青石街道办事处", "document": "青街复〔2026〕12号"}
    ]


def test_rule_after_the_announcement_announces_again(council: Council) -> None:
    ballot = undecided(council)
    council.do(AnnounceBallot(ballot))

    council.do(RuleBallot(ballot, "passed", "法律顾问", "法律意见书"))

    assert [event["result"]["outcome"] for event in council.events("BallotAnnounced")] == ["needs_guidance", "passed"]
    with council.world.database.reading() as unit:
        row = unit.ballots.ballot(ballot)
    assert row is not None and row.result["outcome"] == "passed"


def test_rule_twice_or_on_a_clear_result_is_refused(council: Council) -> None:
    ballot = undecided(council)
    council.do(RuleBallot(ballot, "passed", "法律顾问", "法律意见书"))

    with pytest.raises(WrongState):
        council.do(RuleBallot(ballot, "failed", "法律顾问", "另一份"))


@pytest.mark.parametrize(("ruling", "word"), [("passed", "通过"), ("failed", "未通过")])
def test_every_face_says_who_settled_it_and_measures_it_by_no_line(council: Council, ruling: str, word: str) -> None:
    ballot = undecided(council)
    council.do(AnnounceBallot(ballot))
    before = faces(council)
    assert {view["ballot"]["need_sentence"] for view in before} == {"回避的人算不算进去，结论不一样"}
    assert {view["result"]["line"] for view in before} == {None}

    council.do(RuleBallot(ballot, ruling, "街道办", "一品街办〔2026〕3号"))

    told = f"街道办依 一品街办〔2026〕3号 确认：{word}"
    for view in faces(council):
        assert (view["ballot"]["need_sentence"], view["result"]["line"]) == (told, None)
        assert view["result"]["outcome"] == ruling
    assert council.ask(Rooms(council.session), SYSTEM).desk["aloud"].endswith(f"{told}。")


def test_a_ruling_is_told_with_the_result_and_not_before(council: Council) -> None:
    ballot = undecided(council)

    council.do(RuleBallot(ballot, "passed", "街道办", "一品街办〔2026〕3号"))

    for view in faces(council):
        assert view["ballot"]["need_sentence"] == "够 4 票赞成就通过"
        assert "result" not in view


def test_a_ruling_that_the_count_did_not_need_is_not_told(council: Council) -> None:
    ballot = undecided(council)
    council.do(RuleBallot(ballot, "passed", "街道办", "一品街办〔2026〕3号"))
    council.do(AnnounceBallot(ballot))
    with council.world.database.reading() as unit:
        row = unit.ballots.ballot(ballot)
    assert row is not None and ruling_of(row)

    with council.world.database.writing() as unit:
        unit.ballots.change(ballot, result={**row.result, "sentence": "赞成票超过到会人数的半数，表决通过。"})
    with council.world.database.reading() as unit:
        clear = unit.ballots.ballot(ballot)
    assert clear is not None and ruling_of(clear) == ""


@pytest.mark.parametrize(
    ("ruling", "by", "document", "refusal"),
    [
        ("tied", "街道", "文件", BadInput),
        ("passed", " ", "文件", Missing),
        ("passed", "街道", "", Missing),
        ("passed", "街" * 41, "文件", BadInput),
    ],
)
def test_rule_says_who_and_by_which_document(
    council: Council, ruling: str, by: str, document: str, refusal: type[Exception]
) -> None:
    ballot = undecided(council)

    with pytest.raises(refusal):
        council.do(RuleBallot(ballot, ruling, by, document))


def test_rule_before_the_close_is_refused(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()

    with pytest.raises(WrongState):
        council.do(RuleBallot(ballot, "passed", "街道", "文件"))
