"""To whom the community still owes an answer (待答复): something has been decided or done, and nobody has told them.

Until then nothing is owed but the slip's stub; while work goes on, a demand that comes back is not answered yet.
Source: `domain.md` §1.4 (T5, T6, T11, T29).
"""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.states import DemandState as _S

ANSWER_OWED = frozenset(
    {
        _S.ANSWERED_ON_SPOT,
        _S.NOT_ACCEPTED,
        _S.DEFERRED,
        _S.NOT_OPENED,
        _S.COMPLETED,
        _S.IN_REVIEW,
        _S.QUALIFIED,
        _S.CLOSED,
        _S.TRACKING,
        _S.ARCHIVED,
    }
)
"""Archived ones too: nothing is filed before everybody was answered, but what came back and was declined lies there
again, and whoever told it has not heard why."""


def owes_answer(state: _S, parent: _S | None, reachable: object, replied_on: date | None) -> bool:
    """`parent` is where the demand stands that a merged one follows; `reachable` a name or a contact, if there is one.

    Nobody waits who left neither: an anonymous wish is answered on the board.
    """
    if not reachable or replied_on is not None:
        return False
    return (parent if state is _S.MERGED else state) in ANSWER_OWED
