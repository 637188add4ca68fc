"""Headings are found below titles, guessed by what they say, corrected by a mapping."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.importing.columns import find_columns
from facilitator.domain.demands.importing.fields import Field, plain_heading

MESSAGES = ("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "一级分类")
LEDGER = (
    "序号 登记编号 登记日期 来源渠道 小区/网格 居民小组 楼栋户号 诉求人 联系电话 需求类别 需求内容 涉及户数 紧急程度 "
    "开单日期 责任人 办理时限 办理进展 办结日期 反馈情况 备注"
).split()


def test_columns_of_a_hotline_are_guessed() -> None:
    columns = find_columns([MESSAGES], {})

    assert columns is not None
    assert columns.at == {
        Field.EXTERNAL_REF: 0,
        Field.REPORTER_NAME: 1,
        Field.TITLE: 2,
        Field.HAPPENED_ON: 3,
        Field.DESCRIPTION: 4,
        Field.CATEGORY: 5,
    }
    assert columns.unused == ()


def test_columns_of_an_office_ledger_are_guessed_and_other_days_are_left_alone() -> None:
    columns = find_columns([LEDGER], {})

    assert columns is not None
    assert {field.value: columns.headings[place] for field, place in columns.at.items()} == {
        "external_ref": "登记编号",
        "registered_on": "登记日期",
        "channel": "来源渠道",
        "residents_group": "居民小组",
        "assignee": "责任人",
        "deadline": "办理时限",
        "grid": "小区/网格",
        "building": "楼栋户号",
        "reporter_name": "诉求人",
        "contact": "联系电话",
        "category": "需求类别",
        "description": "需求内容",
        "affected_households": "涉及户数",
    }
    assert list(columns.told) == ["紧急程度", "开单日期", "办理进展", "办结日期", "反馈情况", "备注"]
    assert columns.unused == ("序号",)


@pytest.mark.parametrize("above", range(5))
def test_headings_may_stand_below_a_merged_title_and_groups(above: int) -> None:
    title, groups = ("群众需求",) * 6, ("来源", "来源", "留言", "留言", "留言", "分类")
    rows = [title, groups, *[("",) * 6] * 3][:above]

    columns = find_columns([*rows, MESSAGES, ("1", "甲", "路灯", "2020/1/6", "不亮", "其他")], {})

    assert columns is not None
    assert columns.row == above + 1


def test_headings_are_not_looked_for_among_the_rows_far_below() -> None:
    assert find_columns([("",)] * 10 + [MESSAGES], {}) is None


@pytest.mark.parametrize("row", [("楼栋", "门牌", "户主"), ("编号", "时间"), ("内容",), ()])
def test_table_without_a_wish_is_no_ledger(row: tuple[str, ...]) -> None:
    assert find_columns([row], {}) is None


def test_mapping_goes_before_every_guess() -> None:
    columns = find_columns([MESSAGES], {"留言主题": Field.DESCRIPTION, "留言时间": Field.SKIP})

    assert columns is not None
    assert columns.at[Field.DESCRIPTION] == 2
    assert Field.TITLE not in columns.at and Field.HAPPENED_ON not in columns.at
    assert (columns.unused, list(columns.told)) == (("留言时间",), ["留言详情"])


def test_mapping_makes_a_ledger_of_a_single_column() -> None:
    columns = find_columns([("大家的话",)], {"大家的话": Field.DESCRIPTION})

    assert columns is not None
    assert columns.at == {Field.DESCRIPTION: 0}


def test_first_of_two_columns_for_one_field_counts() -> None:
    columns = find_columns([("内容", "联系电话", "手机")], {})

    assert columns is not None
    assert (columns.at[Field.CONTACT], columns.told) == (1, {"手机": 2})


def test_cells_of_a_short_row_are_empty() -> None:
    columns = find_columns([("标题", "内容")], {})

    assert columns is not None
    assert columns.cells(("路灯",)) == {Field.TITLE: "路灯", Field.DESCRIPTION: ""}


def test_field_the_table_does_not_have_is_called_by_its_own_name() -> None:
    columns = find_columns([("*留言 主题", "内容")], {})

    assert columns is not None
    assert columns.heading(Field.TITLE) == "*留言 主题"
    assert columns.heading(Field.CONTACT) == "联系电话"


@pytest.mark.parametrize("heading", ["联系电话", " 联系\n电话 ", "联系电话（手机）", "联系电话*", "联系电话："])
def test_plain_heading_has_no_ornament(heading: str) -> None:
    assert plain_heading(heading) == "联系电话"
