"""Who a line of the books is about, as somebody types it: 3栋201, 201 where there is only one, 甲企业."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.funding.shown import PlanShown
from facilitator.services.people.read import UnitList
from facilitator.web.acting import ask

NAMED = 3
TYPED = 20


@dataclass(frozen=True)
class Somebody:
    """`to_pledge` and `to_pay`, in fen: what the form offers when no amount is typed; 0 where nothing is left."""

    label: str
    unit: str | None
    source: FundSource
    name: str
    to_pledge: int
    to_pay: int


def everybody(shown: PlanShown) -> tuple[Somebody, ...]:
    """The units of the plan in the order of the roll, then its other sources."""
    return (*_residents(shown), *_givers(shown))


def found(typed: str, people: tuple[Somebody, ...]) -> Somebody:
    """Raises BadInput where nobody or more than one is meant."""
    wanted = _bare(typed)
    exact = [one for one in people if _bare(one.label) == wanted]
    near = exact or [one for one in people if wanted and _bare(one.label).endswith(wanted)]
    near = near or [one for one in people if wanted and wanted in _bare(one.label)]
    if len(near) == 1:
        return near[0]
    if not near:
        example = next((one.label for one in people), typed[:TYPED])
        sentence = N_("方案里没有“{who}”，请照名册写，例如“{example}”。")
        raise BadInput(sentence, field="who", who=typed[:TYPED], example=example)
    labels = "、".join(one.label for one in near[:NAMED])
    raise BadInput(N_("“{who}”不止一个：{labels}，请写全。"), field="who", who=typed[:TYPED], labels=labels)


def _residents(shown: PlanShown) -> tuple[Somebody, ...]:
    pledged: dict[str | None, int] = {}
    paid: dict[str | None, int] = {}
    for line in shown.pledges:
        pledged[line.unit] = pledged.get(line.unit, 0) + line.fen
    for receipt in shown.receipts:
        paid[receipt.unit] = paid.get(receipt.unit, 0) + receipt.fen
    return tuple(
        Somebody(
            label, unit, FundSource.RESIDENT_RAISED, "",
            max(0, share - pledged.get(unit, 0)), max(0, (pledged.get(unit, 0) or share) - paid.get(unit, 0)),
        )
        for unit, label, share in _units(shown)
    )  # fmt: skip


def _units(shown: PlanShown) -> tuple[tuple[str, str, int], ...]:
    if shown.method is not Method.FIXED_PLEDGE:
        return tuple((line.unit, line.label, line.fen) for line in shown.shares)
    return tuple((unit.id, unit.label, 0) for unit in ask(UnitList()) if unit.kind is UnitKind.HOUSEHOLD)


def _givers(shown: PlanShown) -> tuple[Somebody, ...]:
    lines = [line for line in shown.sums.sources if line.source is not FundSource.RESIDENT_RAISED]
    awaited = {(line.source, line.name): line.amount_fen for line in shown.sums.awaited}
    return tuple(
        Somebody(
            line.name or _(line.shown), None, line.source, line.name,
            max(0, line.planned_fen - line.pledged_fen), awaited.get((line.source, line.name), 0),
        )
        for line in lines
    )  # fmt: skip


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
