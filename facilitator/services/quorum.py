"""How many are there and how many it takes, for the session's rule as the room is now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.electorate import electorate as entitled
from facilitator.domain.ballots.presence import Numbers, numbers, quorum_needed
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.services.electorate import electorate
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def rule_of(session: Row) -> Preset | None:
    """The preset the session votes by; None where nothing is voted."""
    return ballot_rule(session) if session.preset else None


def ballot_rule(session: Row) -> Preset:
    """The same where a ballot is at hand, which no session has without a preset."""
    return preset_of(session.preset, session.preset_version)


def entitled_in(store: UnitOfWork, session: Row, rule: Preset) -> Electorate:
    """A frozen roll is read once a connection: a vote that read the whole roll again cost six milliseconds at 300."""
    if not session.roll_digest:
        return entitled(rule, electorate(store, session))
    key = ("electorate", session.id, session.roll_digest, rule.id)
    found: Electorate | None = store.derived.get(key)
    if found is None:
        found = store.derived[key] = entitled(rule, electorate(store, session))
    return found


def numbers_now(store: UnitOfWork, session: Row, rule: Preset, voted: Collection[str] = ()) -> Numbers:
    """应到 and 实到 in the rule's own units, at this moment."""
    return numbers(rule, entitled_in(store, session, rule), store.rooms.present(session.id), voted)


def due_now(store: UnitOfWork, session: Row) -> int:
    """应到 as the rule counts it, which is what its quorum is a share of; the units of the roll where there is none."""
    rule = rule_of(session)
    return len(electorate(store, session)) if rule is None else numbers_now(store, session, rule).electorate


def came_now(store: UnitOfWork, session: Row, rule: Preset) -> Numbers:
    """The same of the hall, also where presence is a ballot that was handed in: who is checked in."""
    return numbers_now(store, session, replace(rule, presence=Presence.CHECKED_IN))


def present_now(store: UnitOfWork, session: Row) -> int:
    """Who is in the hall as the rule counts it: a person with two offices once, a representative for the households
    behind them."""
    rule = rule_of(session)
    return len(store.rooms.present(session.id)) if rule is None else came_now(store, session, rule).present


def needed_now(store: UnitOfWork, session: Row) -> int | None:
    """How many must be there for a vote; None without a rule or a quorum."""
    rule = rule_of(session)
    return None if rule is None else quorum_needed(rule, numbers_now(store, session, rule))
