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
from facilitator.domain.demands.importing.hand import Complaint, Rules
from facilitator.domain.demands.importing.judging import Judged, OutOfSight, Repeat, judge
from facilitator.domain.demands.importing.questions import Answers

HEADINGS = ("编号", "标题", "时间", "分类")


def judged(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> Judged:
    columns = find_columns([headings], {})
    assert columns is not None
    return judge(enumerate(rows, 2), columns, Rules(date(2026, 11, 23), strange=Category.OTHER))


def test_second_row_with_a_reference_is_a_repeat_with_both_classes() -> None:
    told = judged(("24", "路灯", "", "城乡建设"), ("25", "下水", "", ""), ("24", "路灯", "", "劳动"))

    assert [candidate.row for candidate in told.candidates] == [2, 3]
    assert told.repeats == (Repeat(4, 2, "24", "劳动", "城乡建设", same_words=True),)
    assert told.rows == 3


def test_repeat_with_other_words_says_so() -> None:
    told = judged(("24", "路灯", "", ""), ("24", "下水", "", ""))

    assert [repeat.same_words for repeat in told.repeats] == [False]


def test_reference_repeats_only_in_its_own_channel() -> None:
    rows = (("24", "路灯", "电话"), ("24", "路灯", "来访"), ("24", "路灯", "电话"))
    told = judged(*rows, headings=("编号", "标题", "渠道"))

    assert [candidate.channel for candidate in told.candidates] == [Channel.PHONE, Channel.WALK_IN]
    assert [repeat.row for repeat in told.repeats] == [4]


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

    told = judge(same, columns, Rules(date(2026, 11, 23), answers=Answers(answers)))

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


def test_hidden_row_waits_until_somebody_decides() -> None:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    rows = [(2, ("24", "路灯", "", "")), (3, ("25", "下水", "", ""))]
    results = {
        answer: judge(rows, columns, Rules(date(2026, 11, 23), answers=Answers(given)), OutOfSight(frozenset({3})))
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
    told = judge(rows, columns, Rules(date(2026, 11, 23), answers=Answers(aside=frozenset({3}))))

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


def test_empty_class_and_missing_channel_are_told_and_answered() -> None:
    columns = find_columns([["标题", "类别"]], {})
    assert columns is not None
    rows = list(enumerate([["灯不亮", ""], ["井盖翘了", "矛盾"]], 2))
    rules = Rules(date(2026, 11, 23), strange=Category.OTHER, chosen=False)
    answers = Answers({"class:没有写": "infrastructure", "channel:没有写": "phone"})

    silent, answered = judge(rows, columns, rules), judge(rows, columns, replace(rules, answers=answers))

    told = {asked.question.key: (asked.question.otherwise, asked.rows, asked.open) for asked in silent.asked}
    assert told == {
        "class:没有写": ("other", (2,), False),
        "class:矛盾": ("other", (3,), False),
        "channel:没有写": ("hotline_transfer", (2, 3), False),
    }
    assert [(one.category, one.channel) for one in answered.candidates] == [
        (Category.INFRASTRUCTURE, Channel.PHONE), (Category.OTHER, Channel.PHONE),
    ]  # fmt: skip


def test_channel_that_was_chosen_is_no_question() -> None:
    columns = find_columns([["标题", "类别"]], {})
    assert columns is not None

    told = judge([(2, ["灯不亮", "其他"])], columns, Rules(date(2026, 11, 23), Channel.PHONE))

    assert (told.asked, told.candidates[0].channel) == ((), Channel.PHONE)
