"""What stands in the way of opening a ballot, each reason named."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.opening import Opening, notice_given, obstacles_to_open
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.presets import PRESETS, preset
from tests.factories.ballots import forty_four, names, opening, roll

RECORDED: dict[str, Any] = {"notice_on": date(2026, 11, 15), "pre_review_on": date(2026, 11, 14)}


def codes(given: Opening) -> list[str]:
    return [refusal.code for refusal in obstacles_to_open(given)]


def assembly(present: int = 30, **changes: Any) -> Opening:
    here = frozenset([*names("r", 1, 37), *names("c", 1, 7)][:present])
    return opening("rc_reps_2026", forty_four(), checked_in=here, **(RECORDED | changes))


def test_obstacles_none_when_everything_is_there() -> None:
    assert codes(assembly()) == []


def test_obstacles_quorum_tells_present_and_needed() -> None:
    (refusal,) = obstacles_to_open(assembly(present=28))

    assert refusal.code == "quorum_not_met"
    assert (refusal.details["present"], refusal.details["needed"]) == (28, 30)
    assert refusal.message == "来了 28 人，够 30 人才能投票，还差 2 人。"


def test_obstacles_all_at_once_legal_first() -> None:
    missing = assembly(present=3, notice_on=None, pre_review_on=None, legal_basis=LegalBasis.RESIDENTS_ASSEMBLY)

    assert codes(missing) == ["basis_mismatch", "notice_too_short", "pre_review_missing", "quorum_not_met"]


@pytest.mark.parametrize(("notice_on", "found"), [(date(2026, 11, 20), []), (date(2026, 11, 21), ["notice_too_short"])])
def test_obstacles_notice_counts_dates(notice_on: date, found: list[str]) -> None:
    assert codes(assembly(notice_on=notice_on)) == found


def test_obstacles_notice_is_counted_in_shanghai() -> None:
    """17:00 UTC on the 24th is one o'clock on the 25th in the hall."""
    given = assembly(notice_on=date(2026, 11, 20), starts_at=datetime(2026, 11, 24, 17, 0, tzinfo=UTC))

    assert notice_given(given) == 5
    assert codes(given) == []


def test_obstacles_pre_review_after_the_meeting_is_none() -> None:
    assert codes(assembly(pre_review_on=date(2026, 11, 26))) == ["pre_review_missing"]


def test_obstacles_pre_review_on_the_day_itself_is_in_time() -> None:
    assert codes(assembly(pre_review_on=date(2026, 11, 25))) == []


def test_obstacles_records_are_asked_only_of_votes_that_bind() -> None:
    unrecorded = assembly(notice_on=None, pre_review_on=None, legal_basis=LegalBasis.CONSULTATION)

    assert codes(unrecorded) == ["basis_mismatch"]


def test_obstacles_consultation_needs_no_records() -> None:
    members = roll(*names("m", 1, 20))

    assert codes(opening("forum_present", members, checked_in=frozenset(names("m", 1, 14)))) == []
    assert codes(opening("forum_present", members, checked_in=frozenset(names("m", 1, 13)))) == ["quorum_not_met"]


def test_obstacles_returned_ballots_have_no_quorum_at_the_opening() -> None:
    assert codes(opening("beneficiary_household_vote", roll(*names("h", 1, 128)))) == []


def test_obstacles_owners_need_notice_but_no_pre_review() -> None:
    owners = roll(*names("o", 1, 8))

    assert codes(opening("owners_ordinary", owners, notice_on=date(2026, 11, 10))) == []
    assert codes(opening("owners_ordinary", owners, notice_on=date(2026, 11, 11))) == ["notice_too_short"]


def test_obstacles_empty_roll_is_missing() -> None:
    (refusal,) = obstacles_to_open(opening("beneficiary_household_vote", []))

    assert (refusal.code, refusal.details["what"]) == ("missing", "roll")


def test_obstacles_yard_needs_no_roll() -> None:
    assert codes(opening("yard_straw_poll", [])) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("vc_reps", "notice_days"),
        ("rce_reps", "quorum"),
        ("beneficiary_consent", "passing"),
        ("vc_group_household", "notice_days"),
    ],
)
def test_obstacles_local_value_must_be_set(name: str, what: str) -> None:
    found = [refusal for refusal in obstacles_to_open(opening(name, forty_four())) if refusal.code == "missing"]

    assert found[0].details["what"] == what


def test_obstacles_old_law_for_old_meetings_only() -> None:
    new, old = preset("rc_reps_2026"), preset("rc_assembly_2018")
    residents = roll(*names("p", 1, 10))
    here = frozenset(names("p", 1, 10))
    in_2025 = datetime(2025, 12, 31, 2, 0, tzinfo=UTC)

    assert "basis_mismatch" in codes(opening(old.id, residents, checked_in=here))
    assert codes(Opening(old, old.bases[0], in_2025, opening(old.id, residents).electorate, here)) == []
    assert "basis_mismatch" in codes(Opening(new, new.bases[0], in_2025, opening(new.id, forty_four()).electorate))


def test_obstacles_councils_that_consult_bind_nobody() -> None:
    assert codes(assembly(consults_only=True)) == ["basis_mismatch"]


def test_obstacles_scores_are_no_ballot() -> None:
    assert "basis_mismatch" in codes(opening("review_quarterly", forty_four(), checked_in=frozenset(names("r", 1, 37))))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ["secret_over_http"]),
        ({"exposure_accepted": True}, []),
        ({"phones_exposed": False}, []),
        ({"channels": frozenset({Channel.PAPER})}, []),
        ({"secrecy": Secrecy.NAMED}, []),
    ],
)
def test_obstacles_secret_phones_over_plain_http(changes: dict[str, Any], found: list[str]) -> None:
    secret: dict[str, Any] = {"secrecy": Secrecy.SECRET, "phones_exposed": True}

    assert codes(assembly(**(secret | changes))) == found


@pytest.mark.parametrize("name", PRESETS)
def test_obstacles_have_sentences_without_holes(name: str) -> None:
    for basis in LegalBasis:
        given = opening(name, [], legal_basis=basis, consults_only=True, notice_on=date(2026, 11, 24))
        for refusal in obstacles_to_open(given):
            assert refusal.message.endswith("。")
            assert "{" not in refusal.message


@pytest.mark.parametrize(
    ("rule", "before", "found"),
    [
        ("rc_reps_2026", 0, []),
        ("rc_reps_2026", 1, []),
        ("rc_reps_2026", 2, ["wrong_state"]),
        ("yard_straw_poll", 5, []),
    ],
)
def test_obstacles_one_revote_at_most_where_something_is_decided(rule: str, before: int, found: list[str]) -> None:
    here = frozenset([*names("r", 1, 37), *names("c", 1, 7)])
    asked_again = opening(rule, forty_four(), checked_in=here, announced_before=before, **RECORDED)

    assert [code for code in codes(asked_again) if code == "wrong_state"] == found
