"""The form of one draft: what may be put right, confirmed with it, or thrown away for a reason."""

from __future__ import annotations

from typing import Any

from flask import request
from flask_babel import gettext as _
from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CATEGORY_NAMES, DESCRIPTION_LIMIT, LIMITS, Category
from facilitator.domain.demands.slip import SLIP_LIMITS
from facilitator.domain.words import N_
from facilitator.services.demands.discard_draft import REASON_LIMIT
from facilitator.services.demands.draft_lines import DraftLine
from facilitator.web.demands.draft_look import KIND_NAMES
from facilitator.web.forms import AtMost, CountField, PaperForm, choices

RELAPSE = DraftKind.RELAPSE.value


class DraftForm(PaperForm):
    """One draft. What is emptied is taken away; `reason` is only for throwing it away."""

    description = TextAreaField(N_("内容"), [AtMost(DESCRIPTION_LIMIT)])
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    reporter_name = StringField(N_("称呼"), [AtMost(LIMITS["reporter_name"])])
    category = SelectField(N_("类别"))
    kind = RadioField(N_("是哪一种"))
    about = SelectField(N_("附议哪一件"), validate_choice=False)
    about_number = StringField(N_("或者写台账号"), [AtMost(40)])
    contact = StringField(N_("联系电话"), [AtMost(LIMITS["contact"])])
    location = StringField(N_("具体位置"), [AtMost(LIMITS["location"])])
    grid = StringField(N_("小区或网格"), [AtMost(LIMITS["grid"])])
    affected_households = CountField(
        N_("涉及户数"), [Optional(), NumberRange(0, 1_000_000, N_("涉及户数请填整数。"))]
    )
    proxy_name = StringField(N_("代填人"), [AtMost(SLIP_LIMITS["proxy_name"])])
    read_back = BooleanField(N_("已念给本人听，本人点头"))
    public_ok = BooleanField(N_("本人同意公示时显示（不写姓名）"))
    reason = StringField(N_("为什么不要"), [AtMost(REASON_LIMIT)])

    def __init__(self, line: DraftLine, **values: Any) -> None:
        super().__init__(obj=line, prefix=f"d-{line.id}", **values)
        self.category.choices = [("", _("请选")), *choices(CATEGORY_NAMES)]
        if self.category.name not in request.form:
            self.category.data = line.proposed.value if line.proposed else ""
        self.kind.choices = choices(KIND_NAMES)
        offered = [(one.id, f"{one.number or _(one.state_name)}　{one.title}") for one in line.candidates]
        self.about.choices = [("", _("请选")), *offered]
        self.line = line

    def amendments(self) -> dict[str, Any]:
        texts = ("description", "building", "reporter_name", "contact", "location", "grid", "proxy_name")
        told: dict[str, Any] = {name: self[name].data or "" for name in texts}
        if told["description"] == self.line.description:
            told["description"] = None
        return told | {
            "category": Category(self.category.data) if self.category.data else None,
            "kind": DraftKind(self.kind.data),
            "about": self._about(),
            "affected_households": self.affected_households.data,
            "read_back": bool(self.read_back.data),
            "public_ok": bool(self.public_ok.data),
        }

    def _about(self) -> str:
        """A word about finished work stays about the demand on whose page it was said."""
        if self.kind.data == RELAPSE:
            return self.line.about or ""
        return (self.about_number.data or "").strip() or self.about.data or ""

    @property
    def more_is_wrong(self) -> bool:
        shown = {"description", "building", "reporter_name", "category", "about", "about_number", "kind", "reason"}
        return bool(set(self.errors) - shown)
