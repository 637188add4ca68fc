"""Whether dots are being put on an item now; shared by whoever puts and whoever counts them."""

from __future__ import annotations

from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.finding import live_item
from facilitator.storage.rows import Row


def dotted_item(context: Context, session: str, item: str) -> Row:
    """Raises NotFound, WrongState before the opening and after the close."""
    row = live_item(context, session, item)
    if row.dots_opened_at is None:
        raise WrongState(N_("还没有开始贴点，请等主持人宣布。"))
    if row.dots_closed_at is not None:
        raise WrongState(N_("已经收点，不能再贴。"))
    return row
