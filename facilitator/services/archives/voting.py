"""The pieces of an archive that tell of the papers of a vote: as printed, as keyed twice, and the count of hands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from facilitator.domain.archive.pieces import Piece, Retention, in_json
from facilitator.domain.here import day_of
from facilitator.domain.minutes.confirmation import confirmation_bytes
from facilitator.domain.papers.kinds import ABOUT_A_VOTE, KIND_NAMES, PaperKind
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.appraising_words import question_of
from facilitator.services.confirming import confirmation_sheet
from facilitator.services.context import Reading
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row


def votes_of(session: Row, reading: Reading) -> Iterator[Piece]:
    for place, ballot in enumerate(reading.store.ballots.of_session(session.id), 1):
        yield from _keyed(place, ballot, reading)
        yield from _hands(place, ballot, reading)
    yield from _printed(session, reading)
    if (sheet := confirmation_sheet(session, reading)) is not None:
        told = N_("表决结果确认单：当场打印、几方签字的那一张，按日志重排")
        yield Piece(N_("表决/表决结果确认单.pdf"), told, Retention.PERMANENT, layout=confirmation_bytes(sheet))


def _printed(session: Row, reading: Reading) -> Iterator[Piece]:
    """表决票, 计票单, 封签 and the rest, known by the vote that stands on them: they are called by their serials."""
    place_of = {
        question_of(reading, ballot): place
        for place, ballot in enumerate(reading.store.ballots.of_session(session.id), 1)
    }
    meeting = (f"{all_kinds()[session.kind].name} · {session.title}", long_day(day_of(session.starts_at)))
    for row in reading.store.papers.made(ABOUT_A_VOTE):
        head = row.content.get("head", {})
        place = place_of.get(head.get("question"))
        if place is not None and (head.get("meeting"), head.get("when")) == meeting:
            kind = KIND_NAMES[PaperKind(row.kind)]
            name = N_("打印件/第{place}次表决-{kind}{subject}.pdf")
            told = name.format(place=place, kind=kind, subject=row.subject)
            yield Piece(told, kind, Retention.THIRTY_YEARS, digest=row.digest)


def _keyed(place: int, ballot: Row, reading: Reading) -> Iterator[Piece]:
    """Every batch as two people keyed it, withdrawn ones too; whose paper it was stands there for named votes only."""
    batches = reading.store.entering.batches(ballot.id)
    if not batches:
        return
    labels = reading.store.roll.labels()
    told = [
        {
            "teller": batch.teller, "confirmed_by": batch.confirmed_by, "caller": batch.caller, "sheet": batch.sheet,
            "collector": batch.collector, "entered_at": batch.entered_at, "withdrawn_at": batch.withdrawn_at,
            "papers": _papers(reading.store.entering.papers(batch.id), labels),
        }
        for batch in batches
    ]  # fmt: skip
    name = N_("内部/第{place}次表决-纸票.json").format(place=place)
    yield Piece(name, N_("纸票：每一张的票号和选择，两个人各录一遍"), Retention.THIRTY_YEARS, in_json(told))
    standing = [batch for batch in batches if batch.confirmed_at is not None and batch.withdrawn_at is None]
    kept = [paper for batch in standing for paper in reading.store.entering.papers(batch.id)]
    counted = Counter(choice for paper in kept if not paper.invalid for choice in paper.choices)
    serials = sorted(paper.serial for paper in kept)
    sheet = {
        "question": ballot.question, "handed_out": len(reading.store.entering.handed(ballot.id)),
        "returned": len(kept), "invalid": sum(paper.invalid for paper in kept), "counted": dict(counted),
        "first_serial": serials[0] if serials else "", "last_serial": serials[-1] if serials else "",
    }  # fmt: skip
    name = N_("表决/第{place}次表决-计票和封签.json").format(place=place)
    yield Piece(
        name, N_("计票单和封签上的数：发出、收回、废票、每项几票、票号"), Retention.PERMANENT, in_json(sheet)
    )


def _papers(rows: Sequence[Row], labels: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "serial": row.serial,
            "unit": labels.get(row.unit, "") if row.unit else "",
            "choices": row.choices,
            "invalid": bool(row.invalid),
        }
        for row in rows
    ]


def _hands(place: int, ballot: Row, reading: Reading) -> Iterator[Piece]:
    counts = reading.store.entering.all_hands(ballot.id)
    if counts:
        told = [
            {"counts": row.counts, "tellers": row.tellers, "at": row.entered_at, "replaced_at": row.replaced_at}
            for row in counts
        ]
        name = N_("表决/第{place}次表决-举手.json").format(place=place)
        yield Piece(name, N_("举手点数：每一次点的数和点数的人"), Retention.PERMANENT, in_json(told))
