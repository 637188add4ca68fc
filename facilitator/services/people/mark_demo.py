"""people.mark_demo: the community says about itself that everything in it is invented; only then may it be wiped."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.events import DemoMarked
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import DEMO, Context, Reading
from facilitator.services.verb import Question, Verb


@dataclass(frozen=True)
class MarkDemo:
    pass


@dataclass(frozen=True)
class DemoMark:
    """Asks what this community is: untouched, a demo, or somebody's real one."""


@dataclass(frozen=True)
class WhatIsHere:
    demo: bool
    untouched: bool


def mark_demo(command: MarkDemo, context: Context) -> None:
    if not _is_untouched(context):
        raise WrongState(N_("这里已经有真实资料，不能变成演示社区。"))
    context.store.staff.keep_fact(DEMO, context.now.isoformat())
    context.record(DemoMarked())


def what_is_here(question: DemoMark, reading: Reading) -> WhatIsHere:
    return WhatIsHere(reading.store.staff.fact(DEMO) is not None, _is_untouched(reading))


def _is_untouched(reading: Reading) -> bool:
    """Nobody but the first administrator, no roll, no demand, no session."""
    store = reading.store
    return (
        len(store.staff.everyone()) <= 1
        and not store.roll.everyone()
        and store.ledger.is_empty()
        and not store.rooms.all_sessions()
        and store.staff.fact(DEMO) is None
    )


VERB = Verb("people", "mark_demo", MarkDemo, Power.WORK, N_("标明这是演示社区"), mark_demo)
QUESTION = Question("people", "demo_mark", DemoMark, Power.WORK, N_("是演示社区，还是真实社区"), what_is_here)
