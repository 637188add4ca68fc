"""The saved looks into the ledger that somebody sees: their own, and those that a colleague gave to everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class ViewLine:
    """`query`: what the address of the ledger says, name → word."""

    id: str
    name: str
    query: Mapping[str, str]
    shared: bool
    mine: bool


@dataclass(frozen=True)
class SavedViews:
    pass


def saved_views(question: SavedViews, reading: Reading) -> tuple[ViewLine, ...]:
    actor = reading.actor.id
    return tuple(
        ViewLine(row.id, row.name, row.query, row.shared, row.owner == actor)
        for row in reading.store.saved_views.seen_by(actor)
    )


QUESTION = Question("demands", "views", SavedViews, Power.READ_LEDGER, N_("常用清单"), saved_views)
