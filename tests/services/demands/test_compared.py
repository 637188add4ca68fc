"""Which rows the ledger has already: by reference, in the same file whatever channel was said, or by the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.office_ledger import stamp
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Conflict, Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.demands.change_words import alone_sentence
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.ledger import put

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


def test_reference_of_another_channel_is_another_demand_where_it_says_something_else(ledger: Council) -> None:
    assert compared(ledger, replace(NUMBERED, channel=Channel.PHONE, title="下水")).result is Result.NEW


def test_reference_and_words_that_came_another_way_are_asked_about(ledger: Council) -> None:
    mended = replace(NUMBERED, channel=Channel.PHONE)
    assert (compared(ledger, mended).result, compared(ledger, mended).number) == (Result.OTHER_WAY, FIRST)
    with pytest.raises(Conflict, match="来源渠道不同，请先说明是不是同一件"):
        ledger.do(ImportBatch("改过.xlsx", OTHER_DIGEST, (mended,)), ledger.clerk)
    done = ledger.do(ImportBatch("改过.xlsx", OTHER_DIGEST, (mended,), overwrite=(mended.row,)), ledger.clerk)
    assert [line.number for line in done.added] == ["XQ-2026-0003"]
    assert compared(ledger, mended).result is Result.SAME


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


def test_table_from_before_somebody_was_forgotten_never_brings_them_back(ledger: Council) -> None:
    words = {"title": "张阿姨家下水", "description": "张阿姨说反水", "contact": "13800000001", "location": "7-702"}
    named = replace(UNNUMBERED, **words)  # type: ignore[arg-type]
    ledger.do(ImportBatch("又一张.xlsx", OTHER_DIGEST, (named,)), ledger.clerk)
    columns = ("title", "description", "category", "reporter_name", "contact", "location", "grid", "备注")
    exported = replace(ours(ledger, "XQ-2026-0003", named), told={"备注": "张阿姨来过"})
    ledger.world.clock.forward(hours=1)
    assert compared(ledger, exported, columns=columns).result is Result.CHANGED
    ledger.do(ForgetContact("XQ-2026-0003", "本人要求"), ledger.clerk)

    told = compared(ledger, exported, columns=columns)
    assert (told.result, told.changes, told.forgotten) == (Result.SAME, (), True)
    moved = compared(ledger, replace(exported, grid="二网格"), columns=columns)
    assert (moved.result, [one.column for one in moved.changes], moved.forgotten) == (Result.CONFLICT, ["grid"], True)
    done = ledger.do(ImportBatch("旧表.xlsx", DIGEST, (exported,), columns, (exported.row,)), ledger.clerk)
    assert [line.number for line in done.known] == ["XQ-2026-0003"]


def test_row_without_a_reference_is_known_though_its_reporter_was_forgotten(ledger: Council) -> None:
    assert not compared(ledger, UNNUMBERED).forgotten
    ledger.do(ForgetContact(SECOND, "本人要求"), ledger.clerk)

    told = compared(ledger, UNNUMBERED)

    assert (told.result, told.number, told.changes, told.forgotten) == (Result.SAME, SECOND, (), True)


def test_export_from_after_the_forgetting_may_change_the_words(ledger: Council) -> None:
    ledger.do(ForgetContact(SECOND, "本人要求"), ledger.clerk)
    row = ours(ledger, SECOND, replace(UNNUMBERED, reporter_name=None, title="下水反水"))

    told = compared(ledger, row, columns=("title",))

    assert (told.result, [one.column for one in told.changes], told.forgotten) == (Result.CHANGED, ["title"], False)


OTHERS = replace(NUMBERED, title="消防通道被车堵死", description="消防通道被车堵死", reporter_name="吴八")


@pytest.fixture
def told_by_somebody(council: Council) -> Council:
    named = replace(NUMBERED, reporter_name="周七", contact="13800000001")
    council.do(ImportBatch("十月.xlsx", DIGEST, (named,)), council.clerk)
    return council


@pytest.mark.parametrize(
    ("row", "result"),
    [
        ({"reporter_name": "吴八", "title": "消防通道被车堵死", "description": "天天如此"}, Result.TAKEN),
        ({"reporter_name": "吴八"}, Result.TAKEN),
        ({"title": "消防通道被车堵死", "description": "天天如此"}, Result.TAKEN),
        ({"reporter_name": "周七", "title": "消防通道被车堵死", "description": "天天如此"}, Result.TAKEN),
        ({"reporter_name": "周七", "title": "路灯坏了三盏", "description": "路灯坏了三盏"}, Result.CHANGED),
        ({"reporter_name": "周七等3户", "building": "5栋"}, Result.CHANGED),
        ({"reporter_name": "吴八", "contact": "13800000001"}, Result.CHANGED),
        ({"reporter_name": "居民"}, Result.CHANGED),
        ({"title": "路灯不亮"}, Result.CHANGED),
    ],
)
def test_number_of_somebody_else_or_of_another_matter_is_asked_about(
    told_by_somebody: Council, row: dict[str, str], result: Result
) -> None:
    told = compared(told_by_somebody, replace(NUMBERED, **row))  # type: ignore[arg-type]

    assert (told.result, told.number) == (result, FIRST)


def test_nothing_is_written_over_before_somebody_says_which_demand_a_number_means(told_by_somebody: Council) -> None:
    with pytest.raises(Conflict, match="第 2 行的编号台账里有了：XQ-2026-0001"):
        told_by_somebody.do(ImportBatch("十一月.xlsx", OTHER_DIGEST, (OTHERS,)), told_by_somebody.clerk)

    mended = told_by_somebody.do(
        ImportBatch("十一月.xlsx", OTHER_DIGEST, (OTHERS,), overwrite=(OTHERS.row,)), told_by_somebody.clerk
    )

    assert [line.number for line in mended.changed] == [FIRST]
    assert compared(told_by_somebody, OTHERS).result is Result.SAME


def test_another_demand_with_a_number_that_is_taken_gets_a_place_behind_it(told_by_somebody: Council) -> None:
    third = replace(OTHERS, title="监控坏了两个", description="监控坏了两个", reporter_name="郑九")
    for digest, row in ((OTHER_DIGEST, OTHERS), ("c" * 64, third)):
        told_by_somebody.do(ImportBatch("又一月.xlsx", digest, (row,), apart=(row.row,)), told_by_somebody.clerk)

    lines = [told_by_somebody.ask(DemandDetail(f"XQ-2026-000{place}"), told_by_somebody.clerk) for place in (1, 2, 3)]
    assert [(line.external_ref, line.reporter_name, line.title) for line in lines] == [
        ("24", "周七", "路灯"), ("24/2", "吴八", "消防通道被车堵死"), ("24/3", "郑九", "监控坏了两个"),
    ]  # fmt: skip
    for row, number in ((OTHERS, SECOND), (third, "XQ-2026-0003")):
        again = compared(told_by_somebody, row, "d" * 64)
        assert (again.result, again.number) == (Result.SAME, number)


def test_number_of_a_demand_that_is_done_may_be_given_to_another_one(told_by_somebody: Council) -> None:
    told_by_somebody.do(WithdrawDemand(FIRST), told_by_somebody.clerk)

    assert compared(told_by_somebody, OTHERS).result is Result.TAKEN
    done = told_by_somebody.do(
        ImportBatch("十一月.xlsx", OTHER_DIGEST, (OTHERS,), apart=(OTHERS.row,)), told_by_somebody.clerk
    )
    assert [line.number for line in done.added] == [SECOND]


def test_whoever_was_forgotten_is_told_by_no_name(told_by_somebody: Council) -> None:
    named = replace(NUMBERED, reporter_name="周七", contact="13800000001")
    told_by_somebody.do(ForgetContact(FIRST, "本人要求"), told_by_somebody.clerk)

    assert compared(told_by_somebody, named).result is Result.SAME
    told = compared(told_by_somebody, OTHERS)
    assert (told.result, told.reporter_name) == (Result.TAKEN, None)


def test_title_that_was_taken_from_the_text_goes_with_it(council: Council) -> None:
    row = replace(NUMBERED, title="花坛要补土", description="花坛要补土。急")
    council.do(ImportBatch("十月.xlsx", DIGEST, (row,)), council.clerk)
    mended = replace(row, title="花坛要补土补苗", description="花坛要补土补苗。急")

    told = compared(council, mended, columns=("description",))

    assert [(one.column, one.after) for one in told.changes] == [
        ("title", "花坛要补土补苗"), ("description", "花坛要补土补苗。急"),
    ]  # fmt: skip


def test_cells_of_a_foreign_table_that_change_nothing_are_told(council: Council) -> None:
    known = replace(NUMBERED, contact="13800000001", responsible_party="社区居委会")
    council.do(ImportBatch("十月.xlsx", DIGEST, (known,)), council.clerk)
    told = compared(council, replace(known, contact=None, responsible_party="物业公司"))
    assert [(one.column, one.kept, one.written) for one in told.alone] == [("contact", "13800000001", None)]
    assert [one.column for one in told.changes] == ["responsible_party"]
    put(council, council.ask(DemandDetail(FIRST), council.clerk).id, state=DemandState.OPENED)

    same = compared(council, replace(known, contact=None, responsible_party="物业公司"))

    assert (same.result, same.changes) == (Result.SAME, ())
    assert [(one.column, one.kept, one.written) for one in same.alone] == [
        ("contact", "13800000001", None), ("responsible_party", "社区居委会", "物业公司"),
    ]  # fmt: skip
    assert [alone_sentence(one) for one in same.alone] == [
        "联系电话：表里空着，台账里的“13800000001”留着",
        "责任主体：表里写“物业公司”，已经开单，以台账里的“社区居委会”为准",
    ]
    assert compared(council, ours(council, FIRST, replace(known, contact=None))).alone == ()
    council.do(ForgetContact(FIRST, "本人要求"), council.clerk)
    assert compared(council, replace(known, responsible_party="物业公司")).alone == ()
