"""Writes down what a party answered to an order; its telephone stays in the table."""

from __future__ import annotations

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.parties import PARTY_LIMIT
from facilitator.domain.demands.taking import ASKED, standing_answer
from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import Detail, note_deed
from facilitator.services.told import told
from facilitator.storage.rows import Row


def party_named(party: str) -> str:
    """Raises Missing or BadInput."""
    return told(party, N_("请写明是哪一家，例如“物业公司”。"), "party", PARTY_LIMIT)


def write_answer(
    context: Context, demand: Row, deed: DemandDeed, details: dict[str, Detail], **columns: object
) -> tuple[str, ...]:
    """The parties that have still to answer. One that was never asked may take up, but cannot turn down.

    Raises NotFound for it, and WrongState where nothing can be taken up."""
    store, party = context.store, str(details["party"])
    note_deed(context, demand, deed, details)
    if not store.parties.answer(demand.id, party, at=context.now, **columns):
        if deed is DemandDeed.TURN_DOWN:
            raise NotFound(N_("没有请过“{party}”，请核对名字。"), party=party)
        store.parties.add({"demand": demand.id, "party": party, "at": context.now, **columns})
    own, asked = context.own_name, (row.party for row in store.parties.of(demand.id) if row.answer == ASKED)
    return tuple(party for party in asked if standing_answer(party, ASKED, own) == ASKED)
