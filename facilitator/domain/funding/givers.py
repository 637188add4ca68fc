"""Who gives besides the households: what each one's word is worth to the work, and what has still to come."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.sources import FundSource

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
class Giver:
    """In fen. `planned_fen` by the plan, `signed_fen` what the book of pledges holds of documents and agreements,
    `topped_fen` what was given on top to close a gap. `withdrew`: some of the word was taken back."""

    party: Party
    planned_fen: int
    topped_fen: int
    signed_fen: int
    received_fen: int
    withdrew: bool

    @property
    def covered_fen(self) -> int:
        """Money that came; a standing document where it is paid later; the word that closed a gap. See decision 19."""
        paid = min(self.received_fen, self.planned_fen)
        own = max(paid, self.signed_fen) if self.party.source in PAYS_LATER else paid
        return max(self.received_fen, own + self.topped_fen)

    @property
    def awaited_fen(self) -> int:
        word = self.signed_fen if self.withdrew else max(self.signed_fen, self.planned_fen)
        return max(0, word + self.topped_fen - self.received_fen)

    @property
    def topped_open_fen(self) -> int:
        """What of the word that closed a gap has not come, and may be taken back."""
        return min(self.topped_fen, max(0, self.covered_fen - self.received_fen))
