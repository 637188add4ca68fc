"""Cells of one row become a candidate, or complaints that name column and reason."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import LIMITS, Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.columns import Field, find_columns
from facilitator.domain.demands.importing.reading import Complaint, RowReader, Rules

TODAY = date(2026, 11, 23)
HEADINGS = {
    Field.EXTERNAL_REF: "工单编号",
    Field.REPORTER_NAME: "来电人",
    Field.TITLE: "诉求标题",
    Field.HAPPENED_ON: "来电时间",
    Field.DESCRIPTION: "诉求内容",
    Field.CATEGORY: "诉求分类",
    Field.CHANNEL: "来源渠道",
    Field.CONTACT: "联系电话",
    Field.GRID: "所属网格",
    Field.BUILDING: "楼栋",
    Field.LOCATION: "地址",
    Field.AFFECTED_HOUSEHOLDS: "涉及户数",
}


def read(cells: dict[Field, str], rules: Rules | None = None) -> Candidate | list[Complaint]:
    """Row 7 of a table with exactly these columns."""
    columns = find_columns([tuple(HEADINGS[field] for field in cells)], {})
    assert columns is not None
    assert set(columns.at) == set(cells)
    reader = RowReader(columns, rules or Rules(TODAY))
    candidate, complaints = reader.read(7, reader.cells(tuple(cells.values())))
    return complaints if candidate is None else candidate


def only(field: Field, text: str, rules: Rules | None = None) -> Candidate | list[Complaint]:
    return read({Field.TITLE: "路灯", Field.DESCRIPTION: "不亮", field: text}, rules)


def test_full_row_becomes_a_candidate() -> None:
    read_back = read(
        {
            Field.EXTERNAL_REF: "24",
            Field.REPORTER_NAME: "王䶮",
            Field.TITLE: "3号院\t路灯",
            Field.HAPPENED_ON: "2020/1/6 13:05:42",
            Field.DESCRIPTION: "\n\t\t\u3000\u3000三盏不亮\r\n\r\n摔过人",
            Field.CATEGORY: "基础设施",
            Field.CHANNEL: "12345热线",
            Field.CONTACT: "023-66400795",
            Field.GRID: "一网格",
            Field.BUILDING: "3栋",
            Field.LOCATION: "东门",
            Field.AFFECTED_HOUSEHOLDS: "１２ 户",
        }
    )

    assert read_back == Candidate(
        row=7,
        title="3号院 路灯",
        description="三盏不亮\n摔过人",
        category=Category.INFRASTRUCTURE,
        channel=Channel.HOTLINE_TRANSFER,
        source_category="基础设施",
        reporter_name="王䶮",
        contact="023-66400795",
        grid="一网格",
        building="3栋",
        location="东门",
        affected_households=12,
        happened_on=date(2020, 1, 6),
        external_ref="24",
    )


def test_title_that_is_too_long_is_shortened_and_kept_whole_in_the_description() -> None:
    title = "路灯坏了。" * 20
    candidate = read({Field.TITLE: title, Field.DESCRIPTION: "三盏"})

    assert isinstance(candidate, Candidate)
    assert candidate.title == title[:79] + "…"
    assert candidate.description == f"{title}\n三盏"


def test_title_that_the_description_holds_already_is_not_said_twice() -> None:
    title = "路" * 81
    candidate = read({Field.TITLE: title, Field.DESCRIPTION: f"您好，{title}"})

    assert isinstance(candidate, Candidate)
    assert candidate.description == f"您好，{title}"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({Field.TITLE: "路灯不亮", Field.DESCRIPTION: ""}, ("路灯不亮", "路灯不亮")),
        ({Field.TITLE: "", Field.DESCRIPTION: "路灯不亮。很黑"}, ("路灯不亮", "路灯不亮。很黑")),
        ({Field.TITLE: "", Field.DESCRIPTION: "！！！"}, ("！！！", "！！！")),
        ({Field.DESCRIPTION: "路灯不亮。很黑", Field.GRID: ""}, ("路灯不亮", "路灯不亮。很黑")),
    ],
)
def test_title_and_description_stand_in_for_one_another(cells: dict[Field, str], words: tuple[str, str]) -> None:
    candidate = read(cells)

    assert isinstance(candidate, Candidate)
    assert (candidate.title, candidate.description) == words


def test_row_without_a_wish_is_complained_about_in_a_column_of_the_file() -> None:
    assert read({Field.DESCRIPTION: "", Field.GRID: "一网格"}) == [Complaint(7, "诉求内容", "没有写是什么事")]


def test_unknown_class_becomes_other_and_is_kept() -> None:
    candidate = only(Field.CATEGORY, "城乡建设")

    assert isinstance(candidate, Candidate)
    assert (candidate.category, candidate.source_category) == (Category.OTHER, "城乡建设")


def test_mapped_class_is_kept_too_and_counts_as_known() -> None:
    rules = Rules(TODAY, classes={"城乡建设": Category.INFRASTRUCTURE})
    candidate = only(Field.CATEGORY, "城乡建设", rules)

    assert isinstance(candidate, Candidate)
    assert (candidate.category, candidate.source_category) == (Category.INFRASTRUCTURE, "城乡建设")
    columns = find_columns([("标题", "分类")], {})
    assert columns is not None
    assert RowReader(columns, rules).unknown(candidate) == ""
    assert RowReader(columns, Rules(TODAY)).unknown(candidate) == "城乡建设"


@pytest.mark.parametrize("word", ["", "环境卫生整治"])
def test_own_name_of_a_class_needs_no_second_keeping(word: str) -> None:
    candidate = only(Field.CATEGORY, word)

    assert isinstance(candidate, Candidate)
    assert candidate.source_category is None


def test_channel_of_the_row_goes_before_the_channel_of_the_file() -> None:
    rules = Rules(TODAY, Channel.PHONE)
    told, untold = only(Field.CHANNEL, "院坝会", rules), only(Field.CHANNEL, "", rules)

    assert isinstance(told, Candidate) and isinstance(untold, Candidate)
    assert (told.channel, untold.channel) == (Channel.YARD_MEETING, Channel.PHONE)


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (Field.HAPPENED_ON, "05/06/2020", "分不清"),
        (Field.CHANNEL, "飞鸽", "不认识“飞鸽”"),
        (Field.AFFECTED_HOUSEHOLDS, "约20户", "“约20户”应是整数"),
        (Field.AFFECTED_HOUSEHOLDS, "1000001", "应是整数"),
        (Field.CONTACT, "1.38E+10", "约数"),
        (Field.EXTERNAL_REF, "2.02011230000000E+17", "约数"),
        (Field.EXTERNAL_REF, "9" * 61, "有 61 字，最多 60 字"),
        (Field.CATEGORY, "长" * 61, "不像类别"),
    ],
)
def test_bad_cell_is_named_by_its_column(field: Field, text: str, reason: str) -> None:
    complaints = only(field, text)

    assert isinstance(complaints, list)
    assert [(bad.row, bad.column) for bad in complaints] == [(7, HEADINGS[field])]
    assert reason in complaints[0].reason


def test_description_beyond_the_limit_is_complained_about() -> None:
    complaints = read({Field.TITLE: "路灯", Field.DESCRIPTION: "长" * 5001})

    assert complaints == [Complaint(7, "诉求内容", "有 5001 字，最多 5000 字，请分成几件")]


def test_every_bad_cell_of_a_row_is_named() -> None:
    complaints = read({Field.TITLE: "路灯", Field.HAPPENED_ON: "尽快", Field.CHANNEL: "飞鸽"})

    assert isinstance(complaints, list)
    assert {bad.column for bad in complaints} == {"来电时间", "来源渠道"}


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_short_text_may_be_as_long_as_its_limit(name: str) -> None:
    candidate = only(Field(name), "长" * LIMITS[name])

    assert isinstance(candidate, Candidate)
    assert getattr(candidate, name) == "长" * LIMITS[name]
