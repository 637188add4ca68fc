"""`fast_forward`: a demand is walked through the usual verbs, signed minutes included, until it reaches a state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.clock import RehearsalClock
from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import CLERK
from facilitator.cli.rehearse.quarters import QUARTER, moved_into
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.ways import electorate_of, way_from
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class FastForward(Action):
    """`quarter` (2026Q3) is when it shall be done: the clock moves into it where it is not there yet."""

    demand: str
    to: str
    quarter: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("fast_forward")
        step = fields.inside("fast_forward")
        step.only("demand", "to", "quarter")
        quarter = step.text("quarter", "")
        if quarter and not QUARTER.fullmatch(quarter):
            step.fail(N_("“quarter”应像 2026Q3 这样写。"), "quarter")
        return cls(step.text("demand"), step.text("to"), quarter)

    def describe(self) -> str:
        return N_("快进到 {state}").format(state=self.to)

    def verbs(self) -> frozenset[str]:
        """The last desk verb of the way; the others come with the councils that every server has."""
        return frozenset({"demands.open_order", "demands.finish", "demands.accept_work"})

    def own_server_only(self) -> bool:
        return True

    def play(self, hall: Hall) -> str:
        demand = hall.text(self.demand)
        own = hall.own_or_stop()
        self._enter_quarter(own.clock)
        electorate = electorate_of(tuple(hall.units))
        if electorate is None:
            raise NotHeld(N_("名册里有能开会的人"), N_("没有居民代表、议事会成员或住户"))
        seen, passed = len(self._history(hall, demand)), list[str]()
        while (state := self._state(hall, demand)) != self.to:
            way = way_from(state, demand, own.clock.now(), electorate, self.quarter)
            if not way or state in passed:
                raise NotHeld(N_("走到 {state}").format(state=self.to), N_("停在 {state}").format(state=state))
            passed.append(state)
            for action in way:
                self._walk(hall, state, action)
        return way_told([STATE_NAMES[DemandState(state)] for state in passed[:1]], self._history(hall, demand)[seen:])

    @staticmethod
    def _walk(hall: Hall, state: str, action: Action) -> None:
        try:
            action.play(hall)
        except NotHeld as fault:
            where = N_("从 {state} 起，{action}：{expected}")
            raise NotHeld(
                where.format(state=state, action=action.describe(), expected=fault.expected), fault.came
            ) from fault

    @staticmethod
    def _state(hall: Hall, demand: str) -> str:
        return str(hall.api.read(CLERK, f"/api/v1/demands/{demand}").get("state"))

    @staticmethod
    def _history(hall: Hall, demand: str) -> Sequence[Mapping[str, object]]:
        """A council that meets, passes and signs leads through its state and out again: only the history tells it."""
        entries = hall.api.read(CLERK, f"/api/v1/demands/{demand}").get("history")
        return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []

    def _enter_quarter(self, clock: RehearsalClock) -> None:
        now = clock.now()
        inside = moved_into(self.quarter, now)
        if inside != now:
            clock.set_to(inside)


def way_told(before: Sequence[str], history: Iterable[Mapping[str, object]]) -> str:
    """Every state that was passed, each once where several entries in a row leave the demand in it."""
    states = [*before, *(str(entry.get("after_name")) for entry in history)]
    return " → ".join(state for state, _again in groupby(states))
