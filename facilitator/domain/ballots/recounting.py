"""A sealed envelope of papers opened again: what was counted now beside what stands in the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.entering import Keyed
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.words import N_

PILED = frozenset({Form.YES_NO_ABSTAIN, Form.SINGLE, Form.MULTIPLE})
"""Papers that are counted in piles. A ranking or a score has to be keyed again to be checked."""
MOST_PAPERS = 10_000


@dataclass(frozen=True)
class PaperCount:
    """Marks by option, and how many papers were spoiled."""

    counts: Mapping[str, int]
    invalid: int

    def differences(self, other: PaperCount) -> dict[str, int]:
        """By how much `other` has more, only where it has; `invalid` under its own name."""
        found = {option: other.counts.get(option, 0) - count for option, count in self.counts.items()}
        found["invalid"] = other.invalid - self.invalid
        return {option: more for option, more in found.items() if more}


def count_of(slate: Slate, papers: Iterable[Keyed]) -> PaperCount:
    """Of the papers that lie in the envelope, as they were keyed."""
    kept = list(papers)
    marks = Counter(option for paper in kept if not paper.invalid for option in paper.choices)
    return PaperCount({option: marks[option] for option in slate.ids}, sum(paper.invalid for paper in kept))


def check_piled(slate: Slate) -> None:
    """Raises WrongState for papers that no pile can tell."""
    if slate.form not in PILED:
        raise WrongState(N_("排序、打分的票不能分堆重数，请对照票袋逐张看录入记录。"))


def check_recount(slate: Slate, told: PaperCount) -> None:
    """Raises BadInput for an option that is not on the paper, one that is missing, or an impossible number."""
    if set(told.counts) != set(slate.ids):
        raise BadInput(N_("每个选项都要写数，没有的写 0。"), field="counts")
    if any(not 0 <= number <= MOST_PAPERS for number in (*told.counts.values(), told.invalid)):
        raise BadInput(N_("张数要在 0 到 {most} 之间。"), field="counts", most=MOST_PAPERS)
