"""Papers keyed by two people, and hands that cannot be more than the people left."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.entering import Keyed, check_batch, check_named_hands, compare, hand_count
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.errors import BadPaper, PapersDiffer, TooManyHands
from tests.factories.ballots import slate_of

SLATE = yes_no_abstain()
FORUM = preset("forum_present")
FIRST, SECOND = Keyed("1", "h1", ("for",)), Keyed("2", "h2", ("against",))


def test_check_batch_keeps_named_papers() -> None:
    spoiled = Keyed("3", "h3", ("for",), invalid=True)

    assert check_batch(SLATE, Secrecy.NAMED, [FIRST, spoiled]) == (FIRST, Keyed("3", "h3", (), invalid=True))


def test_check_batch_secret_papers_come_with_units_that_returned_one() -> None:
    paper = Keyed("1", None, ("for",))

    assert check_batch(SLATE, Secrecy.SECRET, [paper], ["h1"]) == (paper,)
    with pytest.raises(BadPaper, match="收回 1 张票，交票的却有 2"):
        check_batch(SLATE, Secrecy.SECRET, [paper], ["h1", "h2"])


@pytest.mark.parametrize(
    ("secrecy", "papers", "returned", "which"),
    [
        (Secrecy.NAMED, [FIRST, Keyed("1", "h2", ("for",))], [], "1"),
        (Secrecy.NAMED, [FIRST, Keyed("2", "h1", ("for",))], [], "h1"),
        (Secrecy.SECRET, [Keyed("1"), Keyed("2")], ["h1", "h1"], "h1"),
    ],
)
def test_check_batch_names_what_was_keyed_twice(
    secrecy: Secrecy, papers: list[Keyed], returned: list[str], which: str
) -> None:
    with pytest.raises(BadPaper) as refusal:
        check_batch(SLATE, secrecy, papers, returned)

    assert refusal.value.details["which"] == which


@pytest.mark.parametrize(
    ("secrecy", "paper"),
    [
        (Secrecy.NAMED, Keyed("7", None, ("for",))),
        (Secrecy.SECRET, Keyed("7", "h1", ("for",))),
        (Secrecy.NAMED, Keyed("7", "h1")),
    ],
)
def test_check_batch_names_the_serial_at_fault(secrecy: Secrecy, paper: Keyed) -> None:
    with pytest.raises(BadPaper) as refusal:
        check_batch(SLATE, secrecy, [paper], ["h1"] if secrecy is Secrecy.SECRET else [])

    assert refusal.value.details["serial"] == "7"


def test_compare_accepts_the_same_papers_in_any_order() -> None:
    compare([FIRST, SECOND], [SECOND, FIRST])


def test_compare_names_the_serials_that_differ() -> None:
    with pytest.raises(PapersDiffer) as refusal:
        compare([FIRST, SECOND], [Keyed("1", "h1", ("against",)), SECOND, Keyed("3", "h3", ("for",))])

    assert refusal.value.details == {"count": 2, "serials": ("1", "3")}


def test_hand_count_fills_in_options_nobody_raised() -> None:
    assert hand_count(FORUM, SLATE, {"for": 3}, still_to_vote=3).counts == {"for": 3, "against": 0, "abstain": 0}


def test_hand_count_more_hands_than_people_left() -> None:
    with pytest.raises(TooManyHands, match="举手 4 人，到场还没投的只有 3 人"):
        hand_count(FORUM, SLATE, {"for": 2, "against": 2}, still_to_vote=3)


def test_hand_count_where_nobody_counted_heads() -> None:
    assert hand_count(preset("yard_straw_poll"), SLATE, {"for": 40}, still_to_vote=None).total == 40


@pytest.mark.parametrize("name", ["owners_ordinary", "ysyy_reps_household_weighted"])
def test_hand_count_weighted_rules_take_hands_by_name(name: str) -> None:
    with pytest.raises(BadPaper):
        hand_count(preset(name), SLATE, {"for": 1}, still_to_vote=9)


@pytest.mark.parametrize("counts", [{"maybe": 1}, {"for": -1}])
def test_hand_count_refuses_nonsense(counts: dict[str, int]) -> None:
    with pytest.raises(BadPaper):
        hand_count(FORUM, SLATE, counts, still_to_vote=9)


def test_hand_count_cannot_count_several_marks() -> None:
    with pytest.raises(BadPaper):
        hand_count(FORUM, slate_of(Form.MULTIPLE, "甲", "乙", maximum=2), {"o1": 1}, still_to_vote=9)


def test_check_named_hands_gives_each_unit_its_option() -> None:
    assert check_named_hands(SLATE, {"for": ["h1", "h2"], "against": ["h3"]}) == {
        "h1": ("for",),
        "h2": ("for",),
        "h3": ("against",),
    }


@pytest.mark.parametrize("units", [{"for": ["h1"], "against": ["h1"]}, {"for": ["h1", "h1"]}, {"maybe": ["h1"]}])
def test_check_named_hands_refuses_two_hands(units: dict[str, list[str]]) -> None:
    with pytest.raises(BadPaper):
        check_named_hands(SLATE, units)


SEVERAL = slate_of(Form.MULTIPLE, "甲", "乙", "丙", maximum=2)


def test_check_named_hands_lets_a_unit_choose_as_many_as_the_ballot_allows() -> None:
    raised = {"o3": ["h1"], "o1": ["h1", "h2"]}
    assert check_named_hands(SEVERAL, raised) == {"h1": ("o1", "o3"), "h2": ("o1",)}


@pytest.mark.parametrize(
    ("raised", "sentence"),
    [
        ({"o1": ["h1"], "o2": ["h1"], "o3": ["h1"]}, "“5栋402”举了 3 次手，最多选 2 项，请核对。"),
        ({"o1": ["h1", "h1"]}, "“5栋402”录了两次，请核对。"),
    ],
)
def test_check_named_hands_calls_a_unit_by_its_label(raised: dict[str, list[str]], sentence: str) -> None:
    with pytest.raises(BadPaper, match=sentence):
        check_named_hands(SEVERAL, raised, {"h1": "5栋402"}.__getitem__)


def test_check_named_hands_takes_the_first_choice_of_a_ranking_alone() -> None:
    """The order in which options are called is nobody's order."""
    ranking = slate_of(Form.RANKED, "甲", "乙", "丙", maximum=3)

    assert check_named_hands(ranking, {"o3": ["h1"], "o1": ["h2"]}) == {"h1": ("o3",), "h2": ("o1",)}
    with pytest.raises(BadPaper, match="举手只记第一位"):
        check_named_hands(ranking, {"o3": ["h1", "h2"], "o1": ["h1", "h2"]})


def test_check_batch_calls_a_unit_by_its_label() -> None:
    papers = [Keyed("1", "h1", ("for",)), Keyed("2", "h1", ("for",))]
    with pytest.raises(BadPaper, match="“5栋402”录了两次"):
        check_batch(SLATE, Secrecy.NAMED, papers, (), {"h1": "5栋402"}.__getitem__)
