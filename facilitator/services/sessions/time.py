"""sessions.time: the timer on the wall: started, stopped, set back, given more; it ends nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.stage import LONGEST, Timer, TimerAct, started, turned
from facilitator.sessions.stage_events import TimerTurned
from facilitator.storage.stages import timer_of


@dataclass(frozen=True)
class TurnTimer:
    """`seconds` alone starts a timer (0 counts up); `act` turns the one that is there, `extend` by `seconds`."""

    session: str
    seconds: int | None = None
    act: TimerAct | None = None


def turn_timer(command: TurnTimer, context: Context) -> None:
    session = find_session(context.store, command.session)
    context.store.stages.set_timer(session.id, _next(command, session.id, context))
    context.record(TimerTurned(session.id, command.act or "start", command.seconds), session.id)


def _next(command: TurnTimer, session: str, context: Context) -> Timer | None:
    """Raises Missing, BadInput or WrongState."""
    seconds = command.seconds
    if seconds is not None and not 0 <= seconds <= LONGEST:
        raise BadInput(N_("计时请在 0 秒到 10 小时之间。"), field="seconds")
    if command.act is None:
        if seconds is None:
            raise Missing(N_("请写计时多少秒，例如 180。"), what="seconds")
        return started(seconds, context.now)
    row = context.store.stages.of(session)
    timer = timer_of(row) if row is not None else None
    if timer is None:
        if command.act is TimerAct.EXTEND and seconds:
            return started(seconds, context.now)
        raise WrongState(N_("现在没有在计时，请先开始计时。"))
    if command.act is TimerAct.EXTEND and not seconds:
        raise Missing(N_("请写加多少秒，例如 60。"), what="seconds")
    return turned(timer, command.act, context.now, seconds or 0)


VERB = Verb("sessions", "time", TurnTimer, Power.RUN_SESSIONS, N_("计时"), turn_timer)
