"""The agenda of one meeting, line by line, with what each line is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from facilitator.domain.demands.triage import Matter
from facilitator.services.context import Reading
from facilitator.services.matters import matters_of
from facilitator.services.sight import may_see
from facilitator.services.wording import title_for
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.matter import with_matter
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class AgendaLine:
    id: str
    position: int
    title: str
    form: ItemForm
    state: ItemState
    demand: str | None
    demand_number: str | None
    demand_title: str
    """What is shown of an item that is called by its demand's number, or is a step of the usual course about one; empty
    elsewhere and for private matters."""
    told: str
    """What the item is called outside, where no name and no door may stand."""
    minutes: int | None
    note: str


def agenda_of(row: Row, reading: Reading) -> tuple[AgendaLine, ...]:
    told = {line.item: line.title for line in matters_of(row, reading)}
    usual = all_kinds()[row.kind].steps
    return tuple(_agenda_line(item, reading, told[item.id], usual) for item in reading.store.rooms.items(row.id))


def _agenda_line(item: Row, reading: Reading, told: str, usual: Collection[str]) -> AgendaLine:
    """The number leads to the demand, so it stands there only for those who may follow it."""
    demand = reading.store.ledger.demand(item.demand) if item.demand else None
    return AgendaLine(
        item.id,
        item.position,
        item.title,
        ItemForm(item.form),
        ItemState(item.state),
        item.demand,
        demand.number if demand and may_see(reading, demand) else None,
        _demand_title(item, demand, reading, usual) if demand and not _hidden(demand) else "",
        told,
        item.minutes,
        item.note,
    )


def _demand_title(item: Row, demand: Row, reading: Reading, usual: Collection[str]) -> str:
    if item.title in usual:
        return with_matter(item.title, title_for(reading, demand))
    return title_for(reading, demand) if demand.number == item.title else ""


def _hidden(demand: Row) -> bool:
    return bool(demand.restricted or demand.matter == Matter.PRIVATE)
