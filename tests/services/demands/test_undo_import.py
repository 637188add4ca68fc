"""demands.undo_import: a batch goes as it came, whole or not at all; numbers and history stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.errors import Conflict, Forbidden, NotFound, WrongState
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.batch_plan import Stays
from facilitator.services.demands.batches import ImportBatchDetail, ImportBatches
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.exporting import ExportLines, QuarterFigures
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.public import PublicCounts
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.undo_import import ImportTakenBack, Reach, UndoImport
from facilitator.services.street.read import Monthly
from tests.factories.council import Council

LAMPS = Candidate(
    row=2,
    title="路灯不亮",
    description="三盏",
    category=Category.OTHER,
    channel=Channel.PHONE,
    reporter_name="张阿姨",
    external_ref="24",
    deadline=date(2026, 12, 31),
    told={"备注": "加急", "办理进展": "办理中"},
)
DRAIN = replace(LAMPS, row=3, title="下水反水", external_ref="37")
FIRST, SECOND = "XQ-2026-0001", "XQ-2026-0002"


def imported(council: Council, *rows: Candidate) -> str:
    council.world.clock.forward(minutes=1)
    batch: str = council.do(ImportBatch("台账.xlsx", "a" * 64, rows), council.clerk).batch
    return batch


def undo(council: Council, batch: str, reach: Reach = Reach.WHOLE) -> ImportTakenBack:
    council.world.clock.forward(minutes=1)
    told: ImportTakenBack = council.do(UndoImport(batch, reach), council.clerk)
    return told


def line(council: Council, number: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.demand(number)


def test_added_demands_are_withdrawn_and_keep_their_numbers(council: Council) -> None:
    told = undo(council, imported(council, LAMPS, DRAIN))

    assert told == ImportTakenBack((FIRST, SECOND), ())
    row = line(council, FIRST)
    assert (row.state, row.external_ref, row.told["来源编号（已撤销）"]) == ("withdrawn", None, "24")
    history = council.ask(DemandDetail(FIRST), council.clerk).history
    assert [(entry.move, entry.before_name, entry.after_name) for entry in history] == [
        ("register", "已点单", "已登记"), ("withdraw", "已登记", "已撤回"),
    ]  # fmt: skip
    assert imported(council, LAMPS) is not None
    assert line(council, "XQ-2026-0003").external_ref == "24"


def test_what_was_taken_back_is_counted_nowhere(council: Council) -> None:
    before = council.ask(QuarterFigures(), council.clerk).rows[-1].came
    batch = imported(council, LAMPS, DRAIN)
    assert council.ask(QuarterFigures(), council.clerk).rows[-1].came == before + 2

    undo(council, batch)

    assert council.ask(QuarterFigures(), council.clerk).rows[-1].came == before
    assert len(council.ask(ExportLines(), council.clerk)) == before + 2


def test_changed_demands_say_again_what_they_said_before(council: Council) -> None:
    imported(council, LAMPS)
    before = line(council, FIRST)
    news = replace(
        LAMPS, building="5栋", reporter_name="李阿姨", deadline=date(2027, 1, 31), told={"备注": "不急", "新栏": "甲"}
    )
    batch = imported(council, news)
    assert line(council, FIRST).told == {"备注": "不急", "办理进展": "办理中", "新栏": "甲"}

    assert undo(council, batch) == ImportTakenBack((), (FIRST,))

    after = line(council, FIRST)
    kept = ("building", "reporter_name", "deadline", "told", "state", "external_ref")
    assert {name: getattr(after, name) for name in kept} == {name: getattr(before, name) for name in kept}
    moves = [entry.move for entry in council.ask(DemandDetail(FIRST), council.clerk).history]
    assert moves == ["register", "import_change", "import_undo"]


def test_batch_stays_where_somebody_has_worked_on_since(council: Council) -> None:
    batch = imported(council, LAMPS, DRAIN)
    council.do(QueueDemand(SECOND), council.clerk)

    with pytest.raises(Conflict, match=f"有 1 件后来又办过或改过（{SECOND}）") as refused:
        undo(council, batch)

    assert refused.value.details["numbers"] == (SECOND,)
    assert line(council, FIRST).state == "registered"


def test_later_batch_goes_first(council: Council) -> None:
    first = imported(council, LAMPS)
    second = imported(council, replace(LAMPS, building="5栋"))

    with pytest.raises(Conflict, match=FIRST):
        undo(council, first)
    undo(council, second)

    assert undo(council, first).withdrawn == (FIRST,)


def test_change_that_was_changed_again_stays(council: Council) -> None:
    imported(council, LAMPS)
    second = imported(council, replace(LAMPS, building="5栋"))
    imported(council, replace(LAMPS, building="6栋"))

    with pytest.raises(Conflict, match=FIRST):
        undo(council, second)
    assert line(council, FIRST).building == "6栋"


def test_batch_is_undone_once_and_the_list_says_by_whom(council: Council) -> None:
    batch = imported(council, LAMPS)
    undo(council, batch)

    with pytest.raises(WrongState):
        undo(council, batch)
    (shown,) = council.ask(ImportBatches(), council.clerk)
    assert (shown.batch, shown.added, shown.changed, shown.actor, shown.undone_by) == (batch, 1, 0, "专干", "专干")
    assert shown.undone_at is not None


def test_undo_needs_a_batch_and_the_power_to_keep_the_ledger(council: Council) -> None:
    batch = imported(council, LAMPS)

    with pytest.raises(NotFound):
        undo(council, "nothing")
    with pytest.raises(Forbidden):
        council.do(UndoImport(batch), council.chair)


def test_rest_of_a_batch_goes_and_what_was_worked_on_stays_with_its_reason(council: Council) -> None:
    batch = imported(council, LAMPS, DRAIN)
    council.do(QueueDemand(SECOND), council.clerk)
    stays = (Stays(SECOND, "后来办过：列入待审定"),)
    planned = council.ask(ImportBatchDetail(batch), council.clerk)
    assert (planned.withdraw, planned.restore, planned.stays) == (1, 0, stays)
    assert [one.number for one in planned.fresh] == [FIRST]

    assert undo(council, batch, Reach.REST) == ImportTakenBack((FIRST,), (), stays)

    assert (line(council, FIRST).state, line(council, SECOND).state) == ("withdrawn", "pending_triage")
    after = council.ask(ImportBatchDetail(batch), council.clerk)
    assert (after.withdraw, after.undone_by, [one.number for one in after.stays]) == (0, "专干", [SECOND])
    with pytest.raises(WrongState):
        undo(council, batch, Reach.REST)
    assert council.world.door.ask(SYSTEM, Audit()).faults == ()


def test_rest_puts_back_what_nobody_has_changed_again(council: Council) -> None:
    imported(council, LAMPS, DRAIN)
    second = imported(council, replace(LAMPS, building="5栋"), replace(DRAIN, building="6栋", told={"备注": "急"}))
    council.do(AmendDemand(SECOND, building="7栋"), council.clerk)

    told = undo(council, second, Reach.REST)

    assert told == ImportTakenBack((), (FIRST,), (Stays(SECOND, "后来又改过：楼栋户号"),))
    assert (line(council, FIRST).building, line(council, SECOND).building) == (None, "7栋")


def test_rest_leaves_what_a_later_batch_has_changed(council: Council) -> None:
    first = imported(council, LAMPS, DRAIN)
    imported(council, replace(LAMPS, building="5栋"))

    told = undo(council, first, Reach.REST)

    assert told == ImportTakenBack((SECOND,), (), (Stays(FIRST, "后来又导入过一批，改了这一件"),))
    assert imported(council, DRAIN) is not None


def test_rest_of_nothing_is_refused(council: Council) -> None:
    batch = imported(council, LAMPS)
    council.do(QueueDemand(FIRST), council.clerk)

    with pytest.raises(Conflict, match="请到这几件的页面上单独处理"):
        undo(council, batch, Reach.REST)
    assert council.ask(ImportBatches(), council.clerk)[0].undone_at is None


def test_rest_of_a_whole_batch_is_the_whole_batch(council: Council) -> None:
    assert undo(council, imported(council, LAMPS), Reach.REST) == ImportTakenBack((FIRST,), ())


def test_undone_import_is_new_in_no_figure(council: Council) -> None:
    """It is in each of them before, so that its going is seen."""

    def told() -> list[int]:
        month = council.ask(Monthly("2026-11"), council.clerk).rows[0]
        quarter = council.ask(QuarterFigures("2026Q4"), council.clerk).rows[-1]
        return [council.ask(PublicCounts()).came, month.new, quarter.came]

    batch = imported(council, LAMPS, DRAIN)
    assert told() == [2, 2, 2]

    undo(council, batch)
    assert told() == [0, 0, 0]
    imported(council, LAMPS)
    assert told() == [1, 1, 1]
