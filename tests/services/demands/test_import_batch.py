"""demands.import_batch: all rows or none, one event, every demand with its history, never during a vote."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.errors import BadInput, Busy, Conflict, Forbidden, Missing
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.import_batch import LARGEST_BATCH, BatchLine, ImportBatch, ImportedBatch
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import DemandList
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.staying import StayingCell
from tests.factories.council import Council, span

DIGEST = "a" * 64
LAMPS = Candidate(
    row=2,
    title="3号院路灯不亮",
    description="三盏",
    category=Category.OTHER,
    channel=Channel.HOTLINE_TRANSFER,
    source_category="城乡建设",
    reporter_name="U9000301",
    happened_on=date(2020, 1, 6),
    external_ref="24",
)
DRAIN = replace(LAMPS, row=3, title="下水反水", external_ref="37")


def batch(*rows: Candidate, digest: str = DIGEST) -> ImportBatch:
    return ImportBatch("留言.xlsx", digest, rows)


def imported(council: Council, *rows: Candidate, digest: str = DIGEST) -> ImportedBatch:
    result: ImportedBatch = council.do(batch(*rows, digest=digest), council.clerk)
    return result


def events(council: Council, kind: str) -> list[tuple[int, dict[str, Any]]]:
    with council.world.database.reading() as unit:
        return [(entry.seq, json.loads(entry.body)) for entry in unit.journal.entries() if entry.type == kind]


def ledger_size(council: Council) -> int:
    total: int = council.ask(DemandList(), council.clerk).total
    return total


def test_import_registers_every_row_under_numbers_of_this_year(council: Council) -> None:
    council.do(RegisterDemand("活动室", "关门太早", Category.CULTURE_RECREATION, Channel.WALK_IN), council.clerk)

    result = imported(council, LAMPS, DRAIN)

    assert result.added == (BatchLine(2, "XQ-2026-0002"), BatchLine(3, "XQ-2026-0003"))
    assert result.known == ()
    line = council.ask(DemandDetail("XQ-2026-0002"), council.clerk)
    assert (line.state, line.category, line.source_category, line.channel) == (
        "registered", "other", "城乡建设", "hotline_transfer",
    )  # fmt: skip
    assert (line.title, line.description, line.reporter_name) == ("3号院路灯不亮", "三盏", "U9000301")
    assert (line.happened_on, line.registered_on, line.external_ref) == (date(2020, 1, 6), date(2026, 11, 25), "24")


def test_import_is_one_event_that_every_history_rests_on(council: Council) -> None:
    result = imported(council, LAMPS, DRAIN)

    ((seq, event),) = events(council, "DemandsImported")
    assert event == {
        "batch": result.batch,
        "file_name": "留言.xlsx",
        "file_digest": DIGEST,
        "numbers": ["XQ-2026-0001", "XQ-2026-0002"],
        "actor": "专干",
    }
    (entry,) = council.ask(DemandDetail("XQ-2026-0002"), council.clerk).history
    assert (entry.seq, entry.move, entry.move_name, entry.after_name) == (seq, "register", "登记入台账", "已登记")
    assert (entry.actor, entry.details) == ("专干", {"batch": result.batch, "row": 3})


def test_import_of_the_same_rows_again_adds_nothing_and_writes_nothing(council: Council) -> None:
    imported(council, LAMPS, DRAIN)

    again = imported(council, LAMPS, DRAIN)

    assert again == ImportedBatch(None, (), (), (BatchLine(2, "XQ-2026-0001"), BatchLine(3, "XQ-2026-0002")))
    assert len(events(council, "DemandsImported")) == 1


def test_import_adds_only_what_is_new(council: Council) -> None:
    imported(council, LAMPS)

    result = imported(council, LAMPS, DRAIN, digest="b" * 64)

    assert result.known == (BatchLine(2, "XQ-2026-0001"),)
    assert result.added == (BatchLine(3, "XQ-2026-0002"),)


def test_import_knows_what_was_registered_by_hand(council: Council) -> None:
    council.do(RegisterDemand("路灯", "", Category.OTHER, Channel.HOTLINE_TRANSFER, external_ref=" 24 "), council.clerk)

    with pytest.raises(Conflict, match="第 2 行（XQ-2026-0001）"):
        imported(council, LAMPS)
    same = replace(LAMPS, title="路灯", description="路灯", reporter_name=None, happened_on=None)
    assert imported(council, same).known == (BatchLine(2, "XQ-2026-0001"),)


@pytest.mark.parametrize(
    "bad",
    [
        replace(DRAIN, title="长" * 81),
        replace(DRAIN, title=" ", description=""),
        replace(DRAIN, contact="1" * 61),
        replace(DRAIN, affected_households=-1),
        replace(DRAIN, happened_on=date(2026, 11, 26)),
        replace(DRAIN, source_category="长" * 61),
    ],
)
def test_import_refuses_the_whole_batch_for_one_bad_row_and_names_it(council: Council, bad: Candidate) -> None:
    with pytest.raises(BadInput, match="第 3 行") as refused:
        imported(council, LAMPS, bad)

    assert refused.value.details["row"] == 3
    assert ledger_size(council) == 0
    assert events(council, "DemandsImported") == []


def test_import_refuses_a_reference_that_comes_twice(council: Council) -> None:
    with pytest.raises(BadInput, match="第 3 行与第 2 行"):
        imported(council, LAMPS, replace(DRAIN, external_ref="24 "))


def test_import_takes_one_reference_from_two_channels(council: Council) -> None:
    assert len(imported(council, LAMPS, replace(DRAIN, external_ref="24", channel=Channel.PHONE)).added) == 2


def test_import_refuses_a_row_that_comes_twice(council: Council) -> None:
    with pytest.raises(BadInput, match="第 2 行出现了两次"):
        imported(council, LAMPS, replace(DRAIN, row=2))


def test_import_refuses_an_empty_batch(council: Council) -> None:
    with pytest.raises(Missing):
        imported(council)


@pytest.mark.parametrize("command", [ImportBatch(" ", DIGEST, (LAMPS,)), ImportBatch("留言.xlsx", "a", (LAMPS,))])
def test_import_asks_which_file_it_was(council: Council, command: ImportBatch) -> None:
    with pytest.raises(BadInput):
        council.do(command, council.clerk)


def test_import_refuses_more_rows_than_a_transaction_should_hold(council: Council) -> None:
    with pytest.raises(BadInput, match="最多导入 20000 行"):
        imported(council, *[LAMPS] * (LARGEST_BATCH + 1))


def test_import_waits_while_a_ballot_is_open(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()

    with pytest.raises(Busy, match="正在投票") as refused:
        imported(council, LAMPS)
    assert refused.value.details == {"retry_after": 60}
    assert ledger_size(council) == 0

    council.close(ballot)
    assert len(imported(council, LAMPS).added) == 1


def test_import_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(batch(LAMPS), council.chair)


OFFICE = replace(
    LAMPS,
    residents_group="二组",
    supporters_told=15,
    registered_on=date(2026, 8, 4),
    responsible_party="物业公司",
    assignee="单㛃",
    cooperating="街道城管办",
    deadline=date(2026, 12, 31),
    told={"办理进展": "已办结", "备注": "<script>alert(1)</script>"},
)


def line(council: Council, number: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.demand(number)


def test_import_takes_what_the_office_told_and_decides_nothing(council: Council) -> None:
    imported(council, OFFICE)

    row = line(council, "XQ-2026-0001")
    assert (row.state, row.opened_on, row.urgency, row.matter, row.authority) == ("registered", None, None, None, None)
    assert (row.registered_on, row.residents_group, row.supporters_told) == (date(2026, 8, 4), "二组", 15)
    assert row.supporters == 15
    assert (row.responsible_party, row.assignee, row.cooperating) == ("物业公司", "单㛃", "街道城管办")
    assert (row.deadline, row.told) == (date(2026, 12, 31), OFFICE.told)


def test_import_of_pieces_registers_each_of_them(council: Council) -> None:
    pieces = (replace(LAMPS, piece=1), replace(LAMPS, piece=2, title="大门坏了", external_ref="24/2"))

    result = imported(council, *pieces)

    assert result.added == (BatchLine(2, "XQ-2026-0001", 1), BatchLine(2, "XQ-2026-0002", 2))
    assert imported(council, *pieces).added == ()


def test_import_changes_what_the_table_says_anew(council: Council) -> None:
    imported(council, OFFICE)
    news = replace(
        OFFICE, building="5栋", contact="", happened_on=None, deadline=date(2027, 1, 31), told={"备注": "已回访"}
    )

    result = imported(council, news, digest="b" * 64)

    assert (result.added, result.changed, result.known) == ((), (BatchLine(2, "XQ-2026-0001"),), ())
    row = line(council, "XQ-2026-0001")
    assert (row.building, row.deadline, row.happened_on) == ("5栋", date(2027, 1, 31), date(2020, 1, 6))
    assert row.told == {"办理进展": "已办结", "备注": "已回访"}
    _registered, entry = council.ask(DemandDetail("XQ-2026-0001"), council.clerk).history
    assert (entry.move, entry.before_name, entry.after_name) == ("import_change", "已登记", "已登记")
    assert entry.details == {"batch": result.batch, "row": 2, "columns": "building、deadline、told"}
    assert events(council, "DemandsImported")[1][1]["changed"] == ["XQ-2026-0001"]


def test_import_asks_before_it_overwrites_what_was_changed_here_since(council: Council) -> None:
    imported(council, LAMPS)
    council.world.clock.forward(minutes=1)
    council.do(QueueDemand("XQ-2026-0001"), council.clerk)
    news = replace(LAMPS, building="5栋")

    with pytest.raises(Conflict, match="台账里后来办过或改过"):
        imported(council, news)
    result: ImportedBatch = council.do(ImportBatch("留言.xlsx", DIGEST, (news,), overwrite=(2,)), council.clerk)

    assert result.changed == (BatchLine(2, "XQ-2026-0001"),)
    assert line(council, "XQ-2026-0001").building == "5栋"


def test_import_leaves_cells_in_which_the_ledger_counts(council: Council) -> None:
    imported(council, LAMPS)
    council.world.clock.forward(minutes=1)
    council.do(QueueDemand("XQ-2026-0001"), council.clerk)
    news = replace(LAMPS, building="5栋", reporter_name="王阿姨")
    old = line(council, "XQ-2026-0001").reporter_name

    def brought(*stays: str) -> ImportedBatch:
        staying = tuple(StayingCell(2, column) for column in stays)
        command = ImportBatch("留言.xlsx", DIGEST, (news,), overwrite=(2,), staying=staying)
        return council.do(command, council.clerk)  # type: ignore[no-any-return]

    assert brought("building", "reporter_name").known == (BatchLine(2, "XQ-2026-0001"),)
    assert brought("reporter_name").changed == (BatchLine(2, "XQ-2026-0001"),)
    row = line(council, "XQ-2026-0001")
    assert (row.building, row.reporter_name) == ("5栋", old)


def test_import_refuses_a_line_that_is_not_in_the_ledger(council: Council) -> None:
    with pytest.raises(BadInput, match="台账里没有这个编号"):
        imported(council, replace(LAMPS, number="XQ-2020-0001"))
    with pytest.raises(BadInput, match="台账里没有这一件"):
        imported(council, replace(LAMPS, demand="abc", stamp="0"))


def test_import_refuses_two_rows_of_one_line(council: Council) -> None:
    imported(council, LAMPS)
    rows = (replace(LAMPS, external_ref=None, number="XQ-2026-0001"), replace(DRAIN, number="XQ-2026-0001"))

    with pytest.raises(BadInput, match="第 3 行与第 2 行是台账里的同一件"):
        imported(council, *rows)


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("deadline", date(2036, 11, 26)),
        ("deadline", date.max),
        ("deadline", date.min),
        ("happened_on", date(1989, 12, 31)),
        ("registered_on", date(1989, 12, 31)),
    ],
)
def test_import_names_the_row_whose_year_cannot_be_meant(council: Council, field: str, day: date) -> None:
    with pytest.raises(BadInput) as refusal:
        imported(council, LAMPS, replace(DRAIN, **{field: day}))

    assert (refusal.value.details["field"], refusal.value.details["row"]) == (field, 3)
    assert ledger_size(council) == 0


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (batch(replace(LAMPS, row=0)), "rows"),
        (batch(replace(LAMPS, piece=-1)), "rows"),
        (replace(batch(LAMPS), overwrite=(3,)), "overwrite"),
        (replace(batch(LAMPS), staying=(StayingCell(2, "building"),)), "staying"),
    ],
)
def test_import_names_only_rows_that_there_are(council: Council, command: ImportBatch, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        council.do(command, council.clerk)

    assert (refusal.value.details["field"], ledger_size(council)) == (field, 0)
