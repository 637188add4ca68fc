"""Holds the history of the ledger against the journal, line by line while the journal is read: each vouches the other.

Every line of history names the journal row that says the same; every row about a demand has its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.journal import Entry, canonical_bytes
from facilitator.domain.words import N_
from facilitator.storage.rows import Row

_OF_ONE = frozenset({"DemandMoved", "DemandNoted"})
_OF_MANY = frozenset({"DemandsImported", "ImportUndone"})
_REGISTERED = (DemandMove.REGISTER.value, DemandState.SUBMITTED.value, DemandState.REGISTERED.value)
_WITHDRAWN = (DemandMove.WITHDRAW.value, DemandState.REGISTERED.value, DemandState.WITHDRAWN.value)


class HistoryCheck:
    """Is told every journal entry in order, and reads the history beside it; `faults` are sentences."""

    def __init__(self, lines: Iterator[Row]) -> None:
        self.faults: list[str] = []
        self._groups = groupby(lines, key=lambda line: int(line.seq))
        self._ahead = self._next_group()
        self._gone: dict[str, str] = {}

    def hear(self, entry: Entry, body: dict[str, Any] | None) -> None:
        """`body` is what the entry says, None where it cannot be read; the check of the journal tells of that."""
        lines = self._lines_of(entry.seq)
        if entry.type not in _OF_ONE | _OF_MANY:
            self._accuse(lines, _STRANGE)
            return
        if body is None:
            self._accuse(lines, _OTHERWISE)
            return
        compare = self._compare if entry.type in _OF_ONE else self._compare_batch
        try:
            compare(entry.seq, body, lines)
        except (KeyError, TypeError):
            self.faults.append(N_("日志第 {seq} 条没有写全，没法和经过核对").format(seq=entry.seq))

    def end(self) -> None:
        """After the last entry: what history points to beyond it, and every demand that only its history remembers."""
        while self._ahead is not None:
            self._beyond()
        for number in self._gone.values():
            self.faults.append(N_("台账里没有 {number} 这一件，日志和经过里却有").format(number=number))

    def _next_group(self) -> tuple[int, list[Row]] | None:
        found = next(self._groups, None)
        return (found[0], list(found[1])) if found is not None else None

    def _lines_of(self, seq: int) -> list[Row]:
        while self._ahead is not None and self._ahead[0] < seq:
            self._beyond()
        if self._ahead is None or self._ahead[0] != seq:
            return []
        lines = self._ahead[1]
        self._ahead = self._next_group()
        for line in lines:
            if line.known is None:
                self._gone.setdefault(line.demand, line.demand)
        return lines

    def _beyond(self) -> None:
        if self._ahead is not None:
            self._accuse(self._ahead[1], N_("{number} 的经过指着日志第 {seq} 条，日志里没有这一条"))
        self._ahead = self._next_group()

    def _accuse(self, lines: list[Row], sentence: str) -> None:
        self.faults += [sentence.format(number=_name(line), seq=line.seq) for line in lines]

    def _compare(self, seq: int, body: dict[str, Any], lines: list[Row]) -> None:
        number = body.get("number") or body["demand"]
        if body["demand"] in self._gone:
            self._gone[body["demand"]] = number
        own = [line for line in lines if line.demand == body["demand"]]
        self._accuse([line for line in lines if line.demand != body["demand"]], _STRANGE)
        if not own:
            self.faults.append(N_("{number} 的经过少了日志第 {seq} 条").format(number=number, seq=seq))
        for line in own:
            if _said(body) != _written(line):
                self._accuse([line], _OTHERWISE)
            if line.known is not None and body.get("number") not in (None, line.number):
                sentence = N_("{number} 在日志第 {seq} 条里的编号是 {sealed}")
                self.faults.append(sentence.format(number=_name(line), seq=seq, sealed=body["number"]))

    def _compare_batch(self, seq: int, body: dict[str, Any], lines: list[Row]) -> None:
        """Two lists of numbers: of lines that moved, and of lines that stayed where they were and changed."""
        moved = set(body.get("numbers", body.get("withdrawn", ())))
        stayed = set(body.get("changed", body.get("restored", ())) or ())
        step, deed = (
            (_REGISTERED, DemandDeed.IMPORT_CHANGE) if "numbers" in body else (_WITHDRAWN, DemandDeed.IMPORT_UNDO)
        )
        for line in lines:
            if line.known is None:
                continue
            as_moved = line.number in moved and (line.move, line.before, line.after) == step
            as_stayed = line.number in stayed and line.move == deed and line.before == line.after
            if not (as_moved or as_stayed) or _batch(line) != body["batch"]:
                self._accuse([line], _OTHERWISE)
        for number in sorted((moved | stayed) - {line.number for line in lines}):
            self.faults.append(N_("{number} 的经过少了日志第 {seq} 条").format(number=number, seq=seq))


_STRANGE = N_("{number} 的经过指着日志第 {seq} 条，那一条说的不是这件需求")

_OTHERWISE = N_("{number} 的经过与日志第 {seq} 条说的不一样")


def _name(line: Row) -> str:
    return str(line.number or line.demand)


def _said(body: dict[str, Any]) -> tuple[object, ...]:
    """What the journal says, in the order of `_written`; a deed leaves the demand where it is."""
    move = body.get("move") or body.get("deed")
    before, after = (body.get("before"), body["after"]) if "move" in body else (body["state"], body["state"])
    details = canonical_bytes(body.get("details") or {}).decode()
    return move, before, after, body["round"], body["actor"], body.get("authority"), details


def _written(line: Row) -> tuple[object, ...]:
    return line.move, line.before, line.after, line.round, line.actor, line.authority, line.details


def _batch(line: Row) -> str | None:
    try:
        return str(json.loads(line.details)["batch"])
    except (ValueError, KeyError, TypeError):
        return None
