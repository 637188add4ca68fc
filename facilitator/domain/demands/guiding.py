"""私事: the five ways to help with what is one household's own affair (T22), none of which is recommended for money."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_

ENOUGH_PROVIDERS = 2
"""Whoever looks for a market service chooses from at least this many."""
TRIES_BEFORE_ENDING = 3
"""Attempts to reach the reporter after which a private matter may end without their word (T23)."""
TRIES_APART = timedelta(hours=1)
"""Whoever did not answer a minute ago will not answer now: two attempts closer than this are one."""
_BETWEEN = re.compile(r"[、，,;；/\n]")


class GuidePath(StrEnum):
    SELF_HELP = "self_help"
    MARKET = "market"
    MEDIATION = "mediation"
    VOLUNTEER = "volunteer"
    LINKED = "linked"


PATH_NAMES = {
    GuidePath.SELF_HELP: N_("引导自行解决"),
    GuidePath.MARKET: N_("寻求市场服务"),
    GuidePath.MEDIATION: N_("人民调解"),
    GuidePath.VOLUNTEER: N_("志愿或邻里帮助"),
    GuidePath.LINKED: N_("链接资源（法律援助、社工、医保窗口等）"),
}
PATH_MOVES = {
    GuidePath.SELF_HELP: DemandMove.GUIDE_SELF_HELP,
    GuidePath.MARKET: DemandMove.GUIDE_MARKET,
    GuidePath.MEDIATION: DemandMove.GUIDE_MEDIATION,
    GuidePath.VOLUNTEER: DemandMove.GUIDE_VOLUNTEER,
    GuidePath.LINKED: DemandMove.GUIDE_LINKED,
}


def providers_in(note: str) -> tuple[str, ...]:
    """The names in a note like “甲维修部、乙家电”: where there is no 资源册 yet, the note stands in for it."""
    return tuple(dict.fromkeys(name.strip() for name in _BETWEEN.split(note) if name.strip()))


def counted_tries(moments: Iterable[datetime]) -> int:
    """How many attempts these are, the oldest first: each at another hour than the one counted before it."""
    count, last = 0, None
    for moment in moments:
        if last is None or moment - last >= TRIES_APART:
            count, last = count + 1, moment
    return count
