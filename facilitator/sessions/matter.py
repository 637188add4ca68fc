"""Which items of an agenda are steps of one matter: what was proposed under 逐人发言 is sorted under 归类、举手排序."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from facilitator.sessions.agenda import ItemForm

TALKED_OVER = frozenset({ItemForm.DISCUSSION, ItemForm.FUNDING, ItemForm.BALLOT})
"""Forms under which views, groups and options are worked with; a report only tells."""


BEHIND_STEP = "："


def with_matter(step: str, matter: str) -> str:
    """逐人发言：3号院停车."""
    return f"{step}{BEHIND_STEP}{matter}"


@dataclass(frozen=True)
class Step:
    """An item as it stands on the agenda; `demand` by its id."""

    id: str
    title: str
    form: ItemForm
    demand: str | None


def one_matter(agenda: Iterable[Step], item: str, usual: Collection[str]) -> frozenset[str]:
    """Ids of the items that are steps of one matter with this one, itself among them.

    Items about one demand are. Items of the usual course (`usual`, by title) without a demand belong to the only demand
    of the agenda, or to each other where there is none; with several demands nobody can say. Any other item is alone.
    """
    steps = {step.id: step for step in agenda}
    demands = {step.demand for step in steps.values() if step.demand}

    def about(step: Step) -> str | None:
        if step.form not in TALKED_OVER:
            return None
        if step.demand or step.title not in usual or len(demands) > 1:
            return step.demand
        return next(iter(demands), "")

    mine = about(steps[item])
    return frozenset({item} if mine is None else {step.id for step in steps.values() if about(step) == mine})
