"""What the ways to a draft share: the words of a wish, the row without a number, and finding it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.drafts import DraftKind, check_doubts, check_source
from facilitator.domain.demands.entry import LIMITS, Category, Channel
from facilitator.domain.demands.events import WishMade
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.demands.entering import check_entry, plain
from facilitator.services.demands.slips import SlipExtras, check_slip, new_stub, slip_columns
from facilitator.services.finding import find_demand, find_session
from facilitator.services.moving import note_deed
from facilitator.services.own_grid import own_grid, within_own_grid
from facilitator.storage.rows import Row


@dataclass(frozen=True, kw_only=True)
class Wish(SlipExtras):
    """What is told, in the fields of `demands.register`. `doubts` are sentences of what is still to be asked,
    `source_text` the line it was read from, `about` the demand or draft that a support is about."""

    title: str = ""
    description: str
    channel: Channel
    category: Category = Category.OTHER
    reporter_name: str | None = None
    contact: str | None = None
    grid: str | None = None
    building: str | None = None
    location: str | None = None
    affected_households: int | None = None
    happened_on: date | None = None
    external_ref: str | None = None
    session: str | None = None
    public_ok: bool = False
    kind: DraftKind = DraftKind.NEW
    about: str | None = None
    source_text: str | None = None
    doubts: tuple[str, ...] = ()


def put_down(context: Context, wish: Wish) -> tuple[str, str]:
    """Keep it as a draft; gives its id and the code of its strip. Raises Missing, BadInput or NotFound."""
    columns = columns_of(context, wish)
    check_reference(context, wish.channel, wish.external_ref)
    draft, stub = context.new_id(), new_stub(context, wish.slip_no)
    context.store.ledger.add(
        {
            "id": draft,
            "state": DemandState.DRAFT,
            "round": 1,
            "supporters": 0,
            **columns,
            "stub": stub,
            "source_text": check_source(wish.source_text),
            "draft_kind": wish.kind,
            "changed_at": context.now,
        }
    )
    note_deed(context, find_draft(context, draft), DemandDeed.DRAFT_MADE, {"channel": wish.channel.value})
    if wish.session is not None:
        context.record(WishMade(draft, wish.channel, context.actor.name), wish.session)
    return draft, stub


def columns_of(context: Context, wish: Wish) -> dict[str, Any]:
    """What the resident told, as it is kept. Raises Missing, BadInput or NotFound."""
    title, description = check_entry(wish, day_of(context.now))
    check_slip(wish)
    if wish.session is not None:
        find_session(context.store, wish.session)
    return {
        "title": title,
        "description": description,
        "category": wish.category,
        "channel": wish.channel,
        **{field: plain(getattr(wish, field)) for field in LIMITS},
        "grid": _grid(context, plain(wish.grid)),
        "affected_households": wish.affected_households,
        "happened_on": wish.happened_on,
        "session": wish.session,
        "public_ok": wish.public_ok,
        **slip_columns(wish),
        "doubts": check_doubts(wish.doubts),
        "about": _about(context, wish.about) if wish.about else None,
    }


def check_reference(context: Context, channel: Channel, told: str | None) -> None:
    """Raises BadInput for a reference that is in the ledger already."""
    reference = plain(told)
    if reference and context.store.ledger.known_refs(channel, [reference]):
        raise BadInput(N_("来源编号 {reference} 已经登记过了，请查台账。"), field="external_ref", reference=reference)


def _grid(context: Context, told: str | None) -> str | None:
    """A group leader writes down wishes of the own yard only."""
    own = own_grid(context)
    if own is not None and told not in (None, own):
        raise BadInput(N_("您只能记自己网格（{own}）的需求。"), field="grid", own=own)
    return own or told


def _about(context: Context, about: str) -> str:
    """The demand or draft that a +1 is about, as its id. Raises NotFound or BadInput."""
    row = within_own_grid(context, find_demand(context.store, about))
    if row.draft_kind == DraftKind.SUPPORT:
        raise BadInput(N_("附议的应当是一件需求，不能是另一条附议。"), field="about")
    return str(row.id)


def find_draft(reading: Reading, draft: str) -> Row:
    """Raises NotFound, or WrongState once it was confirmed or thrown away."""
    row = reading.store.ledger.demand(draft)
    if row is None or row.id != draft:
        raise NotFound(N_("没有这份草稿，请刷新页面。"))
    row = within_own_grid(reading, row)
    if row.number is not None:
        raise WrongState(N_("这份草稿已经确认登记，编号是 {number}，请查台账。"), number=row.number)
    if row.state != DemandState.DRAFT:
        raise WrongState(N_("这份草稿已经处理过了，请刷新页面。"))
    return row
