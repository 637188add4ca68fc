"""The form of one entry of 资源册."""

from __future__ import annotations

from typing import Any

from wtforms import BooleanField, SelectField, StringField

from facilitator.domain.daily.resources import HELPS_LIMIT, KIND_NAMES, NAME_LIMIT, PHONE_LIMIT, ResourceKind
from facilitator.domain.words import N_
from facilitator.services.resources.add import AddResource
from facilitator.services.resources.change import ChangeResource
from facilitator.web.forms import AtMost, Needed, PaperForm, choices


class ResourceForm(PaperForm):
    name = StringField(N_("名称"), [Needed(N_("请写上名称，例如“老陈家电维修”。")), AtMost(NAME_LIMIT)])
    kind = SelectField(N_("种类"), default=ResourceKind.MARKET.value)
    helps_with = StringField(N_("能帮什么忙"), [Needed(N_("请写明能帮什么忙。")), AtMost(HELPS_LIMIT)])
    phone = StringField(N_("电话"), [AtMost(PHONE_LIMIT)])
    consent = BooleanField(N_("本人同意列入资源册、连同电话打印"))

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.kind.choices = choices(KIND_NAMES)

    def addition(self) -> AddResource:
        return AddResource(**self._entry())

    def change(self, resource: str) -> ChangeResource:
        return ChangeResource(resource, **self._entry())

    def _entry(self) -> dict[str, Any]:
        return {
            "name": self.name.data or "",
            "kind": ResourceKind(self.kind.data),
            "helps_with": self.helps_with.data or "",
            "phone": self.phone.data or None,
            "consent": bool(self.consent.data),
        }
