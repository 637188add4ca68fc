"""The words of an option, checked; and the evening in which it may be changed."""

from __future__ import annotations

from typing import Any, Protocol

from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

TITLE_LIMIT = 40
SHORT_LIMIT = 40
LONG_LIMIT = 300
MOST_FEN = 2_000_000_000
"""Twenty million yuan: more than a community builds with."""


class Written(Protocol):
    @property
    def title(self) -> str: ...
    @property
    def cost_fen(self) -> int | None: ...
    @property
    def owner(self) -> str: ...
    @property
    def time(self) -> str: ...
    @property
    def pros(self) -> str: ...
    @property
    def cons(self) -> str: ...
    @property
    def objections(self) -> str: ...


def open_item(context: Context, session: str, item: str) -> Row:
    """Options may be prepared before the evening, and until it ends. Raises NotFound, WrongState."""
    row = find_session(context.store, session)
    if row.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，方案不能再改。"))
    return find_item(context.store, row.id, item)


def find_option(context: Context, session: str, option: str) -> Row:
    """An option of this evening, while it may be changed. Raises NotFound, WrongState."""
    row = context.store.options.option(option)
    if row is None:
        raise NotFound(N_("没有这个方案，请刷新页面再选。"))
    open_item(context, session, row.item)
    return row


def columns_of(written: Written) -> dict[str, Any]:
    """Raises Missing or BadInput naming the field."""
    columns = {
        "title": _text(written.title, "title", TITLE_LIMIT),
        "owner": _text(written.owner, "owner", SHORT_LIMIT),
        "time": _text(written.time, "time", SHORT_LIMIT),
        "pros": _text(written.pros, "pros", LONG_LIMIT),
        "cons": _text(written.cons, "cons", LONG_LIMIT),
        "objections": _text(written.objections, "objections", LONG_LIMIT),
    }
    if not columns["title"]:
        raise Missing(N_("请写方案的名称，例如“地面划线”。"), what="title")
    if written.cost_fen is not None and not 0 <= written.cost_fen <= MOST_FEN:
        raise BadInput(N_("费用填 0 到两千万元之间的数。"), field="cost_fen")
    return {**columns, "cost_fen": written.cost_fen}


def _text(text: str, field: str, limit: int) -> str:
    kept = text.strip()
    if len(kept) > limit:
        sentence = N_("请写在 {limit} 字以内，现在是 {count} 字。")
        raise BadInput(sentence, field=field, limit=limit, count=len(kept))
    return kept
