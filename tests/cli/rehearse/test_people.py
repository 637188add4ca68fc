"""Whose duty a verb is."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.people import ADMINISTRATOR, ROLES, who_acts


@pytest.mark.parametrize(
    ("verb", "person"),
    [
        ("demands.register", "专干"), ("funding.plan", "专干"), ("people.add_unit", "专干"),
        ("sessions.plan", "主持人"), ("ballots.open", "主持人"), ("proposals.show", "主持人"),
        ("sessions.record_pre_review", "书记"), ("demands.open_order", "书记"), ("demands.ratify", "书记"),
        ("demands.extend", "书记"), ("demands.refuse_extension", "书记"), ("demands.request_extension", "专干"),
        ("minutes.settle", "记录人"), ("reviews.conclude", "监督委员"), ("people.add_staff", ADMINISTRATOR),
    ],
)  # fmt: skip
def test_duty_decides_who_acts(verb: str, person: str) -> None:
    assert who_acts(verb, {}) == person


def test_papers_and_hands_are_entered_by_the_teller_they_name() -> None:
    assert who_acts("ballots.confirm_papers", {"teller": "监票人"}) == "监票人"
    assert who_acts("ballots.enter_hands", {"tellers": ["计票人", "监票人"]}) == "计票人"
    assert who_acts("ballots.enter_papers", {"teller": "不认识的人"}) == "监票人"


def test_everybody_holds_one_office() -> None:
    assert len(set(ROLES.values())) == len(ROLES) == 7
