"""Changes to a draft: what is not named stays as it is, an empty text takes away."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.slip import AgeBand, SelfUrgency, Willing
from facilitator.services.context import Context
from facilitator.services.demands.drafting import Wish, check_reference, columns_of
from facilitator.services.demands.entering import plain
from facilitator.storage.rows import Row


@dataclass(frozen=True, kw_only=True)
class Amendments:
    """Fields of a wish; None leaves what is there."""

    title: str | None = None
    description: str | None = None
    category: Category | None = None
    channel: Channel | None = None
    reporter_name: str | None = None
    contact: str | None = None
    grid: str | None = None
    building: str | None = None
    location: str | None = None
    affected_households: int | None = None
    happened_on: date | None = None
    external_ref: str | None = None
    session: str | None = None
    public_ok: bool | None = None
    slip_no: str | None = None
    age_band: AgeBand | None = None
    proxy_name: str | None = None
    read_back: bool | None = None
    since: str | None = None
    wish: str | None = None
    willing: tuple[Willing, ...] | None = None
    self_urgency: SelfUrgency | None = None
    kind: DraftKind | None = None
    about: str | None = None
    doubts: tuple[str, ...] | None = None


def amended(row: Row, changes: Amendments) -> Wish:
    """The draft as it would read. A new text without a title gets its first clause for one."""
    told = {field.name: getattr(changes, field.name) for field in fields(Amendments)}
    if told["description"] is not None and told["title"] is None:
        told["title"] = ""
    kept: dict[str, Any] = {
        **{name: getattr(row, "draft_kind" if name == "kind" else name) for name in told},
        **{name: value for name, value in told.items() if value is not None},
    }
    kept |= {
        "category": Category(kept["category"]),
        "channel": Channel(kept["channel"]),
        "kind": DraftKind(kept["kind"] or DraftKind.NEW),
        "willing": tuple(Willing(one) for one in kept["willing"]),
        "doubts": tuple(kept["doubts"]),
        "age_band": AgeBand(kept["age_band"]) if kept["age_band"] else None,
        "self_urgency": SelfUrgency(kept["self_urgency"]) if kept["self_urgency"] else None,
        "session": plain(kept["session"]),
        "about": plain(kept["about"]),
    }
    return Wish(**kept)


def amended_columns(context: Context, row: Row, wish: Wish) -> dict[str, Any]:
    """What changes in the row. Raises Missing, BadInput or NotFound."""
    if (plain(wish.external_ref), wish.channel) != (row.external_ref, row.channel):
        check_reference(context, wish.channel, wish.external_ref)
    return {**columns_of(context, wish), "draft_kind": wish.kind}
