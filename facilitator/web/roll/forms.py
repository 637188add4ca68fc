"""One line of the roll on a form: how it is called, who lives there and since when."""

from __future__ import annotations

from flask_babel import gettext as _
from wtforms import BooleanField, SelectField, StringField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.people.residence import MOST_PERSONS, OCCUPANCY_NAMES, Occupancy
from facilitator.domain.words import N_
from facilitator.services.people.amend_unit import LIMITS, AmendUnit, Clear
from facilitator.web.forms import AtMost, CountField, DayField, Needed, PaperForm, choices

NAME_MISSING = N_("请写上名称，例如“3栋2单元 301”。")


class UnitForm(PaperForm):
    label = StringField(N_("名称"), [Needed(NAME_MISSING), AtMost(LIMITS["label"])])
    holder_name = StringField(N_("谁来"), [AtMost(LIMITS["holder_name"])])
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    door = StringField(N_("门牌"), [AtMost(LIMITS["door"])])
    occupancy = SelectField(N_("谁住"))
    moved_in = DayField(N_("迁入"))
    moved_out = DayField(N_("迁出"))
    persons = CountField(N_("人口"), [Optional(), NumberRange(0, MOST_PERSONS, N_("人口请填 0 到 99 的整数。"))])
    struck = BooleanField(N_("从名册划掉（本来就不该在名册上；搬走的不要划，填迁出日期）"))

    def __init__(self, *arguments: object, **values: object) -> None:
        super().__init__(*arguments, **values)
        self.occupancy.choices = [("", _("没有登记")), *choices(OCCUPANCY_NAMES)]

    def command(self, unit: str) -> AmendUnit:
        """What the form left empty is told to be unknown again."""
        lives = self.occupancy.data
        told = {Clear.OCCUPANCY: lives, Clear.MOVED_IN: self.moved_in.data, Clear.MOVED_OUT: self.moved_out.data}
        nobody_said = (Clear.PERSONS,) if self.persons.data is None else ()
        return AmendUnit(
            unit,
            label=self.label.data or "",
            building=self.building.data or "",
            door=self.door.data or "",
            holder_name=self.holder_name.data or "",
            occupancy=Occupancy(lives) if lives else None,
            moved_in=self.moved_in.data,
            moved_out=self.moved_out.data,
            active=not self.struck.data,
            persons=self.persons.data,
            clear=(*(one for one, value in told.items() if not value), *nobody_said),
        )
