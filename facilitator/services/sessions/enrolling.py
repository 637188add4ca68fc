"""Who walks in and is no stranger: the line of the roll that is theirs, and an evening's roll that grows by one."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.events import UnitAdded
from facilitator.domain.people.same_home import numbers_of, same_home
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.attending import already_here, called
from facilitator.services.context import Context
from facilitator.services.electorate import digest_of
from facilitator.sessions.events import RollFrozen

WHICH_HOME = N_("这次按户投票，一户一票：请写楼栋和门牌。")
ON_THE_ROLL = N_("名册上有 {label}：请在名单里找到，给这一户签到。")
LISTED = N_("名册上有 {label}，还没有签到：请在名单里找到，给这一位签到；要是来的是另一位，请按“只是列席”。")
NAMESAKE = N_("名册上有 {label}：请在名单里找到，给这一位签到；要是同名的另一位，请写上楼栋和门牌。")


def refuse_who_is_listed(new: Unit, session: str, context: Context) -> None:
    """One dwelling has one vote, one person too. Raises Missing, BadInput, AlreadyPresent."""
    if new.kind is UnitKind.HOUSEHOLD and not (new.building and new.door):
        raise Missing(WHICH_HOME, what="door")
    listed = _line_of(new, context.store.roll.frozen(session))
    if listed is None:
        return
    stay = context.store.rooms.stay(session, listed.id)
    if stay is not None:
        raise already_here(listed, stay)
    sentence = ON_THE_ROLL if new.kind is UnitKind.HOUSEHOLD else NAMESAKE
    raise BadInput(sentence, field="name", label=called(listed))


def refuse_who_may_vote(new: Unit, session: str, context: Context) -> None:
    """Where the roll cannot grow a newcomer listens, but nobody who stands on it: their vote would be gone without a
    word. Raises BadInput."""
    home = _home(new)
    for line in context.store.roll.frozen(session):
        theirs = _home(line)
        alike = same_home(home, theirs) or (_called_alike(new, line) and _may_live_there(home, theirs))
        if alike and context.store.rooms.stay(session, line.id) is None:
            raise BadInput(LISTED, field="name", label=called(line))


def enrol(new: Unit, session: str, context: Context) -> Unit:
    """Onto the roll of this evening, whose new digest the journal keeps. Who stands on the community's roll comes under
    that line; a stranger is on no other roll: nobody becomes an elector of later meetings at a door."""
    roll = context.store.roll
    unit = _line_of(new, roll.of_kinds([new.kind]))
    if unit is None:
        unit = new
        roll.add(unit, active=False)
        context.record(UnitAdded(unit.id, unit.kind))
    roll.freeze(session, [unit])
    units = roll.frozen(session)
    digest = digest_of(units)
    context.store.rooms.change(session, roll_digest=digest)
    context.record(RollFrozen(session, len(units), digest), session)
    return unit


def _line_of(new: Unit, lines: Iterable[Unit]) -> Unit | None:
    home = _home(new)
    if new.kind is UnitKind.HOUSEHOLD:
        return next((line for line in lines if same_home(home, _home(line))), None)
    return next((line for line in lines if _called_alike(new, line) and _may_live_there(home, _home(line))), None)


def _called_alike(new: Unit, line: Unit) -> bool:
    return new.holder_name in (line.holder_name, line.label)


def _may_live_there(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or same_home(one, other)


def _home(unit: Unit) -> tuple[str, ...]:
    """Many a roll has the whole address in one column."""
    if unit.building or unit.door:
        return numbers_of(unit.building, unit.door)
    return numbers_of(unit.label) if unit.kind is UnitKind.HOUSEHOLD else ()
