"""What a +1 may be about: the newest living wishes, read once for all the supports of one page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.likeness import alike, telling_words
from facilitator.domain.demands.states import DemandState
from facilitator.services.context import Reading
from facilitator.storage.rows import Row

LOOKED_THROUGH = 1000
"""A search of the whole ledger for each support cost 35 ms at 20,000 lines; whoever means an older one types its
number."""
RANKED = 100
MOST = 5


MAY_BE_JOINED = DEEDS[DemandDeed.SUPPORT] | {DemandState.DRAFT}
"""What was dealt with takes no support any more: told again, it comes back as a round of its own."""


class WishPool:
    """Nothing is read before the first support asks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def likely(self, description: str) -> Sequence[Row]:
        """Those that share most of its words, the likeliest first."""
        words = telling_words(description)
        found = [row for row, text in self._wishes if any(word in text for word in words)][:RANKED]
        return sorted(found, key=lambda row: alike(description, f"{row.title}{row.description}"), reverse=True)[:MOST]

    @cached_property
    def _wishes(self) -> list[tuple[Row, str]]:
        rows = self._reading.store.drafts.newest_wishes(LOOKED_THROUGH)
        return [(row, f"{row.title}\n{row.description}") for row in rows if row.state in MAY_BE_JOINED]
