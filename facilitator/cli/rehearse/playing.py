"""Plays an evening step by step and writes down what held."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from facilitator.cli.rehearse.evening import Evening, Step
from facilitator.cli.rehearse.faults import CannotPlay, NotHeld, ScriptFault
from facilitator.cli.rehearse.hall import Hall
from facilitator.cli.rehearse.watch import RoomWatch
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Line:
    """One line of the table. `number` and `line` are None for what the runner checks by itself."""

    number: int | None
    line: int | None
    what: str
    held: bool
    expected: str
    came: str


def check_playable(evening: Evening, own_server: bool, known_verbs: Collection[str]) -> None:
    """Raises ScriptFault for what this server cannot be asked to do."""
    if evening.clock is not None and not own_server:
        raise ScriptFault(evening.clock_line, N_("在别人的服务器上演练不能拨钟，请去掉“clock”。"))
    for step in evening.steps:
        if step.action.own_server_only() and not own_server:
            raise ScriptFault(step.line, N_("在别人的服务器上演练不能“{what}”。").format(what=step.action.describe()))
        missing = sorted(step.action.verbs() - set(known_verbs))
        if missing:
            raise ScriptFault(step.line, N_("没有“{verb}”这个动作，请核对写法。").format(verb="、".join(missing)))


def needed_verbs(evening: Evening) -> frozenset[str]:
    """Every verb that a server must know to play this evening."""
    return frozenset().union(*(step.action.verbs() for step in evening.steps))


def play(evening: Evening, hall: Hall, tell: Callable[[Step], None]) -> list[Line]:
    """All steps in order, also after one that did not hold. Raises CannotPlay when the server is gone."""
    lines: list[Line] = []
    for step in evening.steps:
        tell(step)
        lines.append(_played(step, hall))
    return [*lines, *_watched(hall.phones.watch)]


def _played(step: Step, hall: Hall) -> Line:
    what = step.action.describe()
    try:
        return Line(step.number, step.line, what, True, "", step.action.play(hall))
    except NotHeld as fault:
        return Line(step.number, step.line, what, False, fault.expected, fault.came)
    except ScriptFault:
        raise
    except CannotPlay as fault:
        raise ScriptFault(step.line, str(fault), fault.hint) from fault


def _watched(watch: RoomWatch) -> list[Line]:
    """The promise kept all evening: no number per option on any phone before the result is announced."""
    if not watch.received:
        return []
    what = N_("宣布结果前，手机上没有任何选项的票数")
    came = "；".join(watch.found) or N_("手机共收到 {count} 份画面").format(count=watch.received)
    return [Line(None, None, what, not watch.found, "" if not watch.found else N_("没有"), came)]
