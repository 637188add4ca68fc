"""May this unit cast this vote now? The reasons come in one order, and choices are kept in one form."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.casting import Standing, check_choices, check_help, may_cast
from facilitator.domain.ballots.papers import Channel, Form
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import AlreadyVoted, BadPaper, Forbidden, NotOpen, NotPresent, Recused, Refusal
from tests.factories.ballots import slate_of

ASSEMBLY, BENEFICIARIES = preset("rc_reps_2026"), preset("beneficiary_household_vote")
ALL = frozenset(Channel)
HERE = Standing(entitled=True, checked_in=True)
AWAY = Standing(entitled=True, checked_in=False)


def cast(
    standing: Standing = HERE,
    state: BallotState = BallotState.OPEN,
    choices: tuple[str, ...] = ("for",),
    rule: Preset = ASSEMBLY,
    channels: frozenset[Channel] = ALL,
) -> tuple[str, ...]:
    return may_cast(rule, yes_no_abstain(), state, channels, standing, choices)


@pytest.mark.parametrize("state", [BallotState.OPEN, BallotState.CLOSING])
def test_may_cast_while_votes_are_taken(state: BallotState) -> None:
    assert cast(state=state) == ("for",)


@pytest.mark.parametrize("state", [BallotState.DRAFT, BallotState.CLOSED, BallotState.ANNOUNCED, BallotState.VOID])
def test_may_cast_not_open_says_which(state: BallotState) -> None:
    with pytest.raises(NotOpen) as refusal:
        cast(state=state)

    assert refusal.value.details == {"state": state.value}
    assert refusal.value.message != NotOpen.default


def test_may_cast_by_announced_channels_only() -> None:
    with pytest.raises(NotOpen, match="手机"):
        cast(channels=frozenset({Channel.PAPER}))


def test_may_cast_not_on_the_roll() -> None:
    with pytest.raises(Forbidden):
        cast(Standing(entitled=False, checked_in=True))


def test_may_cast_twice_is_refused_before_absence() -> None:
    with pytest.raises(AlreadyVoted):
        cast(replace(AWAY, voted_by=Channel.PHONE))


def test_may_cast_after_a_confirmed_paper_points_to_the_scrutineers() -> None:
    with pytest.raises(AlreadyVoted, match="监票席"):
        cast(replace(HERE, voted_by=Channel.PAPER), rule=BENEFICIARIES)


def test_may_cast_recused_is_told_so_even_outside() -> None:
    with pytest.raises(Recused):
        cast(replace(AWAY, recused=True))


def test_may_cast_absent_where_presence_is_asked() -> None:
    with pytest.raises(NotPresent):
        cast(AWAY)
    assert cast(AWAY, rule=BENEFICIARIES) == ("for",)


def test_may_cast_bad_paper_comes_last() -> None:
    with pytest.raises(BadPaper):
        cast(choices=("maybe",))
    with pytest.raises(NotPresent):
        cast(AWAY, choices=("maybe",))


def test_may_cast_reasons_come_in_one_order() -> None:
    """Taking the first reason away uncovers the next."""
    standing = Standing(entitled=False, checked_in=False, recused=True, voted_by=Channel.HANDS)
    told: list[type[Refusal]] = []
    for state, given_standing, choices in [
        (BallotState.DRAFT, standing, ()),
        (BallotState.OPEN, standing, ()),
        (BallotState.OPEN, replace(standing, entitled=True), ()),
        (BallotState.OPEN, replace(standing, entitled=True, voted_by=None), ()),
        (BallotState.OPEN, replace(standing, entitled=True, voted_by=None, recused=False), ()),
        (BallotState.OPEN, HERE, ()),
    ]:
        with pytest.raises(Refusal) as refusal:
            cast(given_standing, state, choices)
        told.append(refusal.type)

    assert told == [NotOpen, Forbidden, AlreadyVoted, Recused, NotPresent, BadPaper]


@pytest.mark.parametrize("choices", [(), ("for", "against"), ("for", "for"), ("o1",), ("",)])
def test_check_choices_yes_no_abstain_takes_one(choices: tuple[str, ...]) -> None:
    with pytest.raises(BadPaper):
        check_choices(yes_no_abstain(), choices)


def test_check_choices_multiple_keeps_the_slate_order() -> None:
    slate = slate_of(Form.MULTIPLE, "甲", "乙", "丙", maximum=2)

    assert all(check_choices(slate, order) == ("o1", "o3") for order in permutations(["o1", "o3"]))
    with pytest.raises(BadPaper, match="1 到 2 项"):
        check_choices(slate, ["o1", "o2", "o3"])


def test_check_choices_ranking_keeps_its_own_order() -> None:
    slate = slate_of(Form.RANKED, "甲", "乙", "丙", maximum=3)

    assert check_choices(slate, ["o3", "o1"]) == ("o3", "o1")
    with pytest.raises(BadPaper):
        check_choices(slate, ["o3", "o3"])


def test_check_choices_score_needs_every_option_within_the_scale() -> None:
    slate = slate_of(Form.SCORE, "甲", "乙", minimum=0, maximum=10)

    assert check_choices(slate, ["o2:10", "o1:0"]) == ("o1:0", "o2:10")


@pytest.mark.parametrize(
    "choices",
    [
        ["o1:5"],
        ["o1:5", "o2:11"],
        ["o1:5", "o2:-1"],
        ["o1:5", "o2:٣"],
        ["o1:5", "o2:05"],
        ["o1:5", "o1:6"],
        ["o1:5", "o2"],
    ],
)
def test_check_choices_score_refuses_other_numbers(choices: list[str]) -> None:
    with pytest.raises(BadPaper):
        check_choices(slate_of(Form.SCORE, "甲", "乙", minimum=0, maximum=10), choices)


@given(st.sampled_from(Form), st.lists(st.text(max_size=6), max_size=5))
def test_check_choices_answers_or_refuses(form: Form, choices: list[str]) -> None:
    """Whatever a phone sends, there is an answer or a refusal, and an answer is accepted again unchanged."""
    slate = slate_of(form, "甲", "乙", "丙", maximum=3)
    try:
        kept = check_choices(slate, choices)
    except BadPaper:
        return

    assert check_choices(slate, kept) == kept


def test_check_help_stops_at_the_limit() -> None:
    check_help(2, most=3)
    with pytest.raises(Forbidden, match="3"):
        check_help(3, most=3)


def test_check_choices_says_how_many_exactly() -> None:
    """Two to two is two, not “2 到 2”."""
    with pytest.raises(BadPaper, match="正好要选 2 项"):
        check_choices(slate_of(Form.MULTIPLE, "甲", "乙", "丙", minimum=2, maximum=2), ["o1"])
