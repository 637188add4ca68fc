"""How much of a demand's own words a reader gets: who keeps the ledger all, others what a public page might say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from facilitator.domain.demands.public_words import NOTHING_KNOWN, Known, building_only, masked
from facilitator.domain.people.powers import Power
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Wording:
    """`whole`: the reader keeps the ledger, and nothing is hidden. `known`: all that the ledger knows by demand."""

    whole: bool
    known: Mapping[str, Known]

    @overload
    def say(self, demand: str, text: str) -> str: ...
    @overload
    def say(self, demand: str, text: str | None) -> str | None: ...
    def say(self, demand: str, text: str | None) -> str | None:
        return text if self.whole or not text else masked(text, *self.known.get(demand, NOTHING_KNOWN))

    def place(self, address: str | None) -> str | None:
        """The building without the door; 院坝 stays."""
        if self.whole or not address:
            return address
        return building_only(address) or masked(address)


def words_for(reading: Reading, rows: Sequence[Row]) -> Wording:
    """For these demands, by the power of whoever reads."""
    if reading.actor.may(Power.KEEP_LEDGER):
        return Wording(whole=True, known={})
    return Wording(whole=False, known=reading.store.board.known_names.of([row.id for row in rows]))


def title_for(reading: Reading, demand: Row) -> str:
    """What one demand is called on a list of something else: a meeting, a plan of money, a quarter."""
    return words_for(reading, [demand]).say(str(demand.id), str(demand.title))
