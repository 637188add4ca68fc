"""Who gives besides the households: what each one's word is worth to the work, and what has still to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.funding.entries import Party, Pledge, Receipt
from facilitator.domain.funding.sources import FundSource, Source

PAYS_LATER = frozenset(
    {
        FundSource.GOV_SUBSIDY,
        FundSource.MAINTENANCE_FUND,
        FundSource.PUBLIC_REVENUE,
        FundSource.COLLECTIVE,
        FundSource.COMMUNITY_FUND,
    }
)
"""Public money that is paid in stages or after the work: its document counts while it stands (`domain.md` §4.1)."""


@dataclass(frozen=True, slots=True)
class TopUp(Source):
    """A word that closes a gap, negative where it is taken back. `receipts` and `pledges`: how many lines these books
    had when it was given, so that money that comes later is matched to it and never counted beside it."""

    receipts: int = 0
    pledges: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """In fen: the part of a giver's money above `start_fen`, which is what counted of it when the word was given."""

    start_fen: int
    fen: int

    @property
    def end_fen(self) -> int:
        return self.start_fen + self.fen

    def open_fen(self, standing_fen: int) -> int:
        """What the giver's money and documents have not filled yet."""
        return min(self.fen, max(0, self.end_fen - standing_fen))


def words_of(given: Iterable[tuple[int, int]]) -> tuple[Word, ...]:
    """From (what stood then, fen) in the order of giving. No two of them ask for the same money; what is taken back
    leaves the newest first."""
    words: list[Word] = []
    for standing_fen, fen in given:
        if fen > 0:
            words.append(Word(max(standing_fen, words[-1].end_fen if words else 0), fen))
        while fen < 0 and words:
            last = words.pop()
            if last.fen + fen > 0:
                words.append(replace(last, fen=last.fen + fen))
            fen += last.fen
    return tuple(words)


def standing_of(source: FundSource, received_fen: int, signed_fen: int) -> int:
    """Money that came, and a standing document where it is paid later."""
    return max(received_fen, signed_fen) if source in PAYS_LATER else received_fen


@dataclass(frozen=True, slots=True)
class Giver:
    """In fen. `planned_fen` by the plan, `signed_fen` what the book of pledges holds of documents and agreements,
    `words` what was promised to close a gap. `withdrew`: some of the word, signed or given, was taken back."""

    party: Party
    planned_fen: int
    words: tuple[Word, ...]
    signed_fen: int
    received_fen: int
    withdrew: bool

    @property
    def standing_fen(self) -> int:
        return standing_of(self.party.source, self.received_fen, self.signed_fen)

    @property
    def topped_fen(self) -> int:
        return sum(word.fen for word in self.words)

    @property
    def beside_fen(self) -> int:
        """What of the word goes beyond the giver's own line of the plan: what lies within is planned already."""
        return sum(max(0, word.end_fen - max(word.start_fen, self.planned_fen)) for word in self.words)

    @property
    def topped_open_fen(self) -> int:
        """What of the word that closed a gap has not come, and may be taken back."""
        return sum(word.open_fen(self.standing_fen) for word in self.words)

    @property
    def covered_fen(self) -> int:
        """What stands, and the word that closed a gap as far as nothing has filled it. See decision 19."""
        return self.standing_fen + self.topped_open_fen

    @property
    def whole_fen(self) -> int:
        """All that is asked of this giver: a word about money that was planned anyway is not asked for twice."""
        return max(self.planned_fen, self._promised_fen)

    @property
    def had_fen(self) -> int:
        """All that can be had of this giver: what came, and what it still stands by."""
        return self.received_fen + self.awaited_fen

    @property
    def awaited_fen(self) -> int:
        own = self.signed_fen if self.withdrew else max(self.signed_fen, self.planned_fen)
        return max(0, max(own, self._promised_fen) - self.received_fen)

    @property
    def _promised_fen(self) -> int:
        return self.words[-1].end_fen if self.words else 0


def givers_of(
    sources: Sequence[Source], top_ups: Sequence[TopUp], pledges: Sequence[Pledge], receipts: Sequence[Receipt]
) -> tuple[Giver, ...]:
    """Everybody but the households, in the order of the plan, then of the top-ups, then who paid or still stands by a
    signature and lost its line when the budget was cut."""
    planned = sums_by_party((party_of(line), line.amount_fen) for line in sources if is_money_of_others(line))
    given: dict[Party, list[tuple[int, int]]] = {}
    stayed = _never_taken_back(receipts)
    for top_up in top_ups:
        party = party_of(top_up)
        received = sum(line.fen for line in stayed if line.party == party and line.number <= top_up.receipts)
        signed = sum(line.fen for line in pledges if line.party == party and line.number <= top_up.pledges)
        given.setdefault(party, []).append((standing_of(party.source, received, signed), top_up.amount_fen))
    signed_by = sums_by_party((line.party, line.fen) for line in pledges)
    received_from = sums_by_party((line.party, line.fen) for line in receipts)
    withdrew = {line.party for line in pledges if line.fen < 0}
    withdrew |= {party_of(line) for line in top_ups if line.amount_fen < 0}
    paid = (party for party in received_from if party.unit is None)
    signed_only = (party for party, fen in signed_by.items() if party.unit is None and fen > 0)
    return tuple(
        Giver(
            party, planned.get(party, 0), words_of(given.get(party, ())), signed_by.get(party, 0),
            received_from.get(party, 0), party in withdrew,
        )
        for party in dict.fromkeys((*planned, *given, *paid, *signed_only))
    )  # fmt: skip


def _never_taken_back(receipts: Sequence[Receipt]) -> list[Receipt]:
    """Money that was entered by mistake did not stand when a word was given, whenever the mistake was found."""
    gone = {line.contra_of for line in receipts}
    return [line for line in receipts if line.contra_of is None and line.id not in gone]


def party_of(line: Source) -> Party:
    return Party(line.source, None, line.name)


def is_money_of_others(line: Source) -> bool:
    return line.is_cash and line.source is not FundSource.RESIDENT_RAISED


def sums_by_party(lines: Iterable[tuple[Party, int]]) -> Mapping[Party, int]:
    found: dict[Party, int] = {}
    for party, fen in lines:
        found[party] = found.get(party, 0) + fen
    return found
