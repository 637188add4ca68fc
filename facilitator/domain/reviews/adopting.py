"""A formula that a community adopts: what makes sense in one, how it is kept, and the sentences that print it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.errors import BadInput
from facilitator.domain.hundredths import written
from facilitator.domain.reviews.formula import HUNDREDTHS, Formula
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, VETO_NAMES, Level, Veto
from facilitator.domain.reviews.verdict import NEEDS_CHANGE
from facilitator.domain.said import named, said
from facilitator.domain.words import N_

WHOLE = 100
MOST_FORMS = 1000


def check_formula(formula: Formula) -> None:
    """Raises BadInput for weights, shares or thresholds that no sum could be made of."""
    weights = [formula.weights[level] for level in LEVELS]
    if any(not 0 <= weight <= WHOLE for weight in weights):
        raise BadInput(N_("每一档的分值是 0 到 100 的整数。"), field="weights")
    if weights != sorted(weights, reverse=True) or weights[0] == weights[-1]:
        raise BadInput(N_("越满意的一档分值要越高，最高和最低不能一样。"), field="weights")
    if any(share < 0 for share in formula.shares) or sum(formula.shares) != WHOLE:
        raise BadInput(N_("过程、结果、满意度三个比重都不小于 0，加起来要等于 100。"), field="shares")
    for field in ("pass_at", "rate_at", "excellent_at"):
        if not 0 < getattr(formula, field) <= WHOLE * HUNDREDTHS:
            raise BadInput(N_("合格线、优秀线和满意率都要大于 0，不超过 100。"), field=field)
    if formula.excellent_at < formula.pass_at:
        raise BadInput(N_("优秀线不能低于合格线。"), field="excellent_at")
    if not formula.vetoes:
        raise BadInput(N_("一票否决至少要留一项。"), field="vetoes")
    if not 1 <= formula.least <= MOST_FORMS:
        raise BadInput(N_("最少有效评分表是 1 到 1000 张。"), field="least")


def plain_terms(formula: Formula) -> dict[str, Any]:
    """What is kept for ever beside the id."""
    return {
        "weights": {str(int(level)): formula.weights[level] for level in LEVELS},
        "shares": list(formula.shares),
        "pass_at": formula.pass_at,
        "rate_at": formula.rate_at,
        "excellent_at": formula.excellent_at,
        "least": formula.least,
        "vetoes": [veto.value for veto in Veto if veto in formula.vetoes],
    }


def formula_from(identity: str, terms: Mapping[str, Any]) -> Formula:
    own, done, satisfied = terms["shares"]
    return Formula(
        id=identity,
        weights={Level(int(level)): weight for level, weight in terms["weights"].items()},
        shares=(own, done, satisfied),
        pass_at=terms["pass_at"],
        rate_at=terms["rate_at"],
        excellent_at=terms["excellent_at"],
        least=terms["least"],
        vetoes=frozenset(Veto(veto) for veto in terms["vetoes"]),
    )


def formula_sentences(formula: Formula) -> tuple[str, ...]:
    """Everything that a reader needs to reckon a verdict again, one sentence each."""
    own, done, satisfied = formula.shares
    every = [said("{level} {weight}", level=LEVEL_NAMES[level], weight=formula.weights[level]) for level in LEVELS]
    vetoes = named([VETO_NAMES[veto] for veto in Veto if veto in formula.vetoes])
    seen = named([CATEGORY_NAMES[category] for category in Category if category in NEEDS_CHANGE])
    scored = {"pass_at": written(formula.pass_at), "rate_at": written(formula.rate_at)}
    scored |= {"excellent_at": written(formula.excellent_at)}
    return (
        said(N_("满意度得分：{weights}，按有效评分表平均；不了解不计入。"), weights=named(every)),
        said(
            N_("综合得分 = 过程 × {own}% + 结果 × {done}% + 满意度得分 × {satisfied}%。"),
            **{"own": own, "done": done, "satisfied": satisfied},
        ),
        said(
            N_("合格：综合得分到 {pass_at} 分，满意率到 {rate_at}%，前后对比为改善；到 {excellent_at} 分为优秀。"),
            **scored,
        ),
        said(N_("{categories}一定要有前后对比；别的类别没有对比的，不看这一条。"), categories=seen),
        said(N_("一票否决：{vetoes}。"), vetoes=vetoes) if vetoes else N_("没有一票否决。"),
        said(N_("有效评分表少于 {least} 张为样本不足，下个季度再评。"), least=formula.least),
        said(
            N_("受影响不到 {least} 户的，这几户全部评到就够；是哪几户，照受益户名单、需求写明的楼栋和网格认。"),
            least=formula.least,
        ),
    )
