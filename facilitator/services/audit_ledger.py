"""Checks every line of the ledger: its history is a walk of the table that ends where it stands, its family, its count.

Reads one demand after the other and keeps none; faults are sentences that name the number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from facilitator.domain.demands.deeds import DemandDeed, entry_name
from facilitator.domain.demands.entry import demand_number
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_STEPS: frozenset[tuple[str | None, str, str]] = frozenset(
    (before.value, move.value, after.value) for (before, move), after in DEMANDS.moves.items()
)
_DEEDS = frozenset(deed.value for deed in DemandDeed)
_NAMED = {*_DEEDS, *(move.value for move in DemandMove)}
_FIRST = (None, DemandState.DRAFT, DemandState.SUBMITTED)
_NAMES = {state.value: name for state, name in STATE_NAMES.items()}


class LedgerCheck:
    """`seen` counts the demands once `faults` has been read to its end."""

    def __init__(self, store: UnitOfWork) -> None:
        self.seen = 0
        self._store = store

    def faults(self) -> Iterator[str]:
        trail = self._store.soundness.ledger
        for number in trail.doubled():
            yield N_("{number} 这个编号在台账里不止一件").format(number=number)
        behind = _supporters(self._store)
        for _demand, group in groupby(trail.walks(), key=lambda row: row.id):
            walk = list(group)
            line = walk[0]
            self.seen += 1
            yield from _number(line)
            yield from _walk(line, [row for row in walk if row.seq is not None])
            yield from _family(line)
            expected = behind[line.id] + line.supporters_told
            if line.supporters != expected:
                sentence = N_("{number} 附议写的是 {now} 人，重新数是 {expected} 人")
                yield sentence.format(number=_name(line), now=line.supporters, expected=expected)


def _supporters(store: UnitOfWork) -> Counter[str]:
    """Demand → who joined it, and whoever came with the demands merged into it; what a table told of it is its own."""
    behind = store.soundness.ledger.joined()
    gained: Counter[str] = Counter()
    for child in store.soundness.ledger.children():
        gained[child.parent] += 1 + child.supporters_told + behind[child.id]
    behind.update(gained)
    return behind


def _name(line: Row) -> str:
    return str(line.number or line.id)


def _number(line: Row) -> Iterator[str]:
    if line.number is None and line.year is None and line.sequence is None:
        return
    if line.year is None or line.sequence is None or line.number != demand_number(line.year, line.sequence):
        yield N_("{number} 的编号与年份、序号对不上").format(number=_name(line))


def _walk(line: Row, walk: Sequence[Row]) -> Iterator[str]:
    name = _name(line)
    if not walk:
        yield N_("{number} 没有一条经过").format(number=name)
        return
    if walk[0].before not in _FIRST:
        yield N_("{number} 的经过缺了开头").format(number=name)
    for earlier, later in pairwise(walk):
        if earlier.after != later.before:
            yield N_("{number} 的经过在日志第 {seq} 条前面断开了").format(number=name, seq=later.seq)
    for row in walk:
        if not _allowed(row):
            step = entry_name(row.move) if row.move in _NAMED else row.move
            sentence = N_("{number} 的经过（日志第 {seq} 条）里，从“{before}”不能“{step}”到“{after}”")
            yield sentence.format(
                number=name, seq=row.seq, before=_state(row.before), step=step, after=_state(row.after)
            )
    last = walk[-1]
    if last.after != line.state:
        sentence = N_("{number} 写的是“{now}”，按经过应当是“{expected}”")
        yield sentence.format(number=name, now=_state(line.state), expected=_state(last.after))
    if last.entry_round != line.round:
        sentence = N_("{number} 写的是第 {now} 轮，按经过应当是第 {expected} 轮")
        yield sentence.format(number=name, now=line.round, expected=last.entry_round)


def _allowed(row: Row) -> bool:
    """A deed stays where it is; a line without a state before it is the first one."""
    if row.move in _DEEDS:
        return bool(row.before == row.after)
    before = row.before or DemandState.SUBMITTED.value
    return (before, row.move, row.after) in _STEPS


def _state(state: str | None) -> str:
    return _NAMES.get(state or "", state or "")


def _family(line: Row) -> Iterator[str]:
    """Whoever was merged has a parent that was not, and nobody else has one."""
    name = _name(line)
    if line.state == DemandState.MERGED and line.parent is None:
        yield N_("{number} 已并单，却没有写并入哪一件").format(number=name)
    if line.parent is None:
        return
    parent = line.above_number or line.parent
    if line.state != DemandState.MERGED:
        yield N_("{number} 写着并入 {parent}，状态却不是“已并单”").format(number=name, parent=parent)
    if line.above is None:
        yield N_("{number} 并入的 {parent} 不在台账里").format(number=name, parent=parent)
    elif line.above_state == DemandState.MERGED:
        yield N_("{number} 并入的 {parent} 自己也并单了").format(number=name, parent=parent)
