"""A row of our own export against its line: facts come from the ledger alone, and what it wrote itself is no news."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import compare
from facilitator.domain.demands.office_ledger import OFFICE_COLUMNS, office_cells

COLUMNS = frozenset(column.field or column.heading for column in OFFICE_COLUMNS)
BLANK = (
    "grid residents_group building reporter_name contact affected_households urgency matter opened_on assignee "
    "deadline responsible_party cooperating completed_on replied_on closed_on location happened_on external_ref "
    "registered_on"
).split()


def line(**more: Any) -> dict[str, Any]:
    words: dict[str, Any] = {"title": "路灯", "description": "路灯", "category": "other", "channel": "phone"}
    own = {"number": "XQ-2026-0001", "state": "registered", "supporters": 0, "round": 1, "told": {}, "batch": None}
    return {**dict.fromkeys(BLANK), **words, **own, "supporters_told": None,
            "changed_at": datetime(2026, 11, 25, tzinfo=UTC), **more}  # fmt: skip


def as_exported(known: dict[str, Any], **typed: str) -> Candidate:
    """The row as reading our own export makes it, with some cells typed over."""
    cells = dict(zip((column.heading for column in OFFICE_COLUMNS), office_cells(known), strict=True))
    told = {column.heading: str(cells[column.heading] or "") for column in OFFICE_COLUMNS if not column.field}
    told = {heading: text for heading, text in {**told, **typed}.items() if text}
    return Candidate(2, known["title"], known["description"], Category.OTHER, Channel.PHONE, supporters_told=0,
                     told=told, demand="a", number="XQ-2026-0001")  # fmt: skip


CLAIMED = {"满意度": "98%", "三事分类": "大事", "议事会记录": "11月3日议过", "别的栏": "话"}


@pytest.mark.parametrize("told", [{}, CLAIMED])
def test_unchanged_row_is_the_same(told: dict[str, str]) -> None:
    known = line(told=told)

    assert compare(known, as_exported(known), COLUMNS) == ((), ())


@pytest.mark.parametrize("heading", ["三事分类", "销单日期", "满意度", "评议结论", "反馈情况", "状态", "来文所写"])
@pytest.mark.parametrize("told", [{}, CLAIMED])
def test_fact_that_only_the_ledger_knows_is_refused_with_its_cell(heading: str, told: dict[str, str]) -> None:
    known = line(told=told)

    changes, wrong = compare(known, as_exported(known, **{heading: "编的"}), COLUMNS)

    assert changes == ()
    assert [one.heading for one in wrong] == [heading]


KNOWN = {"议事会记录": "2026-11-03 群众意见会", "满意度": "87.3", "过程分": 83}


@pytest.mark.parametrize("told", [{}, CLAIMED])
def test_what_other_books_know_stands_there_and_no_import_changes_it(told: dict[str, str]) -> None:
    known = line(told=told, known=KNOWN)
    cells = dict(zip((column.heading for column in OFFICE_COLUMNS), office_cells(known), strict=True))

    assert [cells[heading] for heading in KNOWN] == list(KNOWN.values())
    assert compare(known, as_exported(known), COLUMNS) == ((), ())
    changes, wrong = compare(known, as_exported(known, 议事会记录="编的"), COLUMNS)
    assert (changes, [one.heading for one in wrong]) == ((), ["议事会记录"])


def test_told_words_under_a_known_heading_are_not_lost() -> None:
    known = line(told=CLAIMED, known=KNOWN)
    cells = dict(zip((column.heading for column in OFFICE_COLUMNS), office_cells(known), strict=True))

    assert cells["来文所写"] == "三事分类：大事；别的栏：话；满意度：98%；议事会记录：11月3日议过"


def test_notes_of_the_office_may_be_written_over() -> None:
    known = line(told=CLAIMED)

    changes, wrong = compare(known, as_exported(known, 议事会记录="改过"), COLUMNS)

    assert [(one.column, one.before, one.after) for one in changes] == [("议事会记录", "11月3日议过", "改过")]
    assert wrong == ()


def test_what_another_table_claimed_stands_in_a_column_of_its_own() -> None:
    cells = dict(zip((column.heading for column in OFFICE_COLUMNS), office_cells(line(told=CLAIMED)), strict=True))

    assert (cells["满意度"], cells["三事分类"], cells["议事会记录"]) == (None, None, "11月3日议过")
    assert cells["来文所写"] == "三事分类：大事；别的栏：话；满意度：98%"


@pytest.mark.parametrize("heading", ["来文所写", "原表其他栏"])
def test_what_an_export_gathered_is_not_gathered_once_more(heading: str) -> None:
    known = line(told={heading: "三事分类：小事；状态：已登记", "别的栏": "话"})
    cells = dict(zip((column.heading for column in OFFICE_COLUMNS), office_cells(known), strict=True))

    assert sorted(str(cells["来文所写"]).split("；")) == ["三事分类：小事", "别的栏：话", "状态：已登记"]


def test_class_stays_where_the_row_says_nothing_about_it() -> None:
    known = line(category="infrastructure")
    row = as_exported(known)

    assert compare(known, replace(row, keeps_class=True), COLUMNS) == ((), ())
    changes, _wrong = compare(known, row, COLUMNS)
    assert [(one.column, one.before, one.after) for one in changes] == [("category", "infrastructure", Category.OTHER)]


FOREIGN = Candidate(2, "路灯", "路灯", Category.OTHER, Channel.PHONE, external_ref="A1", registered_on=date(2026, 9, 5))


def test_day_of_registration_that_another_table_mends_is_a_change_of_what_came_by_a_table() -> None:
    known = line(registered_on=date(2026, 9, 1), external_ref="A1", batch="b")

    changes, wrong = compare(known, FOREIGN, COLUMNS)

    assert [(one.column, one.before, one.after) for one in changes] == [
        ("registered_on", date(2026, 9, 1), date(2026, 9, 5))
    ]
    assert wrong == ()


def test_day_of_registration_of_a_line_that_was_registered_here_is_wrong_in_another_table() -> None:
    known = line(registered_on=date(2026, 9, 1), external_ref="A1")

    assert [one.heading for one in compare(known, FOREIGN, COLUMNS)[1]] == ["registered_on"]
    assert compare(known, FOREIGN, COLUMNS - {"registered_on"}) == ((), ())
    assert compare(known, replace(FOREIGN, registered_on=date(2026, 9, 1)), COLUMNS) == ((), ())


@pytest.mark.parametrize(
    ("told", "changed"), [({}, True), ({"source_category": "烧饼"}, False), ({"keeps_class": True}, False)]
)
def test_class_that_is_written_out_is_a_change_and_one_that_nobody_knows_is_none(
    told: dict[str, Any], changed: bool
) -> None:
    known = line(registered_on=date(2026, 9, 5), category="infrastructure")

    assert [one.column for one in compare(known, replace(FOREIGN, **told), COLUMNS)[0]] == ["category"] * changed
