"""A draft's options are checked when it is drafted, not when it is counted."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, Secrecy
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.slate import check_secrecy, duplicate_rule, slate, yes_no_abstain
from facilitator.domain.errors import BadInput

FORUM, ASSEMBLY, OWNERS = preset("forum_present"), preset("rc_reps_2026"), preset("owners_ordinary")


def test_slate_yes_no_abstain_has_fixed_ids_and_signs() -> None:
    given = slate(Form.YES_NO_ABSTAIN, preset=ASSEMBLY)

    assert given.ids == ("for", "against", "abstain")
    assert [(option.sign, option.label) for option in given.options] == [("✓", "赞成"), ("✗", "反对"), ("△", "弃权")]


def test_slate_owners_agree_or_do_not() -> None:
    assert [option.label for option in slate(Form.YES_NO_ABSTAIN, preset=OWNERS).options] == ["同意", "不同意", "弃权"]


def test_slate_other_forms_number_their_options() -> None:
    given = slate(Form.MULTIPLE, [" 甲 ", "乙", "丙"], 1, 2, preset=FORUM)

    assert given.ids == ("o1", "o2", "o3")
    assert given.options[0].label == "甲"
    assert (given.minimum, given.maximum) == (1, 2)


def test_slate_limits_default_to_every_option() -> None:
    assert slate(Form.MULTIPLE, ["甲", "乙", "丙"], preset=FORUM).maximum == 3
    assert slate(Form.SINGLE, ["甲", "乙", "丙"], 2, 3, preset=FORUM).maximum == 1
    assert slate(Form.SCORE, ["甲", "乙"], preset=FORUM).maximum == 10


@pytest.mark.parametrize(
    ("form", "labels", "minimum", "maximum"),
    [
        (Form.SINGLE, ["甲"], None, None),
        (Form.SINGLE, ["甲", "甲"], None, None),
        (Form.SINGLE, ["甲", " "], None, None),
        (Form.SINGLE, [str(number) for number in range(21)], None, None),
        (Form.RANKED, [str(number) for number in range(11)], None, None),
        (Form.MULTIPLE, ["甲", "乙"], 2, 1),
        (Form.MULTIPLE, ["甲", "乙"], 0, 1),
        (Form.MULTIPLE, ["甲", "乙"], 1, 3),
        (Form.SCORE, ["甲", "乙"], 5, 5),
        (Form.SCORE, ["甲", "乙"], 0, 101),
    ],
)
def test_slate_refuses_what_cannot_be_counted(
    form: Form, labels: list[str], minimum: int | None, maximum: int | None
) -> None:
    with pytest.raises(BadInput):
        slate(form, labels, minimum, maximum, preset=FORUM)


@pytest.mark.parametrize("form", [Form.RANKED, Form.SCORE])
def test_slate_statutory_votes_are_not_ranked(form: Form) -> None:
    with pytest.raises(BadInput, match="协商"):
        slate(form, ["甲", "乙"], preset=ASSEMBLY)


def test_duplicate_rule_paper_prevails_unless_secret() -> None:
    assert duplicate_rule(Secrecy.NAMED) is DuplicateRule.PAPER_PREVAILS
    assert duplicate_rule(Secrecy.NAMED, DuplicateRule.FIRST_PREVAILS) is DuplicateRule.FIRST_PREVAILS
    assert duplicate_rule(Secrecy.SECRET) is DuplicateRule.FIRST_PREVAILS
    with pytest.raises(BadInput):
        duplicate_rule(Secrecy.SECRET, DuplicateRule.PAPER_PREVAILS)


def test_check_secrecy_owners_vote_by_name() -> None:
    with pytest.raises(BadInput, match="记名"):
        check_secrecy(OWNERS, Secrecy.SECRET, {Channel.PAPER})
    with pytest.raises(BadInput):
        check_secrecy(ASSEMBLY, Secrecy.NAMED, ())
    check_secrecy(ASSEMBLY, Secrecy.SECRET, {Channel.PAPER})


def test_yes_no_abstain_defaults_to_the_official_words() -> None:
    assert yes_no_abstain().options[0].label == "赞成"
