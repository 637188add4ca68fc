"""Which rows the ledger has already: by reference, in the same file whatever channel was said, or by the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.office_ledger import stamp
from facilitator.domain.errors import Conflict, Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.queue import QueueDemand
from tests.factories.council import Council

DIGEST, OTHER_DIGEST = "a" * 64, "b" * 64
NUMBERED = Candidate(2, "路灯", "三盏", Category.OTHER, Channel.HOTLINE_TRANSFER, external_ref="24")
UNNUMBERED = Candidate(3, "下水", "反水", Category.OTHER, Channel.HOTLINE_TRANSFER, reporter_name="张阿姨")
FIRST, SECOND = "XQ-2026-0001", "XQ-2026-0002"


@pytest.fixture
def ledger(council: Council) -> Council:
    council.do(ImportBatch("留言.xlsx", DIGEST, (NUMBERED, UNNUMBERED)), council.clerk)
    return council


def compared(ledger: Council, row: Candidate, digest: str = OTHER_DIGEST, columns: tuple[str, ...] = ()) -> RowResult:
    (told,) = ledger.ask(CompareRows(digest, (row,), columns), SYSTEM)
    assert isinstance(told, RowResult)
    return told


def ours(ledger: Council, number: str, row: Candidate) -> Candidate:
    """The row as an export of now would bring it back."""
    with ledger.world.database.reading() as unit:
        line = unit.ledger.demand(number)
    assert line is not None
    return replace(row, demand=line.id, stamp=stamp(line.changed_at), number=number)


def test_row_is_known_by_its_reference_and_tells_what_it_changes(ledger: Council) -> None:
    same, changed = compared(ledger, NUMBERED), compared(ledger, replace(NUMBERED, title="改过的标题"))

    assert (same.result, same.number) == (Result.SAME, FIRST)
    assert changed.result is Result.CHANGED
    assert [(one.column, one.before, one.after) for one in changed.changes] == [("title", "路灯", "改过的标题")]


def test_reference_of_another_channel_is_another_demand(ledger: Council) -> None:
    assert compared(ledger, replace(NUMBERED, channel=Channel.PHONE)).result is Result.NEW


def test_same_file_is_known_whatever_channel_is_said(ledger: Council) -> None:
    rows = (replace(NUMBERED, channel=Channel.PHONE), replace(UNNUMBERED, channel=Channel.PHONE))

    told = ledger.ask(CompareRows(DIGEST, rows), SYSTEM)

    assert [(one.row, one.result, one.number) for one in told] == [
        (2, Result.SAME, FIRST), (3, Result.SAME, SECOND),
    ]  # fmt: skip


def test_row_without_a_reference_is_known_by_the_very_same_words(ledger: Council) -> None:
    assert compared(ledger, replace(UNNUMBERED, row=9)).number == SECOND


@pytest.mark.parametrize("change", [{"description": "又反水"}, {"reporter_name": "李阿姨"}, {"title": "下水道"}])
def test_row_with_other_words_is_new(ledger: Council, change: dict[str, str]) -> None:
    assert compared(ledger, replace(UNNUMBERED, **change)).result is Result.NEW  # type: ignore[arg-type]


def test_row_that_differs_from_a_line_worked_on_since_is_a_conflict(ledger: Council) -> None:
    ledger.world.clock.forward(minutes=1)
    ledger.do(QueueDemand(FIRST), ledger.clerk)

    assert compared(ledger, NUMBERED).result is Result.SAME
    assert compared(ledger, replace(NUMBERED, building="5栋")).result is Result.CONFLICT


def test_row_of_our_export_empties_what_it_leaves_empty(ledger: Council) -> None:
    row = ours(ledger, SECOND, replace(UNNUMBERED, reporter_name=None))

    assert compared(ledger, row, columns=("title",)).result is Result.SAME
    told = compared(ledger, row, columns=("title", "reporter_name"))
    assert [(one.column, one.before, one.after) for one in told.changes] == [("reporter_name", "张阿姨", None)]


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("channel", {"channel": Channel.PHONE}),
        ("external_ref", {"external_ref": "25"}),
        ("registered_on", {"registered_on": date(2020, 1, 1)}),
        ("supporters_told", {"supporters_told": 5}),
        ("状态", {"told": {"状态": "办结"}}),
        ("状态", {}),
        ("number", {"number": SECOND}),
    ],
)
def test_row_of_our_export_may_not_touch_what_the_ledger_decides(
    ledger: Council, column: str, row: dict[str, object]
) -> None:
    told = compared(ledger, replace(ours(ledger, FIRST, NUMBERED), **row), columns=(column,))  # type: ignore[arg-type]

    assert told.result is Result.WRONG
    assert [one.heading for one in told.wrong] == [column]


def test_old_export_is_forgiven_what_the_ledger_has_done_since(ledger: Council) -> None:
    row = ours(ledger, FIRST, replace(NUMBERED, told={"状态": "已登记"}))
    assert compared(ledger, row, columns=("状态", "title")).result is Result.SAME
    ledger.world.clock.forward(minutes=1)
    ledger.do(QueueDemand(FIRST), ledger.clerk)

    assert compared(ledger, row, columns=("状态", "title")).result is Result.SAME
    assert compared(ledger, replace(row, title="新"), columns=("状态", "title")).result is Result.CONFLICT


@pytest.mark.parametrize("typed", ["已销单", "草稿", ""])
def test_old_export_may_not_tell_a_state_that_the_demand_never_had(ledger: Council, typed: str) -> None:
    row = ours(ledger, FIRST, replace(NUMBERED, told={"状态": typed} if typed else {}))
    ledger.world.clock.forward(minutes=1)
    ledger.do(QueueDemand(FIRST), ledger.clerk)

    told = compared(ledger, row, columns=("状态", "title"))

    assert (told.result, [one.heading for one in told.wrong]) == (Result.WRONG, ["状态"])


def without_identity(ledger: Council, number: str, row: Candidate) -> Candidate:
    """As an export of ours after somebody cleared its hidden column."""
    return replace(ours(ledger, number, row), demand=None, stamp=None)


OUR_COLUMNS = ("demand", "number", "title", "building", "状态", "来文所写")


def test_row_of_ours_whose_identity_was_cleared_is_the_same_by_its_number(ledger: Council) -> None:
    told = {"状态": "已登记", "来文所写": "三事分类：小事"}
    row = without_identity(ledger, FIRST, replace(NUMBERED, told=told))

    same = compared(ledger, row, columns=OUR_COLUMNS)

    assert (same.result, same.number, same.changes) == (Result.SAME, FIRST, ())


def test_change_in_such_a_row_is_asked_about(ledger: Council) -> None:
    row = without_identity(ledger, FIRST, replace(NUMBERED, building="5栋", told={"状态": "已登记"}))

    told = compared(ledger, row, columns=OUR_COLUMNS)

    assert told.result is Result.CONFLICT
    assert [(one.column, one.after) for one in told.changes] == [("building", "5栋")]


def test_copy_of_a_row_that_kept_its_number_is_refused(ledger: Council) -> None:
    row = ours(ledger, FIRST, NUMBERED)
    copy = replace(without_identity(ledger, FIRST, NUMBERED), row=9, title="又一件")

    same, refused = ledger.ask(CompareRows(OTHER_DIGEST, (row, copy), OUR_COLUMNS[:3]), SYSTEM)

    assert (same.result, refused.result) == (Result.SAME, Result.WRONG)
    assert [one.heading for one in refused.wrong] == ["number"]


def test_question_is_for_the_processes_only(ledger: Council) -> None:
    with pytest.raises(Forbidden):
        ledger.ask(CompareRows(DIGEST, (NUMBERED,)), ledger.clerk)


def test_row_may_not_part_a_family_of_merged_demands(ledger: Council) -> None:
    ledger.do(MergeDemand(SECOND, FIRST), ledger.clerk)

    row = replace(NUMBERED, category=Category.PUBLIC_SAFETY)

    told = compared(ledger, ours(ledger, FIRST, row), columns=("category",))

    assert (told.result, [one.heading for one in told.wrong]) == (Result.WRONG, ["category"])
    titled = ours(ledger, FIRST, replace(NUMBERED, title="新标题"))
    assert compared(ledger, titled, columns=("title",)).result is Result.CHANGED


def test_same_words_of_another_month_are_asked_about(ledger: Council) -> None:
    again = replace(UNNUMBERED, registered_on=date(2026, 9, 3))
    (this_month,) = (replace(UNNUMBERED, registered_on=date(2026, 11, 3)),)
    assert compared(ledger, this_month).result is Result.SAME
    assert (compared(ledger, again).result, compared(ledger, again).number) == (Result.LIKE, SECOND)
    with pytest.raises(Conflict):
        ledger.do(ImportBatch("九月.xlsx", OTHER_DIGEST, (again,)), ledger.clerk)
    done = ledger.do(ImportBatch("九月.xlsx", OTHER_DIGEST, (again,), overwrite=(again.row,)), ledger.clerk)
    assert [line.number for line in done.added] == ["XQ-2026-0003"]
