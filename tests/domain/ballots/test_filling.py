"""How a paper is filled in: one sentence a form, with the numbers that its slate allows."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.filling import how_to_fill
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import yes_no_abstain
from tests.factories.ballots import slate_of


@pytest.mark.parametrize(
    ("form", "minimum", "maximum", "sentence"),
    [
        (Form.SINGLE, 1, 1, "请选一项"),
        (Form.MULTIPLE, 1, 3, "可以选几项，最少 1 项，最多 3 项"),
        (Form.MULTIPLE, 2, 3, "请选 2 到 3 项"),
        (Form.MULTIPLE, 2, 2, "请选 2 项，不能多也不能少"),
        (Form.RANKED, 1, 3, "请排出 1 到 3 项，最想要的排第 1"),
        (Form.RANKED, 3, 3, "请排出 3 项，最想要的排第 1"),
        (Form.SCORE, 0, 10, "请给每一项打分：0 到 10 分，越高越好"),
    ],
)
def test_how_to_fill_says_the_ends(form: Form, minimum: int, maximum: int, sentence: str) -> None:
    assert how_to_fill(slate_of(form, "甲", "乙", "丙", minimum=minimum, maximum=maximum)) == sentence


def test_how_to_fill_a_plain_question() -> None:
    assert how_to_fill(yes_no_abstain()) == "请选一项"
