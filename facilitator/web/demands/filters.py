"""The filter of the ledger: a field for every column, and a chip for every condition that is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import gettext as _

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES
from facilitator.domain.demands.ledger_filter import NO, YES
from facilitator.domain.demands.ledger_lists import NEWEST
from facilitator.domain.demands.states import STATE_NAMES, UNNUMBERED, DemandState, Phase
from facilitator.domain.demands.triage import MATTER_NAMES
from facilitator.domain.demands.urgency import URGENCY_NAMES
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.web.acting import actor
from facilitator.web.demands.look import Look
from facilitator.web.place import place
from facilitator.web.times import short_day

PHASE_NAMES = {
    Phase.PLACE: N_("点单"),
    Phase.OPEN: N_("开单"),
    Phase.TAKE: N_("接单"),
    Phase.WORK: N_("办理"),
    Phase.REVIEW: N_("议单"),
}
_CHOICES: Mapping[str, Mapping[Any, str]] = {
    "phase": PHASE_NAMES,
    "state": {state: name for state, name in STATE_NAMES.items() if state is not DemandState.SUBMITTED},
    "matter": MATTER_NAMES,
    "urgency": URGENCY_NAMES,
    "category": CATEGORY_NAMES,
    "channel": CHANNEL_NAMES,
}
_FLAGS = {
    "reachable": {YES: N_("留了姓名或电话"), NO: N_("没留姓名和电话")},
    "answered": {YES: N_("已答复"), NO: N_("还没答复")},
}
FIELDS: tuple[tuple[str, str, str], ...] = (
    ("phase", N_("阶段"), "choice"),
    ("state", N_("状态"), "choice"),
    ("matter", N_("大事、小事、私事"), "choice"),
    ("urgency", N_("紧急程度"), "choice"),
    ("category", N_("类别"), "choice"),
    ("channel", N_("来源"), "choice"),
    ("grid", N_("小区或网格"), "text"),
    ("group", N_("居民小组"), "text"),
    ("building", N_("楼栋"), "text"),
    ("party", N_("责任主体"), "text"),
    ("assignee", N_("责任人"), "text"),
    ("round", N_("至少第几轮"), "number"),
    ("households", N_("至少涉及几户"), "number"),
    ("supporters", N_("至少几人附议"), "number"),
    ("registered_from", N_("登记日期，从"), "date"),
    ("registered_to", N_("登记日期，到"), "date"),
    ("deadline_from", N_("办理时限，从"), "date"),
    ("deadline_to", N_("办理时限，到"), "date"),
    ("reachable", N_("能不能联系上"), "choice"),
    ("answered", N_("答复了没有"), "choice"),
)
LABELS = {"tab": N_("清单"), "sort": N_("顺序"), **{name: label for name, label, _kind in FIELDS}}
ORDERS = {
    "": N_("按这张清单平常的顺序"),
    NEWEST: N_("最新的在前"),
    "number": N_("最早的在前"),
    "deadline": N_("时限近的在前"),
    "urgency": N_("最急的在前"),
    "-supporters": N_("附议多的在前"),
    "state": N_("按办理的先后"),
    "-registered": N_("最近登记的在前"),
}


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class FilterField:
    """`kind`: choice (with options), text, number or date."""

    name: str
    label: str
    kind: str
    value: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Chip:
    """A condition that is on; the address is where it is off."""

    label: str
    address: str


def filter_fields(look: Look) -> tuple[FilterField, ...]:
    return tuple(
        FilterField(name, _(label), kind, look.filters.get(name, ""), _options(name, look.filters.get(name, "")))
        for name, label, kind in FIELDS
    )


def order_options(look: Look) -> tuple[Option, ...]:
    return tuple(Option(value, _(label), value == look.sort) for value, label in ORDERS.items())


def chips(look: Look, ignored: tuple[str, ...]) -> tuple[Chip, ...]:
    """Those that could be read; what could not is said in a sentence instead."""
    return tuple(
        Chip(
            _("%(name)s：%(value)s", name=_(LABELS[name]), value=_spoken(name, value)),
            look.filtered(**{name: ""}).address,
        )
        for name, value in look.filters.items()
        if name not in ignored
    )


def ignored_sentence(ignored: tuple[str, ...]) -> str:
    if not ignored:
        return ""
    return str(_("没有看懂网址里的这几项，没有用上：%(names)s。", names="、".join(_(LABELS[name]) for name in ignored)))


def _options(name: str, value: str) -> tuple[Option, ...]:
    """Several values with commas come from an address; the field keeps them as one more option. 草稿 leads to
    the drafts, so it is offered to whoever may read them."""
    names = _names(name)
    if not names:
        return ()
    offered = {each: label for each, label in names.items() if each not in UNNUMBERED or actor().may(Power.MAKE_DRAFTS)}
    known = [Option(each, label, each == value) for each, label in offered.items()]
    several = [Option(value, _spoken(name, value), True)] if "," in value else []
    return (Option("", str(_("不限")), not value), *several, *known)


def _names(name: str) -> dict[str, str]:
    if name in _FLAGS:
        return {value: _(label) for value, label in _FLAGS[name].items()}
    said: Mapping[Any, str] = place().matters if name == "matter" else _CHOICES.get(name, {})
    return {each.value: _(label) for each, label in said.items()}


def _spoken(name: str, value: str) -> str:
    """The value as people say it."""
    names = _names(name)
    if names:
        return "、".join(names[each.strip()] for each in value.split(",") if each.strip() in names)
    if name.endswith(("_from", "_to")):
        return short_day(date.fromisoformat(value))
    return value
