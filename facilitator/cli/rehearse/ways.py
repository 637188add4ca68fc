"""The usual way of a demand, state by state, as ordinary steps: what `fast_forward` walks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.cli.rehearse.people import CHAIR, RECORDER, SCRUTINEER, SUPERVISOR, passphrase
from facilitator.cli.rehearse.steps.attach import AttachPhotograph
from facilitator.cli.rehearse.steps.check_in import CheckIn
from facilitator.cli.rehearse.steps.do import Do
from facilitator.cli.rehearse.steps.phones import PhonesVote
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value

NOTICE = timedelta(days=16)
"""Longer than any preset asks."""
LISTENERS = 3


@dataclass(frozen=True)
class Electorate:
    """Whom the councils of this evening are made of: the first of these kinds that the roll has."""

    preset: str
    legal_basis: str
    aliases: tuple[str, ...]


_BASES = (
    ("rc", "rc_reps_2026", "residents_representative_assembly"),
    ("m", "forum_present", "consultation"),
    ("h", "beneficiary_household_vote", "consultation"),
)


def electorate_of(aliases: tuple[str, ...]) -> Electorate | None:
    """None when the roll has nobody who could decide."""
    for letters, preset, basis in _BASES:
        members = tuple(alias for alias in aliases if alias[:1] in letters)
        if members:
            return Electorate(preset, basis, members)
    return None


def way_from(state: str, demand: str, now: datetime, electorate: Electorate, quarter: str) -> list[Action]:
    """The steps that lead on from this state; empty where the usual way ends."""
    councils = {
        "opened": "opinion_council",
        "dept_accepted": "opinion_council",
        "in_opinion_council": "topic_council",
        "in_topic_council": "decision_council",
        "redeliberation": "decision_council",
    }
    if state in councils:
        return _council(councils[state], demand, now, electorate)
    return _desk_work(demand, now.date(), quarter).get(state, [])


def _desk_work(demand: str, today: date, quarter: str) -> dict[str, list[Action]]:
    this: dict[str, Value] = {"demand": demand}
    order: dict[str, Value] = {
        "matter": "minor", "urgency": "routine", "responsible_party": "社区居委会",
        "deadline": (today + timedelta(days=30)).isoformat(),
    }  # fmt: skip
    return {
        "registered": [Do("demands.queue", this)],
        "pending_triage": [Do("demands.open_order", {**this, **order})],
        "in_progress": [
            AttachPhotograph(demand, "before"),
            AttachPhotograph(demand, "after"),
            Do("demands.finish", {**this, "text": "已按会议决定办理完毕。"}),
        ],
        "awaiting_acceptance": [Do("demands.accept_work", {**this, "by": ["居民代表1", "居民代表2", SUPERVISOR]})],
        "completed": [Do("reviews.gather", {"quarter": quarter})] if quarter else [],
    }


def _council(kind: str, demand: str, now: datetime, electorate: Electorate) -> list[Action]:
    """One whole evening with this demand on the agenda, up to signed minutes; a decision council passes it."""
    decides = kind == "decision_council"
    session: dict[str, Value] = {"session": "${快进会议}"}
    planned: dict[str, Value] = {
        "kind": kind, "title": "快进", "place": "社区会议室", "starts_at": (now + timedelta(minutes=30)).isoformat(),
        "chair": CHAIR, "recorder": RECORDER, "scrutineers": [SCRUTINEER],
        "items": [{"title": "快进", "demand": demand, "form": "ballot" if decides else "discussion"}],
    }  # fmt: skip
    if decides:
        planned |= {"preset": electorate.preset, "legal_basis": electorate.legal_basis}
    noticed = (now - NOTICE).date().isoformat()
    reviewed: list[Action] = [Do("sessions.record_pre_review", {**session, "on": noticed, "body": "社区党委"})]
    return [
        Do("sessions.plan", planned, save={"session": "快进会议", "items.0": "快进议题"}),
        Do("sessions.notify", {**session, "on": noticed, "method": "上门送达"}),
        *(reviewed if electorate.legal_basis != "consultation" and decides else []),
        Do("sessions.gather", session),
        *([CheckIn("${快进会议}", electorate.aliases)] if decides else _listeners(session)),
        Do("sessions.begin", session),
        Do("sessions.open_item", {**session, "item": "${快进议题}"}),
        *(_passing_ballot(session, electorate) if decides else []),
        Do("sessions.close", session),
        *_signed_minutes(session),
    ]


def _listeners(session: dict[str, Value]) -> list[Action]:
    """A council that only listens is open to whoever is concerned: they come by name, not as units of the roll."""
    came: dict[str, Value] = {**session, "capacity": "observer"}
    return [Do("sessions.check_in", {**came, "name": f"居民{number}"}) for number in range(1, LISTENERS + 1)]


def _passing_ballot(session: dict[str, Value], electorate: Electorate) -> list[Action]:
    ballot: dict[str, Value] = {"ballot": "${快进表决}"}
    drafted: dict[str, Value] = {
        "item": "${快进议题}", "question": "是否同意办理方案", "form": "yes_no_abstain", "secrecy": "named",
        "channels": ["phone", "paper", "hands"],
    }  # fmt: skip
    passed: dict[str, Value] = {"result": {"outcome": "passed"}}
    return [
        Do("ballots.draft", {**session, **drafted}, save={"ballot": "快进表决"}),
        Do("ballots.open", ballot),
        PhonesVote("${快进表决}", (("for", electorate.aliases),), 0, 0, False, "ok"),
        Do("ballots.close", {**ballot, "witness": SCRUTINEER}, expect=passed),
        Do("ballots.announce", ballot),
    ]


def _signed_minutes(session: dict[str, Value]) -> list[Action]:
    minutes: dict[str, Value] = {"minutes": "${快进纪要}"}
    return [
        Do("minutes.draft", session, save={"minutes": "快进纪要"}),
        Do("minutes.settle", minutes),
        *(Do("minutes.sign", {**minutes, "passphrase": passphrase(name)}, person=name) for name in (CHAIR, RECORDER)),
    ]
