"""A formula that is adopted makes sense, is kept whole, and is printed in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.reviews.adopting import check_formula, formula_from, formula_sentences, plain_terms
from facilitator.domain.reviews.formula import DEFAULT, Formula
from facilitator.domain.reviews.scales import LEVELS, Veto


@st.composite
def formulas(draw: st.DrawFn) -> Formula:
    weights = sorted(draw(st.lists(st.integers(0, 100), min_size=5, max_size=5, unique=True)), reverse=True)
    own = draw(st.integers(0, 100))
    done = draw(st.integers(0, 100 - own))
    line, best = sorted((draw(st.integers(1, 10000)), draw(st.integers(1, 10000))))
    shares = (own, done, 100 - own - done)
    vetoes = draw(st.frozensets(st.sampled_from(Veto), min_size=1))
    figures = (line, draw(st.integers(1, 10000)), best, draw(st.integers(1, 1000)))
    return Formula("X-1", dict(zip(LEVELS, weights, strict=True)), shares, *figures, vetoes)


@given(formulas())
def test_formula_is_kept_whole(formula: Formula) -> None:
    check_formula(formula)

    assert formula_from(formula.id, plain_terms(formula)) == formula


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("shares", (30, 40, 31)),
        ("shares", (-10, 60, 50)),
        ("pass_at", 0),
        ("rate_at", 10001),
        ("excellent_at", 7999),
        ("least", 0),
        ("vetoes", frozenset()),
        ("weights", {**DEFAULT.weights, LEVELS[0]: 101}),
        ("weights", {**DEFAULT.weights, LEVELS[0]: 70}),
        ("weights", dict.fromkeys(LEVELS, 50)),
    ],
)
def test_formula_that_makes_no_sense_is_refused(field: str, value: object) -> None:
    with pytest.raises(BadInput) as refused:
        check_formula(replace(DEFAULT, **{field: value}))  # type: ignore[arg-type]

    assert refused.value.details["field"] == field


def test_sentences_say_everything_a_reader_needs() -> None:
    assert formula_sentences(replace(DEFAULT, rate_at=7550, vetoes=frozenset({Veto.UNSAFE}))) == (
        "满意度得分：非常满意 100、满意 80、基本满意 60、不满意 30、非常不满意 0，按有效评分表平均；不了解不计入。",
        "综合得分 = 过程 × 30% + 结果 × 40% + 满意度得分 × 30%。",
        "合格：综合得分到 80 分，满意率到 75.5%，前后对比为改善；到 90 分为优秀。",
        "环境卫生整治、基础设施改造一定要有前后对比；别的类别没有对比的，不看这一条。",
        "一票否决：不安全。",
        "有效评分表少于 10 张为样本不足，下个季度再评。",
        "受影响不到 10 户的，这几户全部评到就够；是哪几户，照受益户名单、需求写明的楼栋和网格认。",
    )
    assert formula_sentences(replace(DEFAULT, vetoes=frozenset()))[4] == "没有一票否决。"
