"""One demand as a line of the table and as a card of the board."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.entry import shorten
from facilitator.domain.demands.triage import MATTER_NAMES
from facilitator.domain.demands.urgency import Light
from facilitator.services.demands.lines import DemandLine
from facilitator.web.times import china_today, short_day

SECOND_LINE = 60
"""Characters of a description that fit under the title on the widest screens."""


@dataclass(frozen=True)
class Row:
    """`due` is a short date, or in words how late or how near it is; `light` says which. `parent` is the address of the
    demand that this one follows."""

    number: str
    address: str
    title: str
    second: str
    figures: str
    channel: str
    matter: str
    urgency: str
    urgency_name: str
    state: str
    untaken: bool
    parent: str
    parent_address: str
    party: str
    assignee: str
    due: str
    light: str


def _short(matter: str) -> str:
    """大, 小 and 私 tell the usual three apart; names of a community's own are told whole."""
    return _(matter)[:1] if matter in MATTER_NAMES.values() else matter


def row_of(line: DemandLine) -> Row:
    return Row(
        number=line.number,
        address=url_for("demands.one", number=line.number or line.id),
        title=line.title,
        second=_second(line),
        figures=_figures(line),
        channel=_(line.channel_name),
        matter=_short(line.matter_name),
        urgency=line.urgency or "",
        urgency_name=_(line.urgency_name) if line.urgency_name else "",
        state=_(line.state_name) + (_(" · 第 %(round)s 轮", round=line.round) if line.round > 1 else ""),
        untaken=line.untaken,
        parent=line.parent or "",
        parent_address=url_for("demands.one", number=line.parent) if line.parent else "",
        party=line.responsible_party or "",
        assignee=line.assignee or "",
        due=_due(line),
        light=line.light.value,
    )


def _due(line: DemandLine) -> str:
    if line.light is Light.OVERDUE:
        return str(_("超期 %(days)s 天", days=line.days_late))
    if line.light is Light.DUE_SOON and line.deadline is not None:
        left = (line.deadline - china_today()).days
        return str(_("还剩 %(days)s 天", days=left) if left else _("今天到期"))
    return short_day(line.deadline)


def _second(line: DemandLine) -> str:
    """What the title does not say."""
    rest = line.description if line.description != line.title else ""
    place = line.building if line.building and line.building not in f"{line.title}{rest}" else ""
    return "，".join(part for part in (place, shorten(rest, SECOND_LINE)) if part)


def _figures(line: DemandLine) -> str:
    """How many households it concerns and how many joined in; never cut off, since they decide what comes first."""
    households, supporters = line.affected_households, line.supporters
    parts = (
        _("涉及 %(households)s 户", households=households) if households else "",
        _("附议 %(supporters)s", supporters=supporters) if supporters else "",
    )
    return "，".join(part for part in parts if part)
