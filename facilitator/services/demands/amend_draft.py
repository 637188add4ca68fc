"""demands.amend_draft: a draft is put right before anybody confirms it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.amending import Amendments, amended, amended_columns
from facilitator.services.demands.drafting import find_draft
from facilitator.services.moving import note_deed
from facilitator.services.verb import Verb


@dataclass(frozen=True, kw_only=True)
class AmendDraft(Amendments):
    draft: str


@dataclass(frozen=True)
class AmendedDraft:
    draft: str


def amend_draft(command: AmendDraft, context: Context) -> AmendedDraft:
    row = find_draft(context, command.draft)
    note_deed(context, row, DemandDeed.AMEND, **amended_columns(context, row, amended(row, command)))
    return AmendedDraft(row.id)


VERB = Verb("demands", "amend_draft", AmendDraft, Power.MAKE_DRAFTS, N_("改一份草稿"), amend_draft)
