"""One file per council type; found by looking into this package, also from a wheel."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from facilitator.sessions.kind import SessionKind
from facilitator.sessions.matter import BEHIND_STEP


@cache
def all_kinds() -> dict[str, SessionKind]:
    """Every KIND by its id, in the order of their turns."""
    found: list[SessionKind] = [
        importlib.import_module(f"{__name__}.{entry.name}").KIND for entry in pkgutil.iter_modules(__path__)
    ]
    return {kind.id: kind for kind in sorted(found, key=lambda kind: kind.turn)}


def advice_of(kind: str) -> str:
    """The sentence of a council that only consults; nothing for one that decides, or for a kind of another program."""
    known = all_kinds().get(kind)
    return known.advice if known else ""


def advice_beside(kind: str) -> str:
    """The same after a gap, for a line that goes on."""
    said = advice_of(kind)
    return f"　{said}" if said else ""


def matter_of(kind: str, item: str, session: str) -> str:
    """What a motion under an agenda item is about. A step of the evening (表决、公布结果) names its matter behind
    it, or none, and then the meeting's own title stands for it."""
    known = all_kinds().get(kind)
    step, _between, matter = item.partition(BEHIND_STEP)
    return matter or session if known and step in known.steps else item
