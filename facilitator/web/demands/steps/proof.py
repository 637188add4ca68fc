"""Steps that show what was done: a photo, a figure before and after, what residents saw."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_wtf.file import FileField
from wtforms import BooleanField, RadioField, StringField, TextAreaField
from wtforms.validators import Optional

from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_
from facilitator.services.demands import attach, inspect, measure
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.inspect import InspectDemand
from facilitator.services.demands.measure import UNIT_LIMIT, MeasureDemand
from facilitator.services.demands.photos import NOTE_LIMIT
from facilitator.services.told import NAME_LIMIT, REPORT_LIMIT
from facilitator.services.upload import Upload
from facilitator.web.demands.steps.step import DemandForm, DemandStep
from facilitator.web.forms import AtMost, Needed

PICTURES = "image/jpeg,image/png,image/webp,image/*"
_FINISHING = frozenset({DemandState.IN_PROGRESS, DemandState.AWAITING_ACCEPTANCE, DemandState.COMPLETED})


class FigureField(StringField):
    """A number as people type it, full-width digits and all."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = valuelist[0] if valuelist else ""
        try:
            self.figure = float(Decimal(self.data.strip())) if self.data.strip() else None
        except InvalidOperation:
            raise ValueError(_("请填数字，例如 26 或 19.5。")) from None


class PhotoForm(DemandForm):
    """A phone offers its camera and its album."""

    offered: ClassVar[dict[str, Any]] = {"stage": STAGE_NAMES}

    stage = RadioField(N_("什么时候拍的"), default=PhotoStage.BEFORE.value)
    file = FileField(
        N_("照片"),
        [Needed(N_("请选一张照片。"))],
        description=N_("JPG、PNG 或 WEBP，最多 8 MB；拍摄地点和手机型号不会留下"),
        render_kw={"accept": PICTURES},
    )
    note = StringField(N_("说明"), [AtMost(NOTE_LIMIT)], description=N_("可以不填，例如从哪里拍的"))
    public = BooleanField(N_("可以公示（画面里没有人脸和门牌）"))

    def about(self, demand: DemandInFull) -> None:
        if not self.stage.raw_data and demand.state in _FINISHING:
            self.stage.data = PhotoStage.AFTER.value

    def command(self, demand: str) -> AttachPhoto:
        stage, note = PhotoStage(self.stage.data), self.note.data or ""
        return AttachPhoto(demand, stage, _upload(self.file), note, public=bool(self.public.data))


class MeasureForm(DemandForm):
    indicator = StringField(
        N_("量的是什么"), [Needed(N_("请写明量的是什么，例如“违停车辆”。")), AtMost(NAME_LIMIT)],
        description=N_("例如违停车辆"),
    )  # fmt: skip
    unit = StringField(N_("单位"), [Needed(N_("请写明单位，例如“辆”。")), AtMost(UNIT_LIMIT)])
    before = FigureField(N_("办理前"), [Optional()], render_kw={"inputmode": "decimal"})
    after = FigureField(N_("办理后"), [Optional()], render_kw={"inputmode": "decimal"})

    def command(self, demand: str) -> MeasureDemand:
        indicator, unit = self.indicator.data or "", self.unit.data or ""
        return MeasureDemand(demand, indicator, unit, self.before.figure, self.after.figure)


class InspectForm(DemandForm):
    """Filled in on the spot: a phone opens its camera at once."""

    by = StringField(N_("谁来看的"), [Needed(N_("请写明是谁来看的。")), AtMost(NAME_LIMIT)])
    text = TextAreaField(N_("看到了什么"), [Needed(N_("请写一句看到了什么。")), AtMost(REPORT_LIMIT)])
    file = FileField(
        N_("照片"), description=N_("可以没有"), render_kw={"accept": PICTURES, "capture": "environment"}
    )

    def command(self, demand: str) -> InspectDemand:
        file = _upload(self.file) if self.file.data else None
        return InspectDemand(demand, self.by.data or "", self.text.data or "", file)


def _upload(field: FileField) -> Upload:
    return Upload(field.data.filename or "", field.data.read())


STEPS = (
    DemandStep(attach.VERB, PhotoForm, PhotoForm.command, called=N_("传一张照片")),
    DemandStep(measure.VERB, MeasureForm, MeasureForm.command, called=N_("登记办理前后的变化")),
    DemandStep(inspect.VERB, InspectForm, InspectForm.command),
)
