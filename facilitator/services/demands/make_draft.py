"""demands.make_draft: a wish is put down without a number; a person confirms it later."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.drafting import Wish, put_down
from facilitator.services.verb import Verb


@dataclass(frozen=True, kw_only=True)
class MakeDraft(Wish):
    """A wish as it was told; what is not clear goes into `doubts`."""


@dataclass(frozen=True)
class MadeDraft:
    draft: str
    stub: str


def make_draft(command: MakeDraft, context: Context) -> MadeDraft:
    return MadeDraft(*put_down(context, command))


VERB = Verb("demands", "make_draft", MakeDraft, Power.MAKE_DRAFTS, N_("记一份草稿"), make_draft)
