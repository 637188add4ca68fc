"""Forms of 走访: somebody on the list, and one visit as a phone sends it."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from flask_babel import gettext as _
from wtforms import BooleanField, HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, StopValidation

from facilitator.domain.daily.visiting import (
    BUILDING_LIMIT,
    DOOR_LIMIT,
    MOST_DAYS,
    NAME_LIMIT,
    TEXT_LIMIT,
    next_visit,
)
from facilitator.domain.demands.entry import DESCRIPTION_LIMIT
from facilitator.domain.words import N_
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.change_person import ChangeVisitedPerson
from facilitator.services.visits.record import RecordVisit
from facilitator.web.forms import AtMost, CountField, DayField, Needed, PaperForm
from facilitator.web.times import china_today

USUALLY_EVERY = 30
KEY_BYTES = 16


class VisitedForm(PaperForm):
    """There is no field for the reason: it is nobody's business who is old, ill or alone."""

    name = StringField(N_("姓名或称呼"), [Needed(N_("请写上姓名或称呼。")), AtMost(NAME_LIMIT)])
    building = StringField(N_("楼栋"), [Needed(N_("请写上楼栋。")), AtMost(BUILDING_LIMIT)])
    door = StringField(N_("单元、门牌"), [AtMost(DOOR_LIMIT)])
    visitor = StringField(N_("走访人"), [Needed(N_("请写明由谁走访，写工作人员的名字。"))])
    every_days = CountField(
        N_("隔几天一次"),
        [InputRequired(), NumberRange(1, MOST_DAYS, N_("隔几天走访一次，请写 1 到 366。"))],
        default=USUALLY_EVERY,
    )
    next_on = DayField(N_("下次走访"), [Needed(N_("请定下次走访的日子。"))])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not self.next_on.raw_data and self.next_on.data is None:
            self.next_on.data = next_visit(china_today(), USUALLY_EVERY)

    def addition(self) -> AddVisitedPerson:
        return AddVisitedPerson(**self._line())

    def change(self, visited: str) -> ChangeVisitedPerson:
        return ChangeVisitedPerson(visited, **self._line())

    def _line(self) -> dict[str, Any]:
        return {
            "name": self.name.data or "",
            "building": self.building.data or "",
            "visitor": (self.visitor.data or "").strip(),
            "next_on": cast(date, self.next_on.data),
            "every_days": cast(int, self.every_days.data),
            "door": self.door.data or None,
        }


class VisitForm(PaperForm):
    """One visit. `key` is made by the phone, or by the page where there is no script; sent twice it counts once."""

    on = DayField(N_("哪天去的"), [Needed(N_("请写上走访的日期。"))])
    text = TextAreaField(N_("情况"), [AtMost(TEXT_LIMIT)])
    wish = TextAreaField(N_("有什么需求要登记"), [AtMost(DESCRIPTION_LIMIT)])
    read_back = BooleanField(N_("已向本人复述确认"))
    handwriting = HiddenField()
    key = HiddenField()

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not self.on.raw_data:
            self.on.data = china_today()

    def validate_on(self, field: DayField) -> None:
        if field.data is not None and field.data > china_today():
            raise StopValidation(_("走访日期不能晚于今天。"))

    def validate_read_back(self, field: BooleanField) -> None:
        if (self.wish.data or "").strip() and not field.data:
            raise StopValidation(_("记下的需求请先念给本人听，本人点头以后勾上“已向本人复述确认”。"))

    def command(self, visited: str, demand: str | None) -> RecordVisit:
        return RecordVisit(
            visited=visited,
            on=cast(date, self.on.data),
            text=self.text.data or "",
            demand=demand,
            read_back=bool(self.read_back.data),
            handwriting=self.handwriting.data or None,
            key=self.key.data or None,
        )
