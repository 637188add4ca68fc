"""Announced scores are made void: their forms leave the review, and what a sheet had covered comes back."""

from __future__ import annotations

from facilitator.domain.errors import WrongState
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.words import N_
from facilitator.services.appraising import covered_items
from facilitator.services.context import Context
from facilitator.sessions.agenda import ItemState
from facilitator.storage.rows import Row


def take_back_forms(context: Context, session: Row, ballot: Row) -> None:
    """Raises WrongState once the review that took the forms has its verdicts: those moved the ledger."""
    store = context.store
    for review in store.reviews.all():
        held = store.reviews.forms_of(review.id, ballot.id)
        if held and review.state != ReviewState.OPEN:
            raise WrongState(N_("{quarter} 的评议结论已经得出，打分不能再作废。"), quarter=review.quarter)
        store.reviews.drop_forms(review.id, ballot.id)
    for item in covered_items(store, session, ballot.appraises):
        store.rooms.change_item(item.id, state=ItemState.WAITING)
