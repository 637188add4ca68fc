"""Keeps what a reporter was told; who and what stays in the table, the journal only knows that it was done."""

from __future__ import annotations

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.services.context import Context


def keep_reply(context: Context, demand: str, method: ReplyMethod, text: str) -> None:
    reply = {"id": context.new_id(), "demand": demand, "method": method.value, "text": text}
    context.store.replies.add(reply | {"at": context.now, "actor": context.actor.name})
