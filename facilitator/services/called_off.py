"""Nothing more is entered for a meeting that was called off: one rule at the door, for every verb that names it."""

from __future__ import annotations

from facilitator.domain.demands.public_words import masked
from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row


def not_called_off(reading: Reading, command: object) -> None:
    """Raises WrongState. `asked` is the command inside one that was prepared outside the transaction."""
    named = getattr(getattr(command, "asked", command), "session", None)
    if isinstance(named, str):
        takes_place(reading.store.rooms.session(named))


def takes_place(session: Row | None) -> None:
    """Raises WrongState with the reason, in which nobody is named: whoever holds a ticket reads it."""
    if session is not None and session.state == SessionState.CALLED_OFF:
        raise WrongState(N_("这次会取消了：{reason}。"), reason=masked(session.called_off_reason or "").rstrip("。"))
