"""Finds a group and asks whether groups may still be changed; shared by the verbs of this noun."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.sessions.groups import TITLE_LIMIT
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.storage.rows import Row


def live_item(context: Context, session: str, item: str) -> Row:
    """An item of an evening that goes on. Raises NotFound, WrongState."""
    row = find_session(context.store, session)
    if SessionState(row.state) not in LIVE:
        raise WrongState(N_("现在不能归类：会议还没有开始签到，或者已经散会。"))
    return find_item(context.store, row.id, item)


def still_sorted(context: Context, session: str, item: str) -> Row:
    """The item, while its groups may be changed. Raises NotFound, WrongState."""
    row = live_item(context, session, item)
    if row.dots_opened_at is not None:
        raise WrongState(N_("已经开始贴点，分组不能再变。"))
    return row


def find_group(context: Context, session: str, group: str) -> Row:
    """A group of this evening. Raises NotFound."""
    row = context.store.groups.group(group)
    item = context.store.rooms.item(row.item) if row is not None else None
    if row is None or item is None or item.session != session:
        raise NotFound(N_("没有这一类，可能已经去掉了，请刷新页面再选。"))
    return row


def one_title(title: str) -> str:
    """Raises Missing or BadInput."""
    text = " ".join(title.split())
    if not text:
        raise Missing(N_("请写这一类叫什么，例如“停车”。"), what="title")
    if len(text) > TITLE_LIMIT:
        raise BadInput(N_("类名请写在 {limit} 字以内，后排才看得清。"), field="title", limit=TITLE_LIMIT)
    return text
