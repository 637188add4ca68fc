"""demands.confirm_drafts: several drafts that somebody has read are confirmed together, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.confirm import ConfirmDraft, confirm
from facilitator.services.demands.confirmed import Confirmed
from facilitator.services.demands.discard_drafts import ticked
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReadDraft:
    """`category` as for `demands.confirm`: a new wish whose class nobody chose needs it."""

    draft: str
    category: Category | None = None


@dataclass(frozen=True)
class ConfirmDrafts:
    drafts: tuple[ReadDraft, ...]


@dataclass(frozen=True)
class ConfirmedDrafts:
    """In the order of what was given."""

    drafts: tuple[Confirmed, ...]


def confirm_drafts(command: ConfirmDrafts, context: Context) -> ConfirmedDrafts:
    told = {one.draft: one.category for one in command.drafts}
    chosen = ticked(tuple(told), context)
    read = (_confirm(place, ReadDraft(draft, told[draft]), context) for place, draft in enumerate(chosen, 1))
    return ConfirmedDrafts(tuple(read))


def _confirm(place: int, one: ReadDraft, context: Context) -> Confirmed:
    """Raises what confirming it alone would, and says which it was; the door takes back what went before."""
    try:
        return confirm(ConfirmDraft(draft=one.draft, category=one.category), context)
    except Refusal as refusal:
        sentence = N_("勾的第 {place} 份：{why}这几份都没有确认。")
        kept = {name: value for name, value in refusal.details.items() if name in ("what", "field")}
        raise type(refusal)(sentence, place=place, why=refusal.message, draft=one.draft, **kept) from refusal


VERB = Verb("demands", "confirm_drafts", ConfirmDrafts, Power.KEEP_LEDGER, N_("确认几份草稿"), confirm_drafts)
