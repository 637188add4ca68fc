"""One look into the ledger: which list of it, which words, which columns, and how much of it this person may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.demands.ledger_filter import Conditions
from facilitator.domain.demands.ledger_lists import DailyList
from facilitator.domain.demands.search_words import LedgerNumber
from facilitator.domain.demands.states import DemandState


@dataclass(frozen=True)
class Sight:
    """`grid`: the only one to be seen; None is the whole community. Restricted demands are private matters and those
    that somebody marked so; `phones`: reporters' phones and names are seen and searched for, or neither."""

    grid: str | None = None
    restricted: bool = False
    phones: bool = False


@dataclass(frozen=True)
class Wanted:
    """`states` empty: everything that is in the ledger. `mine` is the name that 我负责的 looks for, `own` are the
    names of the community's own committee, which has taken what it gave itself."""

    today: date
    sight: Sight = field(default_factory=Sight)
    states: tuple[DemandState, ...] = ()
    daily: DailyList | None = None
    mine: str = ""
    own: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    number: LedgerNumber | None = None
    conditions: Conditions = field(default_factory=Conditions)

    @property
    def plain(self) -> bool:
        """A whole list, without a word or a condition: its length is told by the tabs."""
        return not self.words and self.conditions.empty
