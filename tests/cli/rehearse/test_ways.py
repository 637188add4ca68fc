"""The usual way of a demand, as steps."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.cli.rehearse.steps.do import Do
from facilitator.cli.rehearse.ways import Electorate, electorate_of, way_from

NOW = datetime(2026, 8, 3, 1, tzinfo=UTC)
REPRESENTATIVES = Electorate("rc_reps_2026", "residents_representative_assembly", ("r1", "c1"))


def verbs(state: str, electorate: Electorate = REPRESENTATIVES, quarter: str = "2026Q3") -> list[str]:
    return [sorted(action.verbs())[0] for action in way_from(state, "d", NOW, electorate, quarter)]


def test_first_kind_on_the_roll_decides() -> None:
    assert electorate_of(("h1", "r1", "c1")) == REPRESENTATIVES
    assert electorate_of(("h1", "m1")) == Electorate("forum_present", "consultation", ("m1",))
    assert electorate_of(("h1", "h2")) == Electorate("beneficiary_household_vote", "consultation", ("h1", "h2"))
    assert electorate_of(("o1",)) is None


@pytest.mark.parametrize(
    ("state", "kind"),
    [("opened", "opinion_council"), ("in_opinion_council", "topic_council"), ("in_topic_council", "decision_council")],
)
def test_councils_follow_one_another(state: str, kind: str) -> None:
    plan = way_from(state, "d", NOW, REPRESENTATIVES, "")[0]

    assert isinstance(plan, Do)
    assert plan.arguments["kind"] == kind
    assert plan.arguments["items"] == [
        {"title": "快进", "demand": "d", "form": "ballot" if kind == "decision_council" else "discussion"}
    ]


def test_decision_council_votes_and_every_council_signs() -> None:
    deciding, listening = verbs("in_topic_council"), verbs("opened")

    assert {"sessions.record_pre_review", "ballots.open", "ballots.announce"} <= set(deciding)
    assert not any(verb.startswith("ballots.") for verb in listening)
    assert deciding[-2:] == listening[-2:] == ["minutes.sign", "minutes.sign"]


def test_who_is_concerned_comes_to_a_listening_council_by_name() -> None:
    came = [action for action in way_from("opened", "d", NOW, REPRESENTATIVES, "") if isinstance(action, Do)]
    listeners = [action.arguments for action in came if action.verb == "sessions.check_in"]

    assert [(one["name"], one["capacity"]) for one in listeners] == [
        ("居民1", "observer"),
        ("居民2", "observer"),
        ("居民3", "observer"),
    ]
    assert "sessions.check_in" in verbs("in_topic_council")


def test_consultation_needs_no_pre_review() -> None:
    households = Electorate("beneficiary_household_vote", "consultation", ("h1",))

    assert "sessions.record_pre_review" not in verbs("in_topic_council", households)


def test_desk_work_leads_from_registered_to_review_and_ends() -> None:
    assert verbs("registered") == ["demands.queue"]
    assert verbs("pending_triage") == ["demands.open_order"]
    assert verbs("in_progress") == ["demands.attach", "demands.attach", "demands.finish"]
    assert verbs("awaiting_acceptance") == ["demands.accept_work"]
    assert verbs("completed") == ["reviews.gather"]
    assert verbs("completed", quarter="") == []
    assert verbs("archived") == []
