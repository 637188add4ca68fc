"""Who speaks next: whoever has not spoken yet, for and against in turn, then by the time of asking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.sessions.floor import Stance

TURN_SECONDS = 120
"""One turn (限时限次: 2 分钟 × 2 次)."""
TURNS = 2
"""Turns that one unit has on one item."""
SOON = 30
"""Seconds before the end at which the room is warned; nobody is cut off."""

OTHER_SIDE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR}


@dataclass(frozen=True)
class Asked:
    """Somebody who waits. `who` is the unit, or the name of somebody without one; `id` breaks ties of time."""

    id: str
    who: str
    stance: Stance
    asked_at: datetime


def in_order(waiting: Sequence[Asked], spoken: Mapping[str, int], last: Stance | None) -> tuple[Asked, ...]:
    """The queue as it would be served. `spoken`: turns that each has had on this item; `last`: the side that spoke."""
    left, queue = sorted(waiting, key=lambda one: (one.asked_at, one.id)), []
    while left:
        chosen = _next(left, spoken, last)
        left.remove(chosen)
        queue.append(chosen)
        last = side_after(last, chosen.stance)
    return tuple(queue)


def side_after(last: Stance | None, stance: Stance) -> Stance | None:
    """A question between two speeches does not change whose turn it is."""
    return last if stance is Stance.NEITHER else stance


def _next(left: Sequence[Asked], spoken: Mapping[str, int], last: Stance | None) -> Asked:
    """Of those who had the fewest turns the earliest, but not twice the same side while the other side waits."""
    fewest = min(spoken.get(one.who, 0) for one in left)
    fresh = [one for one in left if spoken.get(one.who, 0) == fewest]
    others = [one for one in fresh if last is not None and one.stance is OTHER_SIDE.get(last)]
    return next(one for one in fresh if not others or one.stance is not last)
