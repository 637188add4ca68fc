"""Every change of a paper, of the roll or of a figure is found by counting again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, Paper, Secrecy
from facilitator.domain.ballots.result import result, ruled
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.minutes.ballots import BallotRecord, Ruling
from facilitator.domain.minutes.recount import UnknownRule, faults
from tests.factories.minutes import RULE, assembly, ballot_of, cast, lamp_ballot

BALLOT = lamp_ballot()


def secret() -> BallotRecord:
    room = assembly()
    voters = sorted(room.checked_in - room.recused)
    papers = tuple(Paper(Channel.PHONE, None, ("for",), mark=f"{place:02}") for place in range(len(voters)))
    return ballot_of(replace(room, papers=papers, turnout=frozenset(voters)), secrecy=Secrecy.SECRET)


def test_honest_ballots_have_no_faults() -> None:
    assert faults(BALLOT) == ()
    assert faults(secret()) == ()


@pytest.mark.parametrize("outcome", ["no_quorum", "needs_guidance", "failed"])
def test_honest_ballots_of_every_outcome_have_no_faults(outcome: str) -> None:
    evidence = {
        "no_quorum": cast(assembly(29), for_=10, against=10),
        "needs_guidance": cast(assembly(34, ("r27",)), for_=17, against=13, abstain=3),
        "failed": cast(assembly(), for_=16, against=13, abstain=3),
    }[outcome]
    ballot = ballot_of(evidence)
    assert (ballot.result["outcome"], faults(ballot)) == (outcome, ())


def test_ruling_is_counted_in() -> None:
    evidence = cast(assembly(34, ("r27",)), for_=17, against=13, abstain=3)
    counted = ruled(result(RULE, yes_no_abstain(), evidence), Outcome.PASSED, "一品街道办事处", "街道〔2026〕9号")
    ruling = Ruling("passed", "一品街道办事处", "街道〔2026〕9号")
    ballot = ballot_of(evidence, ruling=ruling, result=counted.body())
    assert faults(ballot) == ()
    assert faults(replace(ballot, ruling=None)) != ()


def test_earlier_version_of_a_rule_is_counted_by_that_one() -> None:
    """The record names the version that held: the words that changed since change no count."""
    earlier = replace(BALLOT, rule=replace(BALLOT.rule, preset="review_quarterly", version="1"))
    assert faults(earlier) != ()  # Counted, and found to be another rule's result.
    with pytest.raises(UnknownRule):
        faults(replace(earlier, rule=replace(earlier.rule, version="0")))


def test_void_ballot_is_not_counted() -> None:
    assert faults(replace(BALLOT, void_reason="题目有误", result={})) == ()


@pytest.mark.parametrize(
    "name", ["present", "cast", "valid", "not_voted", "recused", "outcome", "sentence", "quorum_met"]
)
def test_changed_figure_is_found(name: str) -> None:
    value: Any = BALLOT.result[name]
    other = not value if isinstance(value, bool) else value + 1 if isinstance(value, int) else f"{value}。"
    assert len(faults(replace(BALLOT, result={**BALLOT.result, name: other}))) == 1


def test_missing_or_added_figure_is_found() -> None:
    assert faults(replace(BALLOT, result={**BALLOT.result, "applause": 3})) == ("结果的项目不全。",)
    assert "结果的项目不全。" in faults(replace(BALLOT, result={}))


def test_every_single_turned_paper_is_found() -> None:
    for place, line in enumerate(BALLOT.papers):
        turned = replace(line, choices=("against",) if line.choices == ("for",) else ("for",))
        papers = (*BALLOT.papers[:place], turned, *BALLOT.papers[place + 1 :])
        assert faults(replace(BALLOT, papers=papers)) != ()


def test_every_single_dropped_paper_is_found() -> None:
    for place in range(len(BALLOT.papers)):
        assert faults(replace(BALLOT, papers=BALLOT.papers[:place] + BALLOT.papers[place + 1 :])) != ()


@pytest.mark.parametrize("field", ["here", "recused"])
def test_every_changed_line_of_the_roll_that_matters_is_found(field: str) -> None:
    voted = {line.serial for line in BALLOT.papers}
    for place, line in enumerate(BALLOT.roll):
        if field == "here" and line.serial in voted:
            continue
        turned = replace(line, **{field: not getattr(line, field)})
        roll = (*BALLOT.roll[:place], turned, *BALLOT.roll[place + 1 :])
        if field == "recused" and not line.here:
            continue
        assert faults(replace(BALLOT, roll=roll)) != ()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"papers": (*BALLOT.papers, BALLOT.papers[0])}, "票箱里有重复的票。"),
        ({"papers": (*BALLOT.papers, replace(BALLOT.papers[0], serial=99))}, "票箱里有名册以外的票。"),
        (
            {"papers": (replace(BALLOT.papers[0], serial=None, mark="x"), *BALLOT.papers[1:])},
            "记名与无记名的票混在一起。",
        ),
        ({"papers": (replace(BALLOT.papers[0], choices=("maybe",)), *BALLOT.papers[1:])}, "有的票选了没有的选项。"),
        ({"roll": (*BALLOT.roll, BALLOT.roll[0])}, "名册里有重复或不相连的序号。"),
    ],
)
def test_broken_box_is_named(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in faults(replace(BALLOT, **changes))


def test_secret_box_must_hold_as_many_papers_as_people_took_part() -> None:
    ballot = secret()
    assert faults(replace(ballot, papers=ballot.papers[1:])) == ("票箱里的票数与参加投票的人数不相等。",)


def test_unknown_rule_or_version_is_no_fault_but_unknown() -> None:
    for rule in (replace(BALLOT.rule, preset="show_of_hats"), replace(BALLOT.rule, version="2031")):
        with pytest.raises(UnknownRule):
            faults(replace(BALLOT, rule=rule))
