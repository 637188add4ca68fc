"""Who may vote in a session: the units of the preset's kinds inside its scope, frozen with a digest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import preset
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.people.units import Unit, UnitKind, counted_as, inside
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.sessions.events import RollFrozen
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def electorate(store: UnitOfWork, session: Row) -> list[Unit]:
    """The frozen roll, or, while it is not frozen, the units that would be on it now. Empty without a preset."""
    return store.roll.frozen(session.id) if session.roll_digest else on_the_roll(store, session)


def on_the_roll(store: UnitOfWork, session: Row) -> list[Unit]:
    """The first of the preset's groups of kinds that has units inside the session's scope (buildings, or all).

    A 轻便会 has none: whoever stands there raises a hand.
    """
    if session.light:
        return []
    if session.preset is None:
        return _there_then(store, session, store.roll.of_kinds([UnitKind.PERSON]))
    rule, buildings = preset(session.preset, session.preset_version), buildings_of(session)
    for kinds in rule.kinds:
        units = _there_then(store, session, _asked(rule, store.roll.of_kinds(kinds), buildings))
        if units:
            return units
    return []


def _asked(rule: Preset, units: Iterable[Unit], buildings: frozenset[str]) -> tuple[Unit, ...]:
    """Where satisfaction is asked for, buildings choose the households that are asked; every representative is. Half of
    all households of a community never come to one evening."""
    if not rule.scored:
        return inside(units, buildings)
    return tuple(unit for unit in units if unit.kind is UnitKind.REPRESENTATIVE or inside((unit,), buildings))


def buildings_of(session: Row) -> frozenset[str]:
    """The buildings whose units alone belong to it; none named means the whole community."""
    return frozenset(part for part in re.split(r"[、，,;；\s]+", session.scope or "") if part)


def unit_word(store: UnitOfWork, session: Row) -> str:
    """How the units of this evening are counted (户, 位代表); of a frozen roll it is read once a connection."""
    key = ("unit word", session.id, session.roll_digest)
    found: str | None = store.derived.get(key) if session.roll_digest else None
    if found is None:
        found = counted_as({unit.kind for unit in electorate(store, session)})
        store.derived[key] = found
    return found


def _there_then(store: UnitOfWork, session: Row, units: Iterable[Unit]) -> list[Unit]:
    """Without those who had moved away, or had not come yet, on the day of the meeting, and without empty dwellings."""
    day, lives = day_of(session.starts_at), store.roll.residences()
    return [unit for unit in units if unit.id not in lives or lives[unit.id].counts_on(day, unit.kind)]


def freeze(context: Context, session: Row) -> tuple[int, str]:
    """Freeze the roll and return how many units it has and its digest. Raises WrongState once people gather."""
    if session.state != SessionState.PLANNED:
        raise WrongState(N_("签到开始后，名册不能再改。"))
    return freeze_for_gathering(context, session)


def freeze_for_gathering(context: Context, session: Row) -> tuple[int, str]:
    if session.roll_digest:
        return len(context.store.roll.frozen(session.id)), session.roll_digest
    units = on_the_roll(context.store, session)
    digest = digest_of(units)
    context.store.roll.freeze(session.id, units)
    context.store.rooms.change(session.id, roll_digest=digest)
    context.record(RollFrozen(session.id, len(units), digest), session.id)
    return len(units), digest


def digest_of(units: Iterable[Unit]) -> str:
    """SHA-256 of a roll in its order, in hex."""
    return hashlib.sha256(canonical_bytes([_line(unit) for unit in units])).hexdigest()


def _line(unit: Unit) -> dict[str, str | int]:
    return {
        "unit": unit.id,
        "kind": unit.kind.value,
        "label": unit.label,
        "holder": unit.holder,
        "area_centi": unit.area_centi,
        "weight": unit.weight,
        "households": unit.households,
    }
