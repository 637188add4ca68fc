"""The agenda: what each item asks of the room, and which item is open."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class ItemForm(StrEnum):
    """What happens under an item."""

    REPORT = "report"
    DISCUSSION = "discussion"
    BALLOT = "ballot"
    SCORES = "scores"
    FUNDING = "funding"


FORM_NAMES = {
    ItemForm.REPORT: N_("通报"),
    ItemForm.DISCUSSION: N_("讨论"),
    ItemForm.BALLOT: N_("表决"),
    ItemForm.SCORES: N_("评议打分"),
    ItemForm.FUNDING: N_("筹资"),
}


class ItemState(StrEnum):
    WAITING = "waiting"
    OPEN = "open"
    DONE = "done"
