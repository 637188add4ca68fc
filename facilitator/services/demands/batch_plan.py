"""What taking a batch back would do to each of its demands, and which of them stay because somebody worked on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed, entry_name
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_
from facilitator.services.demands.batch_lines import apart
from facilitator.services.demands.change_words import heading_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

UNDO_MOVES = (DemandMove.WITHDRAW.value, DemandDeed.IMPORT_UNDO.value)
_IMPORT_MOVES = (DemandMove.REGISTER.value, DemandDeed.IMPORT_CHANGE.value, DemandDeed.IMPORT_UNDO.value)


@dataclass(frozen=True)
class Stays:
    """A demand that keeps what the batch brought; `why` is a clause for people."""

    number: str
    why: str


@dataclass(frozen=True)
class UndoPlan:
    """`added` would be withdrawn, `changes` would be put back, `stays` would be left alone."""

    added: tuple[Row, ...]
    changes: tuple[Row, ...]
    stays: tuple[Stays, ...]


def plan_of(store: UnitOfWork, batch: str) -> UndoPlan:
    busy, changes = store.imports.moved_on(batch, _IMPORT_MOVES), store.imports.changes(batch)
    added = store.imports.added(batch)
    free = tuple(line for line in added if line.id not in busy and line.state == DemandState.REGISTERED)
    untouched = tuple(line for line in changes if not apart(line, line.after))
    stays = (*_worked_on(added, busy), *_changed_again(changes))
    return UndoPlan(free, untouched, tuple(sorted(stays, key=lambda one: one.number)))


def _worked_on(added: Sequence[Row], busy: dict[str, str | None]) -> Iterator[Stays]:
    for line in added:
        move = busy.get(line.id)
        if move is not None:
            yield Stays(line.number, N_("后来办过：{move}").format(move=entry_name(move)))
        elif line.id in busy:
            yield Stays(line.number, N_("后来又导入过一批，改了这一件"))
        elif line.state != DemandState.REGISTERED:
            yield Stays(line.number, N_("已经不是“已登记”了"))


def _changed_again(changes: Sequence[Row]) -> Iterator[Stays]:
    for line in changes:
        if columns := apart(line, line.after):
            yield Stays(line.number, N_("后来又改过：{columns}").format(columns="、".join(map(heading_of, columns))))
