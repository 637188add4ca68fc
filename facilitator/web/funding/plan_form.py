"""The form of a plan: what it costs, from where the money comes, who carries it; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from flask import request
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, SelectField, StringField

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import (
    EXEMPTION_NAMES,
    METHOD_NAMES,
    ROUNDING_NAMES,
    Exemption,
    Method,
    Rounding,
)
from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.money import fen
from facilitator.domain.people.units import KIND_NAMES, Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.funding.plan import TITLE_LIMIT, PlanFunding
from facilitator.services.funding.reckoning import Reckon
from facilitator.services.funding.tried import Tried
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.read import ResidenceLine
from facilitator.web.forms import AtMost, Needed, PaperForm
from facilitator.web.funding.amounts import YuanField, plain_yuan

USUAL = (FundSource.GOV_SUBSIDY, FundSource.RESIDENT_RAISED, FundSource.ENTERPRISE_DONATION)
EMPTY_ROWS = 2
"""For who has no script: a row more stands there already."""
KINDS = (UnitKind.HOUSEHOLD, UnitKind.OWNER, UnitKind.PERSON)
CARRIES = ""


@dataclass(frozen=True)
class SourceRow:
    source: str
    name: str
    amount: str


@dataclass(frozen=True)
class UnitRow:
    """`exempt` and `weight` as they were typed; `lives` and `persons` are what the roll says of the flat."""

    unit: str
    label: str
    building: str
    kind: UnitKind
    lives: str
    persons: int | None
    exempt: str
    weight: str


class DivisionForm(PaperForm):
    """Who carries how much. `units` holds no value: it is where a refusal about the rows stands."""

    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {"method": METHOD_NAMES}

    method = SelectField(N_("怎么分摊"), default=Method.PER_HOUSEHOLD.value)
    rounding = SelectField(N_("尾数怎么办"), default=Rounding.CEIL_TO_YUAN.value)
    kind = SelectField(N_("哪些户"), default=UnitKind.HOUSEHOLD.value)
    units = HiddenField(N_("受益户"))

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        order = (Rounding.CEIL_TO_YUAN, Rounding.LARGEST_REMAINDER)
        self.rounding.choices = [(one.value, _(ROUNDING_NAMES[one])) for one in order]
        self.kind.choices = [(one.value, _(KIND_NAMES[one])) for one in KINDS]

    def carriers(self, told: tuple[UnitRow, ...]) -> tuple[PlanUnit, ...]:
        """The rows of the chosen kind in the ticked buildings."""
        method, kind, buildings = Method(self.method.data), self.kind.data, request.form.getlist("building")
        if method is Method.FIXED_PLEDGE:
            return ()
        rows = [row for row in told if row.kind.value == kind and row.building in buildings]
        if not rows:
            raise BadInput(N_("没有选到一户，请在“受益户”里勾楼栋；名册里没有的先补名册。"), field="units")
        return tuple(_carrier(row, method) for row in rows)


class PlanForm(DivisionForm):
    """`sources`, too, only holds what is wrong with its rows. `parts_of`: the method whose parts were filled in."""

    called: ClassVar[Mapping[str, str]] = {"what": "title", "fen": "sources"}

    title = StringField(N_("方案名称"), [Needed(N_("请写方案的名称，例如“3号院消防通道整治”。")), AtMost(TITLE_LIMIT)])
    budget_fen = YuanField(N_("预算（元）"), [Needed(N_("请填写预算，要大于 0。"))])
    income_fen = YuanField(N_("上年人均收入（元，只有村里填）"))
    sources = HiddenField(N_("来源"))
    parts_of = HiddenField()

    def without_stale_parts(self, rows: tuple[UnitRow, ...]) -> tuple[UnitRow, ...]:
        """Parts of the tiers that a council tried are no areas and no persons: another method begins without them."""
        if self.parts_of.data in (None, "", self.method.data):
            return rows
        self.parts_of.data = ""
        return tuple(replace(row, weight="") for row in rows)

    def plan(self, demand: str, told: tuple[UnitRow, ...]) -> PlanFunding:
        income = self.income_fen.data
        how = self.reckoned(told)
        return PlanFunding(
            demand, self.title.data or "", how.budget_fen, how.sources, how.method, how.units, how.rounding, income
        )

    def reckoned(self, told: tuple[UnitRow, ...]) -> Reckon:
        method = Method(self.method.data)
        sources = tuple(_source(row) for row in source_rows(request.form) if row.amount.strip() or row.name.strip())
        return Reckon(self.budget_fen.data or 0, sources, method, self.carriers(told), Rounding(self.rounding.data))


def source_rows(sent: MultiDict[str, str]) -> tuple[SourceRow, ...]:
    """As they were typed; the three usual ones where nothing was sent yet."""
    if "source" not in sent:
        return tuple(SourceRow(source.value, "", "") for source in USUAL)
    columns = zip(sent.getlist("source"), sent.getlist("source_name"), sent.getlist("amount"), strict=False)
    return tuple(SourceRow(*row) for row in columns)


def unit_rows(
    units: tuple[Unit, ...], lives: tuple[ResidenceLine, ...], sent: MultiDict[str, str]
) -> tuple[UnitRow, ...]:
    told = {line.unit: (line.occupancy_name, line.persons) for line in lives}
    kinds = [unit for unit in units if unit.kind in KINDS]
    return tuple(
        UnitRow(
            unit.id, unit.label, unit.building, unit.kind, *told.get(unit.id, ("", None)),
            sent.get(f"exempt-{unit.id}", CARRIES), sent.get(f"weight-{unit.id}", ""),
        )
        for unit in kinds
    )  # fmt: skip


def as_tried(tried: Tried | None, units: Sequence[Unit]) -> MultiDict[str, str] | None:
    """As if it had been typed: the sources and who carries how many parts, in the buildings that carry any."""
    if tried is None:
        return None
    typed = [("source", line.source.value) for line in tried.sources]
    typed += [("source_name", line.name) for line in tried.sources]
    typed += [("amount", plain_yuan(line.amount_fen).replace(",", "")) for line in tried.sources]
    typed += [(f"exempt-{unit}", kind.value) for unit, kind in tried.exempt.items()]
    typed += [(f"weight-{unit}", f"{parts:g}") for unit, parts in tried.parts.items() if parts is not None]
    buildings = {unit.building: None for unit in units if unit.id in tried.parts}
    return MultiDict([*typed, *(("building", name) for name in buildings)])


def exempt_choices() -> list[tuple[str, str]]:
    return [(CARRIES, _("交")), *((kind.value, _(EXEMPTION_NAMES[kind])) for kind in Exemption)]


def source_choices() -> list[tuple[str, str]]:
    return [(source.value, _(name)) for source, name in SOURCE_NAMES.items()]


def _source(row: SourceRow) -> PlanSource:
    """Raises BadInput for an amount that cannot be read, or for a source that nobody offered."""
    if row.source not in list(FundSource):
        raise BadInput(N_("没有这种来源，请从名单里选。"), field="sources")
    return PlanSource(FundSource(row.source), fen(row.amount or "0"), row.name)


def _carrier(row: UnitRow, method: Method) -> PlanUnit:
    exempt = Exemption(row.exempt) if row.exempt in list(Exemption) else None
    weight = _weight(row)
    used = weight if method is not Method.PER_HOUSEHOLD else None
    return PlanUnit(row.unit, used, exempt)


def _weight(row: UnitRow) -> float | None:
    typed = row.weight.strip()
    if not typed:
        return None
    if not typed.replace(".", "", 1).isdecimal():
        sentence = N_("“{label}”的人数或份数看不懂，请写数字，例如 3 或 1.5。")
        raise BadInput(sentence, field="units", label=row.label)
    return float(typed)
