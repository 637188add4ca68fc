"""Random verbs by random people through the real door: no state the table does not know, no row lost, nothing half.

Every verb of the noun takes part as soon as it is registered; its arguments are made from the fields of its command.
What no verb does (councils, signed minutes, the quarterly review) is done as they do it: by services/moving.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import fields
from datetime import date, timedelta
from enum import Enum
from functools import partial
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS, TRANSITIONS, next_rows
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Refusal
from facilitator.domain.here import day_of
from facilitator.domain.journal import check_chain
from facilitator.domain.people.powers import Power, Role
from facilitator.services.context import SYSTEM, Actor, Context
from facilitator.services.demands import DEMAND_VERBS
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.moving import move_demand
from facilitator.services.rounds import new_round
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb
from facilitator.storage.tables import metadata
from tests.factories.council import make_council
from tests.factories.pictures import picture, saved
from tests.factories.world import make_world

LEFT_OUT = frozenset({"import_batch", "undo_import"})
"""Whole files have tests of their own."""
WALKED = {verb.name: verb for verb in DEMAND_VERBS if verb.name not in LEFT_OUT and verb.power is not Power.WORK}
BY_THE_RULE = tuple(row.move for row in TRANSITIONS if row.power is None and row.move is not DemandMove.TRACK)
NAMES = ("居民代表1", "居民代表2", "监督委员", "王桂芳", "")
PICTURE = Upload("1.png", saved(picture(8, 6), "PNG"))
ORDINARY: dict[Any, tuple[tuple[Any, ...], tuple[Any, ...]]] = {
    str: (("等资金", "路灯又不亮了", "3号楼2单元501 王桂芳 13800000000"), (" ", "长" * 6000)),
    bool: ((True, False), (True,)),
    int: ((0, 3), (-1,)),
    float: ((26.0, 19.5), (0.125,)),
    Upload: ((PICTURE,), (Upload("1.txt", b"no picture"),)),
}
"""Type → values that fit, values that do not."""
UNASKED = frozenset({"session", "external_ref"})
LOOKS_BACK = frozenset({"happened_on", "sent_on", "on"})
ENDS = {"escalate", "withdraw", "refuse", "merge", "decline", "answer_now", "department_return", "reclassify"}
LONG = 60
"""Steps of one stretch."""
PAST, AHEAD = (-3, 0, 0, 2), (-5, 1, 5, 40, 40, 200)
"""Days from today."""
DICE = st.integers(0, 2**32 - 1).map(random.Random)
COUNTED_ON = ("demands", "demand_parties", "demand_follow_ups")
"""What the tabs of the ledger are counted from, once for each version of its history."""
TABLES = {
    table.name: f'SELECT * FROM "{table.name}"'  # noqa: S608 - our own names
    for table in metadata.sorted_tables
    if table.name != "kept_answers"
}

TAKES_A_RELAPSE_BACK = {DemandMove.RELAPSE_WITHDRAWN.value, DemandMove.RELAPSE_DECLINED.value}

Dump = dict[str, frozenset[Any]]


class Walk(RuleBasedStateMachine):
    """A community with a few demands; each rule is one step by one person."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.opened = self.open_world()
        self.world = self.opened.__enter__()
        self.council = make_council(self.world, representatives=3, committee=1)
        supervisor = self.world.staff("监督委员", Role.SUPERVISOR)
        self.people = [self.council.clerk, self.council.secretary, self.council.chair, supervisor]
        self.before = self.dump()

    def open_world(self) -> Any:
        return make_world(self.folder)

    def teardown(self) -> None:
        self.opened.__exit__(None, None, None)
        shutil.rmtree(self.folder)

    @initialize(dice=DICE)
    def demands_come_in(self, dice: random.Random) -> None:
        for category in (*Category, Category.GOVERNMENT_SERVICE)[-4:]:
            wish = RegisterDemand("路灯不亮", "", category, Channel.PHONE, "王桂芳", "13800000000", building="3号楼501")
            self.judged(partial(self.world.door.do, self.council.clerk, wish))

    @rule(dice=DICE)
    def somebody_goes_on_as_the_table_allows(self, dice: random.Random) -> None:
        """One demand goes a long way, seldom to one of its ends, so that the deep states are reached too."""
        chosen = self.somewhere(dice).id
        for _step in range(LONG):
            (demand,) = (row for row in self.rows("demands") if row.id == chosen)
            moves = _moves_here(demand) - (ENDS if dice.random() < 0.9 else set())
            known = sorted(moves if moves and dice.random() < 0.7 else _deeds_here(demand))
            if known:
                verb = WALKED[dice.choice(known)]
                self.take(dice, verb, self.council.clerk if dice.random() < 0.3 else self.council.secretary, demand.id)
            if demand.state == DemandState.IN_PROGRESS and dice.random() < 0.1:
                for stage in (PhotoStage.BEFORE, PhotoStage.AFTER):
                    self.judged(partial(self.world.door.do, self.council.clerk, AttachPhoto(chosen, stage, PICTURE)))
            if dice.random() < 0.4:
                self.a_rule_moves(dice, chosen)
            if dice.random() < 0.1:
                self.world.clock.forward(days=dice.choice((1, 30, 95)))

    @rule(dice=DICE)
    def somebody_takes_any_step(self, dice: random.Random) -> None:
        verb = WALKED[dice.choice(sorted(WALKED))]
        self.take(dice, verb, dice.choice(self.people))

    def a_rule_moves(self, dice: random.Random, identity: str) -> None:
        """As a council that begins, minutes that are signed, or the quarter does."""
        (demand,) = (row for row in self.rows("demands") if row.id == identity)
        moves = [row.move for row in next_rows(DemandState(demand.state)) if row.move in BY_THE_RULE]
        if not moves:
            return
        move = dice.choice(sorted(moves))
        signed = move in (DemandMove.PASSED, DemandMove.PASSED_NEEDS_MONEY)

        def act(unit: Any) -> None:
            context = Context(SYSTEM, self.world.clock.now(), unit, "五角亭社区", self.world.door.ports)
            columns: dict[str, Any] = new_round(context, demand) if move is DemandMove.REDELIBERATE else {}
            columns |= {"track_council": CouncilTrack.DONE} if signed else {}
            move_demand(context, unit.ledger.demand(identity), move, "minutes-1" if signed else None, **columns)

        self.judged(lambda: self.world.door.writer.submit(act))

    @rule(days=st.sampled_from((1, 400)))
    def time_goes_by(self, days: int) -> None:
        self.world.clock.forward(days=days)

    @invariant()
    def chain_verifies(self) -> None:
        with self.world.database.reading() as unit:
            assert check_chain(unit.journal.entries()) == []

    def take(self, dice: random.Random, verb: Verb[Any], actor: Actor, demand: str | None = None) -> None:
        command = verb.command(**{
            field.name: self.argument(dice, field.name, get_type_hints(verb.command)[field.name], demand)
            for field in fields(verb.command)
        })  # fmt: skip
        may = actor.may(verb.power)

        def act() -> None:
            self.world.door.do(actor, command)
            assert may, f"{verb.name} is not for {actor.name}"

        self.judged(act)

    def argument(self, dice: random.Random, name: str, kind: Any, demand: str | None) -> Any:
        """A value for one field: what is there or is not, what fits and, now and then, what does not."""
        if name == "demand" and demand is not None:
            return demand
        if name in ("demand", "into", "draft", "about", "previous"):
            optional = [None] * 6 if NoneType in get_args(kind) else []
            return dice.choice([*(row.id for row in self.rows("demands")), "nobody", *optional])
        if name == "countersigned_by":
            return dice.choice(("书记", "专干", "没有这个人", None))
        if name == "photo":
            return dice.choice([*(row.id for row in self.rows("demand_photos")), "none"])
        if name == "by":
            return dice.choice((NAMES[:3], NAMES[:3], NAMES[2:]) if get_origin(kind) is tuple else NAMES)
        return value_for(dice, kind, name, day_of(self.world.clock.now()))

    def judged(self, act: Any) -> None:
        """Either it was refused and nothing at all has changed, or it was done and everything explains it."""
        before = self.before
        try:
            act()
        except Refusal:
            assert self.dump() == before
            return
        self.before = after = self.dump()
        earlier = {row.id: row for row in rows_in(before, "demands")}
        now = {row.id: row for row in rows_in(after, "demands")}
        assert set(earlier) <= set(now), "a row was lost"
        assert set(before["demand_history"]) <= set(after["demand_history"]), "the past was changed"
        assert set(before["journal"]) <= set(after["journal"])
        moved = any(before[table] != after[table] for table in COUNTED_ON)
        assert not moved or set(before["demand_history"]) < set(after["demand_history"]), "counts would be stale"
        for identity, row in now.items():
            if row != earlier.get(identity):
                self.explained(earlier.get(identity), row, before, after)

    def explained(self, earlier: Any, row: Any, before: Dump, after: Dump) -> None:
        if earlier is not None:
            assert row.round >= earlier.round or self.taken_back(row, before, after), "a round fell"
            assert earlier.number in (None, row.number), "a number changed"
        supporters = [one for one in rows_in(after, "demand_supporters") if one.demand == row.id]
        assert row.supporters == len(supporters) + row.supporters_told
        seen = {(line.seq, line.demand) for line in rows_in(before, "demand_history")}
        lines = [line for line in rows_in(after, "demand_history") if line.demand == row.id]
        history = sorted(lines, key=lambda line: int(line.seq))
        state = earlier.state if earlier is not None else None
        for line in history:
            if (line.seq, line.demand) in seen:
                continue
            assert state is None or line.before == state, "the history has a gap"
            assert allowed(line), f"{line.before} → {line.move} → {line.after}"
            state = line.after
        assert row.state == (history[-1].after if history else DemandState.DRAFT), "the history does not explain it"
        assert not history or row.round == history[-1].round

    def taken_back(self, row: Any, before: Dump, after: Dump) -> bool:
        """A relapse that was withdrawn or declined was none: what was done stays done, in its own round."""
        fresh = set(rows_in(after, "demand_history")) - set(rows_in(before, "demand_history"))
        return any(line.demand == row.id and line.move in TAKES_A_RELAPSE_BACK for line in fresh)

    def somewhere(self, dice: random.Random) -> Any:
        """One of the demands as its row is now."""
        rows = sorted(self.rows("demands"), key=lambda row: row.id)
        return dice.choice(rows) if rows else None

    def rows(self, table: str) -> list[Any]:
        return rows_in(self.before, table)

    def dump(self) -> Dump:
        """Every row of every table, as the database holds it."""
        with self.world.database.reading() as unit:
            return {name: frozenset(unit.connection.exec_driver_sql(query)) for name, query in TABLES.items()}


