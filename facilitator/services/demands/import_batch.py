"""demands.import_batch: a file of demands enters the ledger as one batch, every row of it or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.events import DemandsImported
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.reading import LONGEST_CLASS
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Busy, Missing, Refusal
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.entering import check_entry, new_line, plain
from facilitator.services.demands.known import BatchLine, batch_lines, numbers_known
from facilitator.services.verb import Verb

LARGEST_BATCH = 20_000
"""Rows; while they are written nobody else can write."""
AFTER_THE_VOTE = 60
"""Seconds after which asking again makes sense."""
FILE_NAME_LIMIT = 200
DIGEST_LENGTH = 64

Words = dict[int, tuple[str, str]]
"""Title and description of each row, as they are kept."""


@dataclass(frozen=True)
class ImportBatch:
    """`file_digest` is the SHA-256 of the file in hex: the same file is known again, whatever way it is said to have
    come."""

    file_name: str
    file_digest: str
    rows: tuple[Candidate, ...]


@dataclass(frozen=True)
class ImportedBatch:
    """`known` were in the ledger already and stay as they are; without anything new there is no batch."""

    batch: str | None
    added: tuple[BatchLine, ...]
    known: tuple[BatchLine, ...]


def import_batch(command: ImportBatch, context: Context) -> ImportedBatch:
    """One journal event for the batch; the history of each of its demands rests on it."""
    if context.store.ballots.open_anywhere():
        raise Busy(N_("正在投票，台账等投票结束后再导入。"), retry_after=AFTER_THE_VOTE)
    words = _check(command, day_of(context.now))
    known = numbers_known(context.store, command.rows, command.file_digest)
    fresh = [candidate for candidate in command.rows if candidate.row not in known]
    if not fresh:
        return ImportedBatch(None, (), batch_lines(known))
    batch, name, actor = context.new_id(), command.file_name[:FILE_NAME_LIMIT], context.actor.name
    lines = _new_lines(fresh, words, batch, context)
    context.store.ledger.add_batch(
        {
            "id": batch,
            "file_name": name,
            "file_digest": command.file_digest,
            "added": len(lines),
            "at": context.now,
            "actor": actor,
        }
    )
    context.store.ledger.add_many(lines)
    event = DemandsImported(batch, name, command.file_digest, tuple(line["number"] for line in lines), actor)
    context.store.ledger.remember_many(_history(context, context.record(event), fresh, lines))
    added = {candidate.row: line["number"] for candidate, line in zip(fresh, lines, strict=True)}
    return ImportedBatch(batch, batch_lines(added), batch_lines(known))


def _new_lines(fresh: Sequence[Candidate], words: Words, batch: str, context: Context) -> list[dict[str, Any]]:
    first = context.store.ledger.last_sequence(day_of(context.now).year) + 1
    return [
        new_line(candidate, *words[candidate.row], context, sequence)
        | {"source_category": plain(candidate.source_category), "public_ok": False, "batch": batch}
        for sequence, candidate in enumerate(fresh, first)
    ]


def _history(
    context: Context, seq: int, fresh: Sequence[Candidate], lines: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    return [
        {
            "seq": seq,
            "demand": line["id"],
            "at": context.now,
            "move": DemandMove.REGISTER,
            "before": DemandState.SUBMITTED,
            "after": line["state"],
            "round": 1,
            "actor": context.actor.name,
            "authority": None,
            "details": {"batch": line["batch"], "row": candidate.row},
        }
        for candidate, line in zip(fresh, lines, strict=True)
    ]


def _check(command: ImportBatch, today: date) -> Words:
    """Raises Missing, or BadInput that names the row."""
    if not command.rows:
        raise Missing(N_("要导入的表里一行也没有。"), what="rows")
    if len(command.rows) > LARGEST_BATCH:
        raise BadInput(N_("一次最多导入 {most} 行，请把表分开。"), field="rows", most=LARGEST_BATCH)
    if not command.file_name.strip() or len(command.file_digest) != DIGEST_LENGTH:
        raise BadInput(N_("请写明文件名和文件的 SHA-256。"), field="file_digest")
    words: Words = {}
    first: dict[tuple[Channel, str], int] = {}
    for candidate in command.rows:
        if candidate.row in words:
            raise BadInput(N_("第 {row} 行出现了两次。"), field="rows", row=candidate.row)
        reference = plain(candidate.external_ref)
        if reference and (earlier := first.setdefault((candidate.channel, reference), candidate.row)) != candidate.row:
            raise BadInput(
                N_("第 {row} 行与第 {first} 行的来源编号相同。"), field="external_ref", row=candidate.row, first=earlier
            )
        words[candidate.row] = _checked(candidate, today)
    return words


def _checked(candidate: Candidate, today: date) -> tuple[str, str]:
    try:
        if len(candidate.source_category or "") > LONGEST_CLASS:
            raise BadInput(N_("原类别太长，最多 {limit} 字。"), field="source_category", limit=LONGEST_CLASS)
        return check_entry(candidate, today)
    except Refusal as refusal:
        field = str(refusal.details.get("field", "description"))
        raise BadInput(N_("第 {row} 行：{why}"), field=field, row=candidate.row, why=refusal.message) from refusal


VERB = Verb("demands", "import_batch", ImportBatch, Power.KEEP_LEDGER, N_("导入一批需求"), import_batch)
