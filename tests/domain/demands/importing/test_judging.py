"""Rows are counted once, repeats name both rows, nothing is dropped unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.columns import find_columns
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import Complaint, Rules
from facilitator.domain.demands.importing.judging import Judged, OutOfSight, judge
from facilitator.domain.demands.importing.questions import Answers
from facilitator.domain.demands.importing.repeats import Repeat
from facilitator.domain.demands.office_ledger import IDENTITY, OFFICE_COLUMNS, SERIAL

HEADINGS = ("编号", "标题", "时间", "分类")
ANYTHING = Answers({"class": "other"})


def judged(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> Judged:
    columns = find_columns([headings], {})
    assert columns is not None
    return judge(enumerate(rows, 2), columns, Rules(date(2026, 11, 23), answers=ANYTHING))


def test_second_row_with_a_reference_is_a_repeat_with_both_classes() -> None:
    told = judged(("24", "路灯", "", "城乡建设"), ("25", "下水", "", ""), ("24", "路灯", "", "劳动"))

    assert [candidate.row for candidate in told.candidates] == [2, 3]
    assert told.repeats == (Repeat(4, 2, "24", "劳动", "城乡建设", same_words=True),)
    assert told.rows == 3


OTHER_WORDS = (("24", "路灯", "", ""), ("24", "下水", "", ""), ("24", "下水", "", ""), ("24", "门禁", "", ""))


def test_number_that_comes_again_with_other_words_is_asked_about() -> None:
    told = judged(*OTHER_WORDS)

    assert [(asked.question.sentence, asked.cells) for asked in told.open] == [
        ("第 3 行“下水”和第 2 行“路灯”的编号都是 24，是同一件吗？", ("A3",)),
        ("第 5 行“门禁”和第 2 行“路灯”的编号都是 24，是同一件吗？", ("A5",)),
    ]
    assert ([one.row for one in told.candidates], told.waiting) == ([2], (3, 5))


def test_rows_of_one_number_enter_each_with_a_number_of_its_own_or_stay_out() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rules = Rules(date(2026, 11, 23), answers=Answers({"reference:3": "each", "reference:5": "one", "class": "other"}))

    told = judge(enumerate(OTHER_WORDS, 2), columns, rules)

    assert [(one.row, one.external_ref) for one in told.candidates] == [(2, "24"), (3, "24/2")]
    assert [(one.row, one.first_row, one.same_words) for one in told.repeats] == [(4, 3, True), (5, 2, False)]


def test_number_and_words_that_come_again_another_way_are_asked_about() -> None:
    rows = (("24", "路灯", "电话"), ("24", "路灯", "来访"), ("24", "下水", "微信群"), ("24", "路灯", "电话"))
    told = judged(*rows, headings=("编号", "标题", "渠道"))

    assert [(one.row, one.channel) for one in told.candidates] == [(2, Channel.PHONE), (4, Channel.WECHAT_GROUP)]
    assert (told.waiting, [repeat.row for repeat in told.repeats]) == ((3,), [5])


PEOPLE = (
    ("D2", "围墙倒了", "赵六", "6栋"),
    ("D2", "围墙倒了", "钱七", "7栋"),
    ("D2", "围墙倒了", "钱七", "7栋"),
    ("D2", "围墙倒了", "", ""),
    ("D2", "围墙倒了", "钱七", "9栋"),
)


@pytest.mark.parametrize(("answer", "numbers"), [("each", ["D2", "D2/2", "D2/3"]), ("one", ["D2"])])
def test_same_words_of_somebody_else_are_asked_about_and_never_dropped_unsaid(answer: str, numbers: list[str]) -> None:
    headings = ("编号", "标题", "诉求人", "楼栋户号")
    told = judged(*PEOPLE, headings=headings)
    assert [asked.question.sentence for asked in told.open] == [
        "第 3 行“围墙倒了（钱七）”和第 2 行“围墙倒了（赵六）”的编号都是 D2，是同一件吗？",
        "第 6 行“围墙倒了（钱七）”和第 2 行“围墙倒了（赵六）”的编号都是 D2，是同一件吗？",
    ]
    assert ([one.row for one in told.candidates], told.waiting) == ([2], (3, 6))
    assert [(one.row, one.first_row) for one in told.repeats] == [(4, 3), (5, 2)]

    columns = find_columns([headings], {})
    assert columns is not None
    rules = Rules(date(2026, 11, 23), answers=Answers({"reference": answer, "class": "other"}))
    told = judge(enumerate(PEOPLE, 2), columns, rules)
    assert [one.external_ref for one in told.candidates] == numbers
    assert told.rows == len(PEOPLE)


def test_copied_row_of_ours_that_was_changed_is_wrong_with_its_cell() -> None:
    rows = (("a@1", "路灯", "电话"), ("a@1", "下水", "电话"), ("a@1", "路灯", "电话"))
    told = judged(*rows, headings=("系统编号", "标题", "渠道"))

    reason = "和第 2 行是台账里的同一件；要当新的登记，请把这一行的登记编号和系统编号都清空"
    assert told.complaints == (Complaint(3, "系统编号", reason, "A3"),)
    assert ([one.row for one in told.candidates], [one.row for one in told.repeats]) == ([2], [4])


def test_rows_that_say_the_very_same_are_asked_about() -> None:
    rows = [("", "路灯", "", ""), ("", "路灯", "", ""), ("", "路灯", "", ""), ("", "路灯", "2020/1/6", "")]
    told = judged(*rows)

    assert [asked.question.sentence for asked in told.open] == [
        "第 3 行和第 2 行一模一样，是同一件吗？", "第 4 行和第 2 行一模一样，是同一件吗？",
    ]  # fmt: skip
    assert ([one.row for one in told.candidates], told.waiting) == ([2, 5], (3, 4))


@pytest.mark.parametrize(("answers", "rows", "aside"), [
    ({"twin": "one"}, [2], (3, 4)),
    ({"twin": "each"}, [2, 3, 4], ()),
    ({"twin:3": "one", "twin:4": "each"}, [2, 4], (3,)),
])  # fmt: skip
def test_rows_that_say_the_very_same_are_one_or_each(
    answers: dict[str, str], rows: list[int], aside: tuple[int, ...]
) -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    same = [(number, ("", "路灯", "", "")) for number in (2, 3, 4)]

    told = judge(same, columns, Rules(date(2026, 11, 23), answers=Answers({**ANYTHING.given, **answers})))

    assert ([one.row for one in told.candidates], told.aside, told.open) == (rows, aside, ())


def test_complaints_keep_rows_and_the_others_are_still_judged() -> None:
    told = judged(("24", "路灯", "尽快", ""), ("25", "", "2020/1/6", ""), ("26", "下水", "2020/1/6", ""))

    assert told.complaints == (
        Complaint(2, "时间", "“尽快”看不出是哪一天", "C2"),
        Complaint(3, "标题", "没有写是什么事", "B3"),
    )
    assert [candidate.row for candidate in told.candidates] == [4]
    assert told.rows == 3


def test_blank_rows_do_not_count_even_with_a_running_number() -> None:
    told = judged(("1", "24", "路灯"), ("2", "", ""), ("", "\t", "\u3000"), headings=("序号", "编号", "标题"))

    assert told.rows == 1


def test_headings_again_and_a_merged_remark_are_notes() -> None:
    remark = ("注：本表由网格员填写",) * 4
    told = judged(("24", "路灯", "", ""), HEADINGS, remark, ("25", "下水", "", ""))

    assert told.notes == (3, 4)
    assert told.rows == 2


def test_unknown_classes_are_counted_the_most_frequent_first() -> None:
    told = judged(
        ("1", "路灯", "", "环保"), ("2", "路灯", "", "城建"), ("3", "路灯", "", "城建"), ("4", "路灯", "", "其他"),
        ("5", "路灯", "", ""),
    )  # fmt: skip

    assert list(told.unknown.items()) == [("城建", 2), ("环保", 1)]


def test_class_that_nobody_knows_is_asked_and_its_rows_wait() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rows = [(2, ("1", "早点摊", "", "烧饼")), (3, ("2", "路灯", "", "基础设施"))]

    told = {
        answer: judge(rows, columns, Rules(date(2026, 11, 23), answers=Answers({"class:烧饼": answer})))
        for answer in ("", "public_safety")
    }

    (asked,) = told[""].open
    assert (asked.question.key, asked.question.otherwise, asked.rows) == ("class:烧饼", "", (2,))
    assert [one.row for one in told[""].candidates] == [3]
    assert (told[""].waiting, told[""].unknown) == ((2,), {})
    assert [(one.row, one.category) for one in told["public_safety"].candidates] == [
        (2, Category.PUBLIC_SAFETY), (3, Category.INFRASTRUCTURE),
    ]  # fmt: skip


def test_sums_and_signatures_are_notes_and_not_demands() -> None:
    sums = (("小计", "", "", "20"), ("填表人：    审核人：", "", "", ""), ("合 计", "", "", "1"))
    told = judged(("24", "路灯", "", ""), *sums)

    assert (told.notes, told.complaints, told.rows) == ((3, 4, 5), (), 1)


@pytest.mark.parametrize(
    ("sum_row", "note"),
    [
        (("小计", "1件", "", "1"), True),
        (("", "小计3件", "", ""), True),
        (("合 计：", "共 2 件", "基础设施", "2"), True),
        (("本月合计", "12", "", ""), True),
        (("25", "共计丢了3辆自行车", "", ""), False),
        (("合计", "下水道堵了", "", ""), False),
        (("26", "3件", "", ""), False),
    ],
)
def test_number_where_a_wish_would_stand_is_a_sum_beside_its_word(sum_row: tuple[str, ...], note: bool) -> None:
    """An office counts in the column of wishes too; what says more than a number is a wish."""
    told = judged(("24", "路灯", "", ""), sum_row)

    assert (told.notes == (3,)) is note


def test_hidden_row_waits_until_somebody_decides() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rows = [(2, ("24", "路灯", "", "")), (3, ("25", "下水", "", ""))]
    results = {
        answer: judge(
            rows,
            columns,
            Rules(date(2026, 11, 23), answers=Answers({**ANYTHING.given, **given})),
            OutOfSight(frozenset({3})),
        )
        for answer, given in (("", {}), ("import", {"hidden_row": "import"}), ("skip", {"hidden_row:3": "skip"}))
    }

    seen = {answer: [one.row for one in told.candidates] for answer, told in results.items()}
    assert seen == {"": [2], "import": [2, 3], "skip": [2]}
    assert (results[""].waiting, results["skip"].left_hidden) == ((3,), (3,))
    assert [len(told.open) for told in results.values()] == [1, 0, 0]


def test_hidden_column_is_read_only_when_somebody_says_so() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rows = [(2, ("24", "路灯", "", "环保"))]
    told = {
        answer: judge(
            rows,
            columns,
            Rules(date(2026, 11, 23), answers=Answers({"hidden_column:D": answer, "class": "other"})),
            OutOfSight(columns=frozenset({3})),
        )
        for answer in ("read", "skip")
    }

    assert {answer: one.candidates[0].source_category for answer, one in told.items()} == {"read": "环保", "skip": None}


def test_rows_set_aside_are_named_and_stay_out() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rows = [(2, ("24", "路灯", "", "")), (3, ("25", "", "不是日期", ""))]
    told = judge(rows, columns, Rules(date(2026, 11, 23), answers=Answers(ANYTHING.given, frozenset({3}))))

    assert ([one.row for one in told.candidates], told.aside, told.complaints) == ([2], (3,), ())


def test_answers_that_nobody_asked_for_are_told() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rules = Rules(date(2026, 11, 23), answers=Answers({"year": "Ⅱ", "split:K9": "yes"}))
    told = judge([(2, ("24", "路灯", "9月5日", ""))], columns, rules)

    assert told.strangers == ("year", "split:K9")
    assert told.waiting == (2,)


@given(st.lists(st.tuples(*[st.sampled_from(["", "1", "2", "尽快", "2020/1/6", "路灯"])] * 4), max_size=12))
def test_every_filled_row_is_accounted_for_exactly_once(rows: list[tuple[str, ...]]) -> None:
    told = judged(*rows)

    seen = [candidate.row for candidate in told.candidates]
    seen += [repeat.row for repeat in told.repeats]
    seen += sorted({complaint.row for complaint in told.complaints}) + list(told.notes) + list(told.waiting)
    assert sorted(seen) == [number for number, row in enumerate(rows, 2) if any(row)]
    assert told.rows == len(seen) - len(told.notes)


def test_empty_class_and_missing_channel_are_asked_and_their_rows_wait() -> None:
    columns = find_columns([["标题", "类别"]], {})
    assert columns is not None
    rows = list(enumerate([["灯不亮", ""], ["井盖翘了", "矛盾"], ["垃圾", "环境卫生、基础设施"]], 2))
    rules = Rules(date(2026, 11, 23), chosen=False)
    given = {"class:没有写": "infrastructure", "class:矛盾": "other", "channel:没有写": "phone"}

    silent = judge(rows, columns, rules)
    answered = judge(rows, columns, replace(rules, answers=Answers(given)))

    assert {asked.question.key: (asked.rows, asked.open) for asked in silent.asked} == {
        "class:没有写": ((2,), True),
        "class:矛盾": ((3,), True),
        "class:环境卫生、基础设施": ((4,), True),
        "channel:没有写": ((2, 3, 4), True),
    }
    assert (silent.candidates, silent.waiting, answered.waiting) == ((), (2, 3, 4), (4,))
    assert [(one.category, one.channel) for one in answered.candidates] == [
        (Category.INFRASTRUCTURE, Channel.PHONE), (Category.OTHER, Channel.PHONE),
    ]  # fmt: skip


def test_table_without_classes_is_asked_about_once() -> None:
    columns = find_columns([["标题", "来源渠道"]], {})
    assert columns is not None
    rows = list(enumerate([["灯不亮", "电话"], ["井盖翘了", "电话"]], 2))
    rules = Rules(date(2026, 11, 23))

    asked = judge(rows, columns, rules)
    answered = judge(rows, columns, replace(rules, answers=Answers({"class:没有写": "infrastructure"})))

    sentence = "这张表没有类别这一栏：全部归入哪一类？登记以后可以一件一件改。"
    assert [(one.question.sentence, one.rows, one.open) for one in asked.asked] == [(sentence, (2, 3), True)]
    assert [one.category for one in answered.candidates] == [Category.INFRASTRUCTURE] * 2


def test_class_of_a_line_that_is_here_is_lost_to_no_strange_word() -> None:
    columns = find_columns([[SERIAL, *(column.heading for column in OFFICE_COLUMNS), IDENTITY]], {})
    assert columns is not None
    row = [""] * len(columns.headings)
    told = {Field.TITLE: "灯不亮", Field.CATEGORY: "烧饼", Field.DEMAND: "abc@1", Field.CHANNEL: "电话"}
    for name, text in told.items():
        row[columns.at[name]] = text
    key = "class:烧饼（台账里已有的）"

    def read(answer: str = "") -> tuple[bool, Category, bool]:
        given = Rules(date(2026, 11, 23), answers=Answers({key: answer} if answer else {}))
        judged_row = judge([(2, row)], columns, given)
        (asked,) = judged_row.asked
        assert asked.question.key == key
        assert judged_row.unknown == ({"烧饼": 1} if answer == "other" else {})
        one = (*judged_row.candidates, None)[0]
        return asked.open, one.category if one else Category.OTHER, one.keeps_class if one else True

    assert read() == (True, Category.OTHER, True)
    assert read("keep") == (False, Category.OTHER, True)
    assert read("public_safety") == (False, Category.PUBLIC_SAFETY, False)
    assert read("other") == (False, Category.OTHER, False)


def test_channel_that_was_chosen_is_no_question() -> None:
    columns = find_columns([["标题", "类别"]], {})
    assert columns is not None

    told = judge([(2, ["灯不亮", "其他"])], columns, Rules(date(2026, 11, 23), Channel.PHONE))

    assert (told.asked, told.candidates[0].channel) == ((), Channel.PHONE)
