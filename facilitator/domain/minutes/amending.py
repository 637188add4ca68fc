"""Amending a draft: prose may be rewritten, figures may not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.words import N_

LONGEST_TEXT = 20_000

WHOLE = ("convener", "remarks")
OF_ITEM = ("proposer", "background", "plan", "opinions")
OF_RESOLUTION = ("task", "funds")
T = TypeVar("T")


def sections(content: MinutesContent) -> dict[str, str]:
    """Every section that may be amended, with its present text, in the order of the paper."""
    found = {"convener": content.convener}
    if content.attendance.absent:
        found["absences"] = content.attendance.absences
    for item in content.items:
        found |= {f"items.{item.position}.{name}": getattr(item, name) for name in OF_ITEM}
    for place, resolution in enumerate(content.resolutions, start=1):
        found |= {f"resolutions.{place}.{name}": getattr(resolution, name) for name in OF_RESOLUTION}
    return found | {
        "attachments": "\n".join(content.attachments),
        "publication.contact": content.publication.contact if content.publication else "",
        "remarks": content.remarks,
    }


def amend(content: MinutesContent, section: str, text: str) -> MinutesContent:
    """Raises Forbidden for figures and names, BadInput for a section that does not exist or a text too long."""
    if len(text) > LONGEST_TEXT:
        raise BadInput(N_("这一段太长，最多 {longest} 字。"), field="text", longest=LONGEST_TEXT)
    if section not in sections(content):
        raise _refusal(content, section)
    text = text.strip()
    if section in WHOLE:
        return _with(content, section, text)
    if section == "absences":
        return replace(content, attendance=replace(content.attendance, absences=text))
    if section == "attachments":
        return replace(content, attachments=tuple(line.strip() for line in text.splitlines() if line.strip()))
    if section == "publication.contact":
        return _amend_contact(content, text)
    noun, place, name = section.split(".")
    if noun == "resolutions":
        return _amend_resolution(content, int(place), name, text)
    items = (_with(item, name, text) if item.position == int(place) else item for item in content.items)
    return replace(content, items=tuple(items))


def without_order(content: MinutesContent, demand: str, item: AgendaItem | None) -> MinutesContent:
    """The draft after an order was struck; `item` is its line of the agenda, which stands for itself again."""
    orders = tuple(line for line in content.orders if line.demand.id != demand)
    items = content.items
    if item is not None and all(one.position != item.position for one in items):
        items = tuple(sorted((*items, item), key=lambda one: one.position))
    return replace(content, orders=orders, items=items)


def _with(value: T, name: str, text: str) -> T:
    """A copy with one text field changed."""
    changed: dict[str, Any] = {name: text}
    return replace(value, **changed)  # type: ignore[type-var]


def _refusal(content: MinutesContent, section: str) -> Forbidden | BadInput:
    if hasattr(content, section.split(".", 1)[0]):
        return Forbidden(N_("票数、人数、时间和人员由记录自动生成，不能手改。"), section=section)
    return BadInput(N_("纪要里没有这一段。"), field="section")


def _amend_contact(content: MinutesContent, text: str) -> MinutesContent:
    if content.publication is None:
        raise BadInput(N_("还没有公示安排，不能填写联系方式。"), field="section")
    return replace(content, publication=replace(content.publication, contact=text))


def _amend_resolution(content: MinutesContent, place: int, name: str, text: str) -> MinutesContent:
    changed = list(content.resolutions)
    changed[place - 1] = _with(changed[place - 1], name, text)
    return replace(content, resolutions=tuple(changed))
