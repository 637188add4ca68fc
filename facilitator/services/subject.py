"""What a demand is called in minutes: by its number and its matter, never by who told of it.

Minutes are signed, sealed in a file and published: nobody can take a name, a phone or a door out of them again.
"""

from __future__ import annotations

from facilitator.domain.demands.forgetting import hider_nearby
from facilitator.domain.demands.triage import Matter
from facilitator.domain.minutes.content import DemandRef
from facilitator.domain.people.masking import mask_phones_in
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

WITHHELD = N_("私事，内容不公开")


def subject(store: UnitOfWork, demand: Row) -> DemandRef:
    if demand.restricted or demand.matter == Matter.PRIVATE:
        return DemandRef(demand.id, demand.number or "", WITHHELD)
    told = hider_nearby(*store.contacts.people(demand.id)).hide(demand.title)
    return DemandRef(demand.id, demand.number or "", mask_phones_in(told))
