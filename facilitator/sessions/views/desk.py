"""What the desk is shown, built field by field: the room, the next legal step, the last lines of the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from facilitator.sessions.kinds import matter_of
from facilitator.sessions.reading_aloud import reading_aloud
from facilitator.sessions.room import BallotFacts, RoomFacts
from facilitator.sessions.steps import Step
from facilitator.sessions.views.appraisal import for_desk
from facilitator.sessions.views.call import call_view
from facilitator.sessions.views.content import desk_content
from facilitator.sessions.views.floor import floor_at_desk
from facilitator.sessions.views.shared import shared_view
from facilitator.sessions.views.stage import stage_view
from facilitator.sessions.views.triage import with_demands
from facilitator.sessions.views.view import View
from facilitator.sessions.views.wishes import on_the_wall, wish_view


def desk_view(facts: RoomFacts, step: Step, log: Sequence[Mapping[str, str]]) -> View:
    view = {**with_demands(shared_view(facts), facts), "audience": "desk"}
    view.update(floor_at_desk(facts.floor))
    view.update(desk_content(facts.content))
    if facts.appraisal is not None:
        view["appraisal"] = for_desk(facts.appraisal)
    if facts.current is not None:
        matter = matter_of(facts.kind, facts.current.title, facts.title)
        view["item"] = {**view["item"], "note": facts.current.note, "matter": matter}
    if facts.ballot is not None:
        view["ballot"] = {**view["ballot"], **_of_two(facts.ballot)}
    if facts.call is not None and facts.ballot is not None:
        view["call"] = call_view(facts.call, facts.ballot, facts.scrutineers)
    view["next"] = {
        "verb": step.verb,
        "label": step.label,
        "args": step.args,
        "ready": step.ready,
        "missing": list(step.missing),
        "asks": list(step.asks),
        "hold": step.hold,
        "filled": step.filled,
        "power": step.power.value,
    }
    if facts.wishes is not None:
        view["wishes"] = on_the_wall(facts.wishes)
        view["incoming"] = [wish_view(wish) for wish in facts.wishes]
    view["aloud"] = reading_aloud(facts, step)
    view["stage"] = {**stage_view(facts.stage), "seen": facts.stage.seen}
    view["log"] = [dict(line) for line in log]
    view["staff"] = _staff(facts)
    view["minutes"] = facts.minutes
    view["forms"] = list(facts.forms)
    return view


def _staff(facts: RoomFacts) -> View:
    return {
        "chair": facts.chair,
        "recorder": facts.recorder,
        "scrutineers": list(facts.scrutineers),
        "chosen": list(facts.chosen),
    }


def _of_two(ballot: BallotFacts) -> View:
    """What it takes a second person for, and who they were; what counts of a vote that came twice."""
    return {
        "witnessed": ballot.witness,
        "witness_needed": ballot.witness_needed,
        "keyed_once": ballot.keyed_once,
        "twice_sentence": ballot.twice_sentence,
        "two_to_void": ballot.two_to_void,
        "void_agreed": ballot.void_agreed,
        "void_asked": asdict(ballot.void_asked) if ballot.void_asked else None,
    }
