"""What adding and changing an entry of 资源册 share: finding it, and the check of its words."""

from __future__ import annotations

from typing import Any, Protocol

from facilitator.domain.daily.resources import HELPS_LIMIT, NAME_LIMIT, PHONE_LIMIT, ResourceKind
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


class Entry(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> ResourceKind: ...

    @property
    def helps_with(self) -> str: ...

    @property
    def phone(self) -> str | None: ...

    @property
    def consent(self) -> bool: ...


def columns_of(entry: Entry) -> dict[str, Any]:
    """The trimmed columns. Raises Missing or BadInput with the field."""
    words = {"name": entry.name.strip(), "helps_with": entry.helps_with.strip(), "phone": (entry.phone or "").strip()}
    if not words["name"]:
        raise Missing(N_("请写上名称，例如“老陈家电维修”。"), what="name")
    if not words["helps_with"]:
        raise Missing(N_("请写明能帮什么忙。"), what="helps_with")
    for field, limit in (("name", NAME_LIMIT), ("helps_with", HELPS_LIMIT), ("phone", PHONE_LIMIT)):
        if len(words[field]) > limit:
            raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    return {**words, "phone": words["phone"] or None, "kind": entry.kind, "consent": entry.consent}


def find_resource(store: UnitOfWork, resource: str) -> Row:
    """An entry that is still offered. Raises NotFound."""
    row = store.resources.resource(resource)
    if row is None or not row.active:
        raise NotFound(N_("资源册里没有这一条，或者已经停用。"))
    return row
