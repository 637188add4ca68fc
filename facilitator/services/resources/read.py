"""Questions about 资源册: who can be asked, and one entry as the clerk keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.daily.resources import KIND_NAMES, ResourceKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.resources.entering import find_resource
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class ResourceLine:
    """`phone` is None without a phone, and for readers of the list also without consent."""

    id: str
    name: str
    kind: ResourceKind
    kind_name: str
    helps_with: str
    phone: str | None
    consent: bool


@dataclass(frozen=True)
class ResourceList:
    """Of one kind, or all."""

    kind: ResourceKind | None = None


@dataclass(frozen=True)
class ResourceDetail:
    resource: str


def resource_list(question: ResourceList, reading: Reading) -> tuple[ResourceLine, ...]:
    rows = [_line(row) for row in reading.store.resources.active(question.kind)]
    order = list(ResourceKind)
    return tuple(sorted(rows, key=lambda line: order.index(line.kind)))


def resource_detail(question: ResourceDetail, reading: Reading) -> ResourceLine:
    row = find_resource(reading.store, question.resource)
    return _with_phone(row, row.phone)


def _line(row: Row) -> ResourceLine:
    return _with_phone(row, row.phone if row.consent else None)


def _with_phone(row: Row, phone: str | None) -> ResourceLine:
    kind = ResourceKind(row.kind)
    return ResourceLine(row.id, row.name, kind, KIND_NAMES[kind], row.helps_with, phone, row.consent)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("resources", "list", ResourceList, Power.READ_LEDGER, N_("资源册"), resource_list),
    Question("resources", "detail", ResourceDetail, Power.KEEP_LEDGER, N_("资源册的一条"), resource_detail),
)
