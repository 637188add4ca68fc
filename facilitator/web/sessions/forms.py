"""Forms about a council: planning one, and recording what was done before it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from wtforms import (
    FieldList,
    Form,
    FormField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
)
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.words import N_
from facilitator.services.sessions.call_off import REASON_LIMIT
from facilitator.services.sessions.plan import PLACE_LIMIT, TITLE_LIMIT, PlannedItem, PlanSession
from facilitator.services.sessions.replan import ReplanSession
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kinds import all_kinds
from facilitator.web.forms import AtMost, CountField, DayField, MomentField, Needed, PaperForm

LONGEST_ITEM = 240


class ItemFields(Form):
    """One line of the agenda; a line without a title is not there."""

    title = StringField(N_("议题"), [AtMost(TITLE_LIMIT)])
    way = SelectField(N_("怎么进行"))
    minutes = CountField(N_("分钟"), [Optional(), NumberRange(1, LONGEST_ITEM, N_("分钟数请填 1 到 240 的整数。"))])
    demand = SelectField(N_("对应需求"), choices=[], validate_choice=False)


class PlanForm(PaperForm):
    """What a kind needs to be planned; `planning.plan_form` fills in the choices, since they depend on the kind."""

    kind = HiddenField()
    title = StringField(N_("会议名称"), [Needed(N_("请写上会议名称。")), AtMost(TITLE_LIMIT)])
    place = StringField(N_("地点"), [Needed(N_("请写上会议地点。")), AtMost(PLACE_LIMIT)])
    starts_at = MomentField(N_("时间"), [Needed(N_("请定下开会时间。"))])
    preset = RadioField(N_("表决规则"))
    legal_basis = SelectField(N_("法律依据"))
    scope = StringField(N_("范围"), [AtMost(200)])
    chair = SelectField(N_("主持人"))
    recorder = SelectField(N_("记录人"))
    scrutineers = SelectMultipleField(N_("监票人"), widget=ListWidget(), option_widget=CheckboxInput())
    items = FieldList(FormField(ItemFields))

    def command(self) -> PlanSession:
        return PlanSession(
            kind=self.kind.data or "",
            title=self.title.data or "",
            place=self.place.data or "",
            starts_at=cast(datetime, self.starts_at.data),
            chair=self.chair.data,
            recorder=self.recorder.data,
            items=self._agenda(),
            preset=self.preset.data or None,
            legal_basis=self._basis(),
            scope=self.scope.data or None,
            scrutineers=tuple(self.scrutineers.data or ()),
        )

    def _agenda(self) -> tuple[PlannedItem, ...]:
        """The usual agenda of a 两委会 left as it is means that it fills itself with what waits."""
        items, kind = tuple(self._items()), all_kinds().get(self.kind.data or "")
        usual = [title for title, _way, _long in kind.agenda] if kind is not None and kind.triages else []
        return () if usual and [item.title for item in items] == usual else items

    def _items(self) -> list[PlannedItem]:
        lines = (line.form for line in self.items)
        return [
            PlannedItem(line.title.data, ItemForm(line.way.data), line.demand.data or None, line.minutes.data)
            for line in lines
            if line.title.data and line.title.data.strip()
        ]

    def _basis(self) -> LegalBasis | None:
        """What the clerk chose, else the ground on which the rule usually stands."""
        if self.legal_basis.data:
            return LegalBasis(self.legal_basis.data)
        rule = PRESETS.get(self.preset.data or "")
        return rule.bases[0] if rule else None


class ReplanForm(PaperForm):
    """As the meeting is planned now; whoever chairs and records stays until somebody else is chosen."""

    starts_at = MomentField(N_("时间"), [Needed(N_("请定下开会时间。"))])
    place = StringField(N_("地点"), [Needed(N_("请写上会议地点。")), AtMost(PLACE_LIMIT)])
    title = StringField(N_("会议名称"), [Needed(N_("请写上会议名称。")), AtMost(TITLE_LIMIT)])
    chair = SelectField(N_("主持人"))
    recorder = SelectField(N_("记录人"))
    reason = StringField(N_("为什么改（可以不写）"), [AtMost(REASON_LIMIT)], id="replan-reason")

    def command(self, session: str) -> ReplanSession:
        """The field knows no seconds: a plan that has some is not moved by them."""
        planned, chosen = cast(datetime, self.starts_at.object_data), cast(datetime, self.starts_at.data)
        return ReplanSession(
            session,
            None if chosen == planned.replace(second=0, microsecond=0) else chosen,
            self.place.data,
            self.title.data,
            self.chair.data or None,
            self.recorder.data or None,
            self.reason.data or None,
        )


class CallOffForm(PaperForm):
    """Asks once, with the reason that everybody reads."""

    reason = StringField(
        N_("为什么取消"), [Needed(N_("请写上为什么取消，大家都看得到。")), AtMost(REASON_LIMIT)], id="call-off-reason"
    )


class NoticeForm(PaperForm):
    on = DayField(N_("通知日期"), [Needed(N_("请填通知是哪一天发出的。"))], id="notice-on")
    method = StringField(N_("通知方式"), [Needed(N_("请写明通知方式，例如“上门送达”。")), AtMost(60)])


class PreReviewForm(PaperForm):
    """社区党组织先行研究 (城市居民委员会组织法第三十条)."""

    on = DayField(N_("研究日期"), [Needed(N_("请填研究的日期。"))], id="review-on")
    body = StringField(N_("哪个党组织"), [Needed(N_("请写明是哪个党组织研究的。")), AtMost(60)])


class ScrutineersForm(PaperForm):
    scrutineers = SelectMultipleField(N_("监票人"), widget=ListWidget(), option_widget=CheckboxInput())

    def __init__(self, *arguments: Any, staff: list[tuple[str, str]], **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.scrutineers.choices = staff
