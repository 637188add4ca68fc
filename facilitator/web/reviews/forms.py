"""Forms of a review: gathering a quarter, points and vetoes of one demand, the cause of what failed, a formula."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from flask_babel import gettext as _
from wtforms import DecimalField, RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, Optional

from facilitator.domain.reviews.formula import DEFAULT, HUNDREDTHS
from facilitator.domain.reviews.scales import (
    CHANGE_NAMES,
    LEVEL_NAMES,
    LEVELS,
    PROCESS,
    RESULT,
    VETO_NAMES,
    Change,
    Part,
    Veto,
)
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.words import N_
from facilitator.services.reviews.adopt_formula import DECIDED_LIMIT, AdoptFormula, Shares
from facilitator.services.reviews.assess import AssessDemand, ProcessPoints, ResultPoints
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.state_cause import CAUSE_LIMIT, StateCause
from facilitator.web.forms import AtMost, CountField, DayField, Needed, PaperForm, TicksField, choices
from facilitator.web.times import china_today

BY_THE_MEASURE = ""
"""The indicator tells the change."""


class GatherForm(PaperForm):
    quarter = StringField(N_("哪个季度"), [Needed(N_("请写是哪个季度，例如 2026Q3。")), AtMost(6)])

    def command(self) -> GatherReview:
        return GatherReview((self.quarter.data or "").strip())


def _points(part: Part) -> CountField:
    sentence = N_("请打 0 到 {most} 分。").format(most=part.most)
    return CountField(part.name, [InputRequired(sentence), NumberRange(0, part.most, sentence)])


class AssessForm(PaperForm):
    """One line for each part; Enter sends it, and the next demand comes up."""

    on_time, consulted, disclosed, took_part, recorded = (_points(part) for part in PROCESS)
    achieved, quality, funds, lasting = (_points(part) for part in RESULT)
    vetoes = TicksField(N_("一票否决"), description=N_("有一项就不合格，没有就不勾。"))
    change = RadioField(
        N_("前后对比"),
        validate_choice=False,
        default=BY_THE_MEASURE,
        description=N_("登记的指标变小算改善；像座椅那样越多越好的，请直接选。"),
    )

    offered: ClassVar[dict[str, Any]] = {"vetoes": VETO_NAMES}

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.change.choices = [(BY_THE_MEASURE, _("按登记的指标")), *choices(CHANGE_NAMES)]
        for part in (*PROCESS, *RESULT):
            self[part.id].description = _("0—%(most)s 分", most=part.most)

    @property
    def process_lines(self) -> list[Any]:
        return [self[part.id] for part in PROCESS]

    @property
    def result_lines(self) -> list[Any]:
        return [self[part.id] for part in RESULT]

    def command(self, review: str, demand: str) -> AssessDemand:
        told = {part.id: int(self[part.id].data) for part in (*PROCESS, *RESULT)}
        change = self.change.data or BY_THE_MEASURE
        return AssessDemand(
            review,
            demand,
            ProcessPoints(**{part.id: told[part.id] for part in PROCESS}),
            ResultPoints(**{part.id: told[part.id] for part in RESULT}),
            tuple(Veto(veto) for veto in self.vetoes.data or ()),
            Change(change) if change in set(Change) else None,
        )


class CauseForm(PaperForm):
    root_cause = TextAreaField(
        N_("根本原因"), [Needed(N_("请写明没办好的根本原因，例如“管理责任不清”。")), AtMost(CAUSE_LIMIT)]
    )
    deadline = DayField(N_("新的期限"), [Optional()], description=N_("不写就照原来的紧急程度算，常规是今天起 30 天。"))

    def command(self, review: str, demand: str) -> StateCause:
        return StateCause(review, demand, self.root_cause.data or "", self.deadline.data)


def _weight(level: Any) -> CountField:
    return CountField(
        LEVEL_NAMES[level],
        [InputRequired(N_("请填 0 到 100 的整数。")), NumberRange(0, 100, N_("请填 0 到 100 的整数。"))],
        default=DEFAULT.weights[level],
    )


def _share(label: str, usual: int) -> CountField:
    wrong = N_("请填 0 到 100 的整数。")
    return CountField(label, [InputRequired(wrong), NumberRange(0, 100, wrong)], default=usual)


def _line(label: str, usual: int) -> DecimalField:
    wrong = N_("请填 0 到 100 的数，最多两位小数。")
    usually = Decimal(usual // HUNDREDTHS)
    return DecimalField(label, [InputRequired(wrong), NumberRange(0, 100, wrong)], places=None, default=usually)


class FormulaForm(PaperForm):
    """Whatever is left as it stands is as usual."""

    quarter = StringField(N_("从哪个季度起用"), [Needed(N_("请写从哪个季度起用，例如 2027Q1。")), AtMost(6)])
    decided = StringField(
        N_("哪次会、哪份纪要通过的"), [Needed(N_("请写明是哪次会、哪份纪要通过的。")), AtMost(DECIDED_LIMIT)]
    )
    level_5, level_4, level_3, level_2, level_1 = (_weight(level) for level in LEVELS)
    process_share = _share(N_("过程（%）"), DEFAULT.shares[0])
    result_share = _share(N_("结果（%）"), DEFAULT.shares[1])
    satisfaction_share = _share(N_("满意度（%）"), DEFAULT.shares[2])
    pass_at = _line(N_("合格线（分）"), DEFAULT.pass_at)
    rate_at = _line(N_("满意率至少（%）"), DEFAULT.rate_at)
    excellent_at = _line(N_("优秀线（分）"), DEFAULT.excellent_at)
    least = CountField(N_("最少有效评分表（张）"), [InputRequired(N_("请填张数。"))], default=DEFAULT.least)
    vetoes = TicksField(N_("一票否决"), default=[veto.value for veto in Veto])

    offered: ClassVar[dict[str, Any]] = {"vetoes": VETO_NAMES}
    called: ClassVar[dict[str, str]] = {"weights": "level_5", "shares": "process_share"}

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not self.is_submitted():
            self.quarter.data = quarter_of(china_today()).next.written

    def command(self) -> AdoptFormula:
        shares = (self.process_share, self.result_share, self.satisfaction_share)
        return AdoptFormula(
            quarter=self.quarter.data or "",
            decided=self.decided.data or "",
            weights={str(int(level)): int(self[f"level_{int(level)}"].data) for level in LEVELS},
            shares=Shares(*(int(one.data or 0) for one in shares)),
            pass_at=float(self.pass_at.data or 0),
            rate_at=float(self.rate_at.data or 0),
            excellent_at=float(self.excellent_at.data or 0),
            least=int(self.least.data or 0),
            vetoes=tuple(Veto(veto) for veto in self.vetoes.data or ()),
        )
