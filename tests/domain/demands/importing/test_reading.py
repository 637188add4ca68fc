"""Cells of one row become a candidate, or complaints that name column and reason."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import LIMITS, Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.columns import find_columns
from facilitator.domain.demands.importing.fields import Field, letters
from facilitator.domain.demands.importing.hand import Complaint, RowInHand, Rules
from facilitator.domain.demands.importing.questions import Answers, Asked, Asking
from facilitator.domain.demands.importing.reading import read_row, unknown_class

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
    Field.RESPONSIBLE_PARTY: "责任主体",
    Field.COOPERATING: "配合单位",
}


def read(cells: dict[Field, str], rules: Rules | None = None) -> Candidate | list[Complaint]:
    """Row 7 of a table with exactly these columns."""
    columns = find_columns([tuple(HEADINGS[field] for field in cells)], {})
    assert columns is not None
    assert set(columns.at) == set(cells)
    chosen = rules or Rules(TODAY)
    found = columns.cells(tuple(cells.values()))
    read_back = read_row(RowInHand(7, found, columns, chosen, Asking(chosen.answers), {}))
    return list(read_back.complaints) if read_back.complaints else read_back.candidates[0]


def only(field: Field, text: str, rules: Rules | None = None) -> Candidate | list[Complaint]:
    return read({Field.TITLE: "路灯", Field.DESCRIPTION: "不亮", field: text}, rules)


def besides_class(asking: Asking) -> list[Asked]:
    """A table without classes is asked about them, too."""
    return [asked for asked in asking.everything() if asked.question.key != "class:没有写"]


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
    assert read({Field.DESCRIPTION: "", Field.GRID: "一网格"}) == [Complaint(7, "诉求内容", "没有写是什么事", "A7")]


def test_unknown_class_becomes_other_and_is_kept() -> None:
    candidate = only(Field.CATEGORY, "城乡建设")

    assert isinstance(candidate, Candidate)
    assert (candidate.category, candidate.source_category) == (Category.OTHER, "城乡建设")


def test_mapped_class_is_kept_too_and_counts_as_known() -> None:
    rules = Rules(TODAY, classes={"城乡建设": Category.INFRASTRUCTURE})
    candidate = only(Field.CATEGORY, "城乡建设", rules)

    assert isinstance(candidate, Candidate)
    assert (candidate.category, candidate.source_category) == (Category.INFRASTRUCTURE, "城乡建设")
    assert unknown_class(candidate, rules) == ""
    other = only(Field.CATEGORY, "城乡建设")
    assert isinstance(other, Candidate) and unknown_class(other, rules) == ""
    assert unknown_class(other, Rules(TODAY)) == "城乡建设"


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
        (Field.AFFECTED_HOUSEHOLDS, "1000001", "太多"),
        (Field.EXTERNAL_REF, "2.02011230000000E+17", "约数"),
        (Field.EXTERNAL_REF, "9" * 61, "有 61 字，最多 60 字"),
        (Field.CATEGORY, "长" * 61, "不像类别"),
    ],
)
def test_bad_cell_is_named_by_its_column(field: Field, text: str, reason: str) -> None:
    complaints = only(field, text)

    assert isinstance(complaints, list)
    assert [(bad.row, bad.column, bad.cell) for bad in complaints] == [(7, HEADINGS[field], "C7")]
    assert reason in complaints[0].reason


def test_description_beyond_the_limit_is_complained_about() -> None:
    complaints = read({Field.TITLE: "路灯", Field.DESCRIPTION: "长" * 5001})

    assert complaints == [Complaint(7, "诉求内容", "有 5001 字，最多 5000 字，请分成几件", "B7")]


def test_every_bad_cell_of_a_row_is_named() -> None:
    complaints = read({Field.TITLE: "路灯", Field.HAPPENED_ON: "尽快", Field.GRID: "长" * 41})

    assert isinstance(complaints, list)
    assert {bad.column for bad in complaints} == {"来电时间", "所属网格"}


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_short_text_may_be_as_long_as_its_limit(name: str) -> None:
    candidate = only(Field(name), "长" * LIMITS[name])

    assert isinstance(candidate, Candidate)
    assert getattr(candidate, name) == "长" * LIMITS[name]


OPEN = [
    (Field.CHANNEL, "飞鸽", "channel:飞鸽", "phone", {"channel": Channel.PHONE}),
    (Field.AFFECTED_HOUSEHOLDS, "约20户", "households:约20户", "20", {"affected_households": 20}),
    (Field.AFFECTED_HOUSEHOLDS, "约20户", "households", "keep", {"affected_households": None}),
    (Field.AFFECTED_HOUSEHOLDS, "全院", "households:全院", "36", {"affected_households": 36}),
    (Field.CONTACT, "1.38E+10", "rounded", "drop", {"contact": None, "told": {"联系电话": "1.38E+10"}}),
    (Field.CONTACT, "2366454319", "lost_zero:2366454319", "add", {"contact": "02366454319"}),
    (Field.CONTACT, "2366454319", "lost_zero", "keep", {"contact": "2366454319"}),
    (Field.HAPPENED_ON, "9/23", "year", "2025", {"happened_on": date(2025, 9, 23)}),
    (Field.REPORTER_NAME, "司马明等3户", "name_count", "split", {"reporter_name": "司马明"}),
    (Field.REPORTER_NAME, "司马明等3户", "name_count", "keep", {"reporter_name": "司马明等3户"}),
    (Field.CATEGORY, "设施改造、平安", "class:设施改造、平安", "infrastructure", {"category": "infrastructure"}),
]


@pytest.mark.parametrize(("field", "text", "key", "answer", "read_so"), OPEN)
def test_open_cell_is_asked_about_and_read_as_answered(
    field: Field, text: str, key: str, answer: str, read_so: dict[str, object]
) -> None:
    asking = Asking(Answers())
    columns = find_columns([("标题", HEADINGS[field])], {})
    assert columns is not None
    read_row(RowInHand(7, columns.cells(("路灯", text)), columns, Rules(TODAY), asking, {}))
    (asked,) = besides_class(asking)
    answered = only(field, text, Rules(TODAY, answers=Answers({key: answer})))

    assert (asked.cells, asked.rows, asked.open) == ((f"{letters(1)}7",), (7,), True)
    assert asking.waiting == frozenset({7})
    assert isinstance(answered, Candidate)
    assert {name: getattr(answered, name) for name in read_so} == read_so


def test_day_that_reads_two_ways_is_asked_and_turned_as_answered() -> None:
    month, day = (
        only(Field.HAPPENED_ON, "7/8", Rules(TODAY, answers=Answers({"year": "2026", "day_order": order})))
        for order in ("month_first", "day_first")
    )

    assert isinstance(month, Candidate) and isinstance(day, Candidate)
    assert (month.happened_on, day.happened_on) == (date(2026, 7, 8), date(2026, 8, 7))


def test_name_with_a_count_gives_its_households_to_a_row_that_has_none() -> None:
    rules = Rules(TODAY, answers=Answers({"name_count": "split"}))
    told = read({Field.TITLE: "路灯", Field.REPORTER_NAME: "司马明等3户", Field.AFFECTED_HOUSEHOLDS: ""}, rules)
    kept = read({Field.TITLE: "路灯", Field.REPORTER_NAME: "司马明等3户", Field.AFFECTED_HOUSEHOLDS: "12"}, rules)

    assert isinstance(told, Candidate) and isinstance(kept, Candidate)
    assert (told.affected_households, kept.affected_households) == (3, 12)
    assert told.told == {"来电人": "司马明等3户"}


def test_nobody_is_no_name() -> None:
    told = only(Field.REPORTER_NAME, "匿名")

    assert isinstance(told, Candidate)
    assert told.reporter_name is None


def test_deadline_that_is_no_day_stays_as_it_was_told() -> None:
    columns = find_columns([("标题", "办理时限")], {})
    assert columns is not None
    asking = Asking(Answers())
    (told,) = read_row(RowInHand(7, columns.cells(("路灯", "尽快")), columns, Rules(TODAY), asking, {})).candidates

    assert (told.deadline, told.told) == (None, {"办理时限": "尽快"})
    assert [(asked.question.key, asked.open) for asked in besides_class(asking)] == [("deadline:尽快", False)]


WISHES = "1、路灯不亮\n2、大门坏了\n3、每周上门一次"


def test_several_wishes_in_one_cell_become_lines_of_their_own() -> None:
    columns = find_columns([("编号", "诉求内容")], {})
    assert columns is not None
    rules = Rules(TODAY, answers=Answers({"split:B7": "yes"}))
    asking = Asking(rules.answers)
    read_back = read_row(RowInHand(7, columns.cells(("24", WISHES)), columns, rules, asking, {}))

    assert [(one.piece, one.title, one.external_ref) for one in read_back.candidates] == [
        (1, "路灯不亮", "24"), (2, "大门坏了", "24/2"), (3, "每周上门一次", "24/3"),
    ]  # fmt: skip
    whole = read({Field.DESCRIPTION: WISHES, Field.EXTERNAL_REF: "24"}, Rules(TODAY, answers=Answers({"split": "no"})))
    assert isinstance(whole, Candidate)
    assert (whole.piece, whole.description) == (0, WISHES)


def test_words_before_the_wishes_are_shown_and_stay_with_each_of_them() -> None:
    columns = find_columns([("编号", "诉求内容")], {})
    assert columns is not None
    asking = Asking(Answers({"split": "yes"}))
    row = ("24", "3栋两件事：1、路灯不亮 3、" + "长" * 201)
    read_back = read_row(RowInHand(7, columns.cells(row), columns, Rules(TODAY), asking, {}))

    assert [(one.title, one.description) for one in read_back.candidates] == [
        ("路灯不亮", "3栋两件事：路灯不亮"), ("长" * 29 + "…", "3栋两件事：" + "长" * 201),
    ]  # fmt: skip
    assert [asked.question.sentence for asked in besides_class(asking)] == [
        f"B7 里写了 2 件：路灯不亮；{'长' * 59}…。拆成 2 件登记吗？拆开的每一件前面都带上“3栋两件事”。"
    ]


def test_wishes_counted_under_a_title_are_told_and_stay_one_until_somebody_divides_them() -> None:
    columns = find_columns([("诉求标题", "诉求内容")], {})
    assert columns is not None

    def read_with(answers: Answers) -> tuple[Asking, list[str]]:
        asking = Asking(answers)
        row = ("3栋的事", "1、灯坏 2、门坏")
        candidates = read_row(RowInHand(7, columns.cells(row), columns, Rules(TODAY), asking, {})).candidates
        return asking, [one.description for one in candidates]

    unanswered, whole = read_with(Answers())
    assert whole == ["1、灯坏 2、门坏"]
    assert [(asked.question.key, asked.open) for asked in besides_class(unanswered)] == [("split:B7", False)]
    assert read_with(Answers({"split:B7": "yes"}))[1] == ["3栋的事：灯坏", "3栋的事：门坏"]


@pytest.mark.parametrize("text", ["1、垃圾满了没人收 2、下水堵了三天", "路灯坏了；消防栓没水；井盖翘"])
@pytest.mark.parametrize("heading", ["诉求标题", "诉求内容"])
def test_wishes_counted_on_one_line_are_asked_about_and_the_row_waits(heading: str, text: str) -> None:
    columns = find_columns([("编号", heading)], {})
    assert columns is not None
    asking = Asking(Answers())
    row = ("24", text)
    read_row(RowInHand(7, columns.cells(row), columns, Rules(TODAY), asking, {}))

    assert [(asked.question.key, asked.open) for asked in besides_class(asking)] == [("split:B7", True)]


@pytest.mark.parametrize("written", ["2099-1-1", "2036-11-26"])
def test_deadline_more_than_ten_years_ahead_is_asked_and_stays_as_it_was_told(written: str) -> None:
    columns = find_columns([("标题", "办理时限")], {})
    assert columns is not None
    row = RowInHand(7, columns.cells(("路灯", written)), columns, Rules(date(2026, 11, 25)), Asking(Answers()), {})
    (told,) = read_row(row).candidates

    assert (told.deadline, told.told) == (None, {"办理时限": written})


def test_answer_that_names_a_far_deadline_is_complained_about() -> None:
    columns = find_columns([("标题", "办理时限")], {})
    assert columns is not None
    rules = Rules(date(2026, 11, 25), answers=Answers({"deadline": "9999-12-31"}))
    row = RowInHand(7, columns.cells(("路灯", "尽快")), columns, rules, Asking(rules.answers), {})

    assert [wrong.reason for wrong in read_row(row).complaints] == ["这个日期在十年以后，请核对年份"]


def test_identity_number_is_complained_of_with_its_cell() -> None:
    (complaint,) = only(Field.CONTACT, "身份证11010119900307109X")
    assert isinstance(complaint, Complaint)
    assert (complaint.column, complaint.cell) == ("联系电话", "C7")
    assert complaint.reason == "写了身份证号或者银行卡号，台账不收：请从表里删去，或者在第二步把这一栏选成“不读”"


def test_identity_number_in_a_column_of_its_own_is_complained_of_with_its_cell() -> None:
    columns = find_columns([("诉求标题", "诉求内容", "证件号")], {})
    assert columns is not None
    row = ("路灯", "不亮", "11010119900307109X")
    hand = RowInHand(7, columns.cells(row), columns, Rules(TODAY), Asking(Answers()), columns.told_cells(row))
    assert [(one.column, one.cell) for one in read_row(hand).complaints] == [("证件号", "C7")]


def test_question_of_the_table_cites_each_row_s_own_words() -> None:
    columns = find_columns([("诉求标题", "诉求内容", "来电人")], {})
    assert columns is not None
    asking = Asking(Answers())
    for number, name in ((2, "张三等5户"), (3, "李四等8户")):
        row = ("路灯", "不亮", name)
        read_row(RowInHand(number, columns.cells(row), columns, Rules(TODAY), asking, {}))
    (asked,) = besides_class(asking)
    assert [asked.sentence_for(row) for row in asked.rows] == [
        "有些诉求人写成“张三等5户”，怎么登记？", "有些诉求人写成“李四等8户”，怎么登记？",
    ]  # fmt: skip


def test_class_of_a_split_cell_is_copied_only_where_somebody_says_so() -> None:
    columns = find_columns([("诉求内容", "诉求分类")], {})
    assert columns is not None
    row = ("1、灯不亮\n2、井盖翘了", "基础设施")

    def classes(answer: str) -> list[Category]:
        rules = Rules(TODAY, answers=Answers({"split": answer}))
        hand = RowInHand(7, columns.cells(row), columns, rules, Asking(rules.answers), {})
        return [one.category for one in read_row(hand).candidates]

    assert classes("yes") == [Category.INFRASTRUCTURE] * 2
    assert classes("other") == [Category.OTHER] * 2


@pytest.mark.parametrize(
    ("text", "answer", "party"),
    [
        ("供电所/居委会", "each", "供电所、居委会"),
        ("供电所/居委会", "one", "“供电所/居委会”"),
        ("物业、供电所｜居委会", "each", "物业、供电所、居委会"),
        ("甲/乙，丙\\丁", "each", "甲、乙，丙、丁"),
        ("供电所、居委会", "", "供电所、居委会"),
        ("“供电所/居委会”", "", "“供电所/居委会”"),
        ("24/7便利店", "", "24/7便利店"),
        ("/", "", None),
    ],
)
@pytest.mark.parametrize("column", [Field.RESPONSIBLE_PARTY, Field.COOPERATING])
def test_slash_in_the_name_of_a_party_is_asked_about(column: Field, text: str, answer: str, party: str | None) -> None:
    asking = Asking(Answers({"class": "other"}))
    columns = find_columns([("标题", HEADINGS[column])], {})
    assert columns is not None
    read_row(RowInHand(7, columns.cells(("路灯", text)), columns, Rules(TODAY), asking, {}))
    asked = [one.question.kind.value for one in asking.everything() if one.open and one.question.kind.value == "party"]
    assert bool(asked) is bool(answer)

    told = only(column, text, Rules(TODAY, answers=Answers({"party": answer} if answer else {})))
    assert isinstance(told, Candidate) and getattr(told, column.value) == party
