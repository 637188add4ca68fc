"""What the hall reads: numbers first, no jargon."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.plain_words import area_to_reach, line_to_reach, need_sentence, quorum_sentence
from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.presets import PRESETS, preset

HALL = Numbers(44, 33)


@pytest.mark.parametrize(
    ("name", "count", "line"),
    [
        ("rc_reps_2026", HALL, 17),
        ("rc_reps_2026", Numbers(44, 32), 17),
        ("forum_members_strict", Numbers(20, 18), 11),
        ("forum_two_thirds", Numbers(20, 18), 12),
        ("rce_members", Numbers(90, 70), 60),
        ("owners_special", Numbers(7, 6), 5),
        ("yard_straw_poll", Numbers(20, 18), None),
        ("beneficiary_consent", Numbers(128, 90), None),
    ],
)
def test_line_to_reach(name: str, count: Numbers, line: int | None) -> None:
    assert line_to_reach(preset(name), count) == line


def test_area_to_reach_is_half_of_the_area_that_came() -> None:
    assert area_to_reach(preset("owners_ordinary"), Numbers(7, 6, 71186, 64351)) == 32176
    assert area_to_reach(preset("rc_reps_2026"), HALL) is None


@pytest.mark.parametrize(
    ("name", "count", "sentence"),
    [
        ("rc_reps_2026", HALL, "够 17 票赞成就通过"),
        ("forum_members_strict", Numbers(20, 18), "够 11 票赞成就通过"),
        ("ysyy_reps_household_weighted", Numbers(60, 50), "够 26 户赞成就通过"),
        ("yard_straw_poll", Numbers(20, 18), "看看大家的意向，不作为决定"),
        ("beneficiary_household_vote", Numbers(128, 0), "够 65 户交票才有效，交票的过半数赞成就通过"),
        (
            "owners_special",
            Numbers(7, 0, 71186, 0),
            "够 5 人、474.58 平方米交票才有效，人数、面积两样都四分之三以上同意就通过",
        ),
        ("owners_unanimous_stakeholders", Numbers(4, 1), "够 4 人同意就通过"),
    ],
)
def test_need_sentence(name: str, count: Numbers, sentence: str) -> None:
    assert need_sentence(preset(name), count) == sentence


RETURNED = "够 65 户交票才有效，"


@pytest.mark.parametrize(
    ("name", "form", "sentence"),
    [
        ("forum_present", Form.SINGLE, "一个选项够 17 票才算选定"),
        ("forum_present", Form.RANKED, "逐轮去掉最少的，够 17 票就选定"),
        ("forum_present", Form.SCORE, "分数最高的排在前面"),
        ("yard_straw_poll", Form.RANKED, "看看大家的意向，不作为决定"),
        ("review_quarterly", Form.YES_NO_ABSTAIN, preset("review_quarterly").plain),
        ("beneficiary_household_vote", Form.MULTIPLE, RETURNED + "一个选项得到交票的过半数才算选定"),
        ("beneficiary_household_vote", Form.RANKED, RETURNED + "逐轮去掉最少的，得到交票的过半数就选定"),
        ("beneficiary_household_vote", Form.SCORE, RETURNED + "分数最高的排在前面"),
    ],
)
def test_need_sentence_of_other_forms(name: str, form: Form, sentence: str) -> None:
    count = Numbers(128, 0) if name == "beneficiary_household_vote" else HALL
    assert need_sentence(preset(name), count, form) == sentence


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.YES_NO_ABSTAIN])
@pytest.mark.parametrize("name", [name for name in PRESETS if not PRESETS[name].unset])
def test_nobody_is_asked_to_agree_where_options_are_chosen(name: str, form: Form) -> None:
    rule = preset(name)
    if rule.scored or rule.non_binding:
        pytest.skip("the rule has one sentence for every form")
    told = need_sentence(rule, Numbers(20, 18, 100, 90), form)
    assert not any(answer in told for answer in rule.answers)


@pytest.mark.parametrize(
    ("name", "count", "sentence"),
    [
        ("rc_reps_2026", Numbers(44, 28), "来了 28 人，够 30 人才能投票，还差 2 人"),
        ("rc_reps_2026", HALL, "来了 33 人，够 30 人，可以投票"),
        ("beneficiary_household_vote", Numbers(128, 12), "来了 12 户，够 65 户交票才有效"),
        ("beneficiary_household_vote", Numbers(128, 110), "来了 110 户，够 65 户交票才有效"),
        ("yard_straw_poll", Numbers(0, 46), "来了 46 人"),
        ("owners_ordinary", Numbers(7, 5, 71186, 40102), "来了 5 人，够 5 人、474.58 平方米交票才有效"),
    ],
)
def test_quorum_sentence(name: str, count: Numbers, sentence: str) -> None:
    assert quorum_sentence(preset(name), count) == sentence


def test_quorum_sentence_speaks_of_what_is_done_where_nothing_is_voted() -> None:
    rule = preset("rc_reps_2026")
    told = [quorum_sentence(rule, Numbers(44, came), "开会") for came in (33, 28)]
    assert told == ["来了 33 人，够 30 人，可以开会", "来了 28 人，够 30 人才能开会，还差 2 人"]


@pytest.mark.parametrize("name", PRESETS)
def test_plain_words_avoid_jargon(name: str) -> None:
    rule = preset(name)
    shown = [need_sentence(rule, Numbers(20, 18, 100, 90)), quorum_sentence(rule, Numbers(20, 9, 100, 50)), rule.plain]

    assert not any(word in text for text in shown for word in ("法定人数", "未表决", "弃权率", "quorum", "None"))
