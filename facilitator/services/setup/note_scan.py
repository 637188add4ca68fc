"""setup.note_scan: a phone has scanned the test code of the set-up and reached this server."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.setup.steps import SCANNED
from facilitator.services.verb import Verb

LONGEST = 60


@dataclass(frozen=True)
class NoteScan:
    """`phone`: what kind of phone it said it was."""

    phone: str


def note_scan(command: NoteScan, context: Context) -> None:
    context.store.staff.keep_fact(SCANNED, f"{context.now.isoformat()} {command.phone[:LONGEST]}")


VERB = Verb("setup", "note_scan", NoteScan, Power.WORK, N_("记下手机扫到了测试码"), note_scan)
