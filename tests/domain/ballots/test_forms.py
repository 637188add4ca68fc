"""Ballots with other options than 赞成、反对、弃权, from papers to sentence."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, Form, Paper
from facilitator.domain.ballots.plain_words import told_after
from facilitator.domain.ballots.result import Result
from facilitator.domain.ballots.slate import Slate
from tests.factories.ballots import decide, evidence, names, roll, slate_of


def forum(slate: Slate, *choices: Sequence[str], name: str = "forum_present") -> Result:
    """Ten of twelve members are there; each of `choices` is one member's paper."""
    cast = [Paper(Channel.PHONE, f"m{number}", tuple(choice)) for number, choice in enumerate(choices, 1)]
    return decide(name, evidence(name, roll(*names("m", 1, 12)), cast, checked_in=names("m", 1, 10)), slate)


def test_single_chooses_the_majority_option() -> None:
    ended = forum(slate_of(Form.SINGLE, "甲方案", "乙方案"), *[["o1"]] * 6, *[["o2"]] * 3)

    assert (ended.outcome, ended.chosen) == (Outcome.PASSED, ("o1",))
    assert ended.rule.formula == "6×2=12 > 10"
    assert ended.sentence == (
        "应到12人，实到10人。甲方案6票，乙方案3票，未表决1票。“甲方案”得票超过到会人数的半数，表决通过。"
    )


def test_single_without_majority_fails_and_level_is_tied() -> None:
    slate = slate_of(Form.SINGLE, "甲方案", "乙方案", "丙方案")

    failed = forum(slate, *[["o1"]] * 4, *[["o2"]] * 3, *[["o3"]] * 3)
    tied = forum(slate, *[["o1"]] * 4, *[["o2"]] * 4)

    assert failed.outcome is Outcome.FAILED
    assert failed.sentence.endswith("最高得票未超过到会人数的半数，表决未通过。")
    assert tied.outcome is Outcome.TIED
    assert tied.rule.formula == "最高票数相同：4票"


def test_multiple_names_all_chosen() -> None:
    slate = slate_of(Form.MULTIPLE, "灯", "路", "树", maximum=2)

    ended = forum(slate, *[["o1", "o2"]] * 6, *[["o2", "o3"]] * 3)

    assert ended.chosen == ("o2", "o1")
    assert ended.tally == {"o1": 6, "o2": 9, "o3": 3}
    assert ended.cast == 9
    assert "“路”、“灯”得票超过到会人数的半数，表决通过。" in ended.sentence


def test_ranked_shows_first_preferences_and_points() -> None:
    slate = slate_of(Form.RANKED, "灯", "路", "树", maximum=3)

    ended = forum(slate, *[["o1", "o2"]] * 4, *[["o2", "o1"]] * 3, *[["o3", "o2"]] * 3)

    assert ended.chosen == ()
    assert ended.outcome is Outcome.TIED
    assert ended.tally == {"o1": 4, "o2": 3, "o3": 3}
    assert ended.points == {"o1": 11, "o2": 13, "o3": 6}


def test_ranked_winner_is_named_with_its_final_votes() -> None:
    slate = slate_of(Form.RANKED, "灯", "路", "树", maximum=3)

    ended = forum(slate, *[["o1", "o2"]] * 4, *[["o2", "o1"]] * 2, *[["o3", "o1"]] * 3)

    assert (ended.outcome, ended.chosen) == (Outcome.PASSED, ("o1",))
    assert ended.rule.formula == "6×2=12 > 10"
    assert ended.sentence.endswith(
        "按第一选择：灯4票，路2票，树3票，未表决1票。逐轮淘汰后“灯”得票超过到会人数的半数，表决通过。"
    )


@pytest.mark.parametrize(
    ("papers", "told"),
    [
        ([*[["o1", "o2"]] * 4, *[["o2", "o1"]] * 2, *[["o3", "o1"]] * 3], "够 6 票就选定：最后得 6 票"),
        ([*[["o1", "o2"]] * 4, *[["o2", "o1"]] * 3, ["o3", "o1"]], "够 6 票就选定：最后最多 5 票"),
        ([*[["o1", "o2"]] * 4, *[["o2", "o1"]] * 3, *[["o3", "o2"]] * 3], "够 6 票就选定：最后最高的一样多"),
    ],
)
def test_hall_reads_what_the_last_round_came_to(papers: list[list[str]], told: str) -> None:
    ended = forum(slate_of(Form.RANKED, "灯", "路", "树", maximum=3), *papers)

    assert told_after("够 6 票就选定", Form.RANKED, ended.body()) == told


def test_score_leader_is_named() -> None:
    slate = slate_of(Form.SCORE, "灯", "路", minimum=0, maximum=10)

    ended = forum(slate, ["o1:7", "o2:9"], ["o1:5", "o2:6"])

    assert (ended.outcome, ended.chosen) == (Outcome.PASSED, ("o2",))
    assert ended.rule.formula == "路15分，灯12分"
    assert ended.sentence.endswith("灯12分，路15分，未表决8票。“路”得分最高，表决通过。")


@pytest.mark.parametrize(
    ("form", "choice"), [(Form.SINGLE, "o1"), (Form.MULTIPLE, "o1"), (Form.RANKED, "o1"), (Form.SCORE, "o1:5")]
)
def test_forms_in_the_yard_bind_nobody(form: Form, choice: str) -> None:
    slate = slate_of(form, "灯", "路", maximum=1 if form is not Form.SCORE else 10)

    ended = forum(slate, *[[choice]] * 9, name="yard_straw_poll")

    assert ended.outcome is Outcome.ADVISORY
    assert ended.sentence.endswith("本次为意向表决，不作为决定。")
