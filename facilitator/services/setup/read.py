"""What the community has told about itself, as pages, screens and papers ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import PlaceFact, Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class AboutPlace:
    """Asks who and where this community is."""


@dataclass(frozen=True)
class Place:
    """`community` as it is printed, with the demo's mark; `own_name` as people say it. Empty is what nobody told;
    a network without a name is told by the settings, or not at all."""

    community: str
    own_name: str
    street: str
    complaint_phone: str
    demo: bool
    wifi_name: str
    wifi_password: str
    grids: tuple[str, ...]
    matters: Mapping[Matter, str] = field(default_factory=lambda: MATTER_NAMES)
    """What great, small and private matters are called here."""


def about_place(_question: AboutPlace, reading: Reading) -> Place:
    told = reading.store.staff.facts(tuple(PlaceFact))
    return Place(
        community=reading.community,
        own_name=reading.own_name,
        street=told.get(PlaceFact.STREET, ""),
        complaint_phone=reading.complaint_phone,
        demo=reading.demo,
        wifi_name=told.get(PlaceFact.WIFI_NAME, ""),
        wifi_password=told.get(PlaceFact.WIFI_PASSWORD, ""),
        grids=reading.grids,
        matters=reading.matter_names,
    )


QUESTION = Question("setup", "place", AboutPlace, Power.WORK, N_("社区自己的名字、街道、网络"), about_place)
