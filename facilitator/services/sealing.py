"""Takes people out of the prose of an event before it is sealed: the one rule of everything that enters the journal.

Known are those behind the demand or the meeting that the event is about, and everybody whom the ledger knows by a name
that stands in the text. Phones and identity numbers go whoever has them. 〔姓名〕 and 〔电话〕 stand in their place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.domain.demands.forgetting import sealer
from facilitator.domain.events import Event
from facilitator.domain.sealed_words import prose
from facilitator.storage.uow import UnitOfWork


def without_people(store: UnitOfWork, event: Event, session: str | None) -> Event:
    """The same event; one without prose costs nothing (a vote, a check-in)."""
    told = prose(event)
    if not told:
        return event
    whole = "\n".join(part for value in told.values() for part in _parts(value))
    near, far = store.contacts.around(_demands(store, event, session)), store.contacts.named_in(whole)
    hide = sealer(near[0] + far[0], near[1] + far[1]).hide
    shown: dict[str, Any] = {name: _each(value, hide) for name, value in told.items()}
    return replace(event, **shown)


def _demands(store: UnitOfWork, event: Event, session: str | None) -> list[str]:
    about = getattr(event, "demand", None)
    items = store.rooms.items(session) if session is not None else ()
    return list(dict.fromkeys(one for one in (about, *(item.demand for item in items)) if one))


def _parts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _each(value: str | tuple[str, ...], change: Callable[[str], str]) -> str | tuple[str, ...]:
    return change(value) if isinstance(value, str) else tuple(map(change, value))
