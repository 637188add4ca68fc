"""A request that may arrive twice: its first answer is kept in the same transaction, sealed by whoever asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from facilitator.domain.errors import KeyReused
from facilitator.storage.uow import UnitOfWork

KEPT = timedelta(hours=24)


@dataclass(frozen=True)
class Once:
    """`key` and `digest` (of the request) come from a face. `seal` makes of a result and its version what is kept.

    Some answers are secrets (a one-time password, a ticket), so a face seals them under what only its caller knows.
    Only what was done is kept: a refusal changed nothing and may turn into a yes.
    """

    key: str
    digest: str
    seal: Callable[[Any, int], str]

    def earlier(self, actor: str, store: UnitOfWork) -> str | None:
        """The first answer, sealed. Raises KeyReused when the key stood for another request."""
        row = store.answers.find(actor, self.key)
        if row is None:
            return None
        if row.request_digest != self.digest:
            raise KeyReused()
        return str(row.answer)

    def keep(self, actor: str, result: Any, version: int, now: datetime, store: UnitOfWork) -> str:
        sealed = self.seal(result, version)
        store.answers.forget_before(now - KEPT)
        store.answers.keep(actor, self.key, self.digest, sealed, now)
        return sealed