def _moves_here(demand: Any) -> set[str]:
    """The verbs whose move the table has for this demand."""
    rows = next_rows(DemandState(demand.state))
    guided = {"guide_private"} if demand.matter == Matter.PRIVATE else set()
    return ({row.move.value for row in rows} | guided) & set(WALKED)


def _deeds_here(demand: Any) -> set[str]:
    here = {deed.value for deed, states in DEEDS.items() if demand.state in states}
    return here & set(WALKED) - {DemandDeed.FORGET_CONTACT.value}


def rows_in(dump: Dump, table: str) -> list[Any]:
    return list(dump[table])


def allowed(line: Any) -> bool:
    """Whether the table has this line: a move leads where its row says, a deed stays where it makes sense."""
    if line.move in {deed.value for deed in DemandDeed}:
        return bool(line.before == line.after and line.after in DEEDS[DemandDeed(line.move)])
    if line.before is None:
        return bool(line.move == DemandMove.REGISTER)
    return DEMANDS.moves.get((DemandState(line.before), DemandMove(line.move))) == line.after


def value_for(dice: random.Random, kind: Any, name: str, today: date) -> Any:
    """A value of this type; those that make sense come far more often than the others."""
    if name in UNASKED:
        return None
    if get_origin(kind) in (Union, UnionType):
        part = dice.choice(get_args(kind))
        return None if part is NoneType else value_for(dice, part, name, today)
    if get_origin(kind) is dict:
        return {}
    if get_origin(kind) is tuple:
        return tuple(value_for(dice, get_args(kind)[0], "", today) for _number in range(dice.randrange(3)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return dice.choice(sorted(kind, key=str))
    if kind is date:
        return today + timedelta(days=dice.choice(PAST if name in LOOKS_BACK else AHEAD))
    if kind in ORDINARY:
        fits, does_not = ORDINARY[kind]
        return dice.choice(fits if dice.random() < 0.95 else does_not)
    hints = get_type_hints(kind)
    return kind(**{field.name: value_for(dice, hints[field.name], field.name, today) for field in fields(kind)})


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_random_verbs_never_leave_the_table() -> None:
    quick = settings(
        max_examples=4, stateful_step_count=6, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Walk, settings=quick)


def test_every_verb_of_a_demand_is_walked() -> None:
    """Whoever adds a verb whose command has a field that this walk cannot fill hears of it here."""
    assert {verb.name for verb in DEMAND_VERBS} >= LEFT_OUT
    assert set(BY_THE_RULE) >= {DemandMove.PASSED, DemandMove.BATCH, DemandMove.REDELIBERATE}
    for verb in WALKED.values():
        hints = get_type_hints(verb.command)
        for field in fields(verb.command):
            value_for(random.Random(1), hints[field.name], field.name, date(2026, 11, 25))
