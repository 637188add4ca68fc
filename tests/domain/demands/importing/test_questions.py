"""Questions are asked once with all their cells; an answer must be one that makes sense."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.importing.questions import Answers, Asking, Free, Kind, Proposal, Question

HOW_MANY = Question(
    Kind.HOUSEHOLDS, "约20户", "算几户？", (Proposal("20", "20 户"), Proposal("keep", "留原话")), Free.NUMBER
)
WHEN = Question(Kind.DEADLINE, "尽快", "哪一天？", (Proposal("keep", "留原话"),), Free.DAY, "keep")


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        (HOW_MANY, "20", True),
        (HOW_MANY, "keep", True),
        (HOW_MANY, "36", True),
        (HOW_MANY, "-1", False),
        (HOW_MANY, "很多", False),
        (WHEN, "2026-10-31", True),
        (WHEN, "2026-02-30", False),
        (WHEN, "10月底", False),
        (Question(Kind.YEAR, "", "哪一年？", (), Free.YEAR), "2026", True),
        (Question(Kind.YEAR, "", "哪一年？", (), Free.YEAR), "26", False),
        (Question(Kind.SPLIT, "K10", "拆吗？", (Proposal("yes", "拆"),)), "是", False),
    ],
)
def test_question_takes_what_makes_sense(question: Question, value: str, fits: bool) -> None:
    assert question.accepts(value) is fits


def test_question_is_asked_once_with_all_its_cells() -> None:
    asking = Asking(Answers())
    for row in (5, 9):
        assert asking.ask(HOW_MANY, f"L{row}", row) is None

    (asked,) = asking.everything()
    assert (asked.cells, asked.rows, asked.open) == (("L5", "L9"), (5, 9), True)
    assert asking.waiting == frozenset({5, 9})


def test_answer_to_the_very_question_goes_before_the_one_to_its_kind() -> None:
    answers = Answers({"households": "keep", "households:约20户": "18"})

    assert answers.to(HOW_MANY) == "18"
    assert Answers({"households": "keep"}).to(HOW_MANY) == "keep"
    assert Answers({"households": "无数", "households:约20户": "无数"}).to(HOW_MANY) is None


def test_question_that_says_what_happens_without_an_answer_holds_nothing_back() -> None:
    asking = Asking(Answers())

    assert asking.ask(WHEN, "T5", 5) == "keep"
    assert (asking.waiting, asking.everything()[0].open) == (frozenset(), False)
