"""All voting rules the tool knows, by id; a rule is chosen when a meeting is planned and locked when a ballot opens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets_consultation import CONSULTATIONS, EARLIER_WORDS
from facilitator.domain.ballots.presets_owners import OWNERS
from facilitator.domain.ballots.presets_residents import RESIDENTS
from facilitator.domain.ballots.presets_village_funds import VILLAGE_FUNDS
from facilitator.domain.ballots.presets_villagers import VILLAGERS
from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_

PRESETS: Mapping[str, Preset] = MappingProxyType(
    {preset.id: preset for preset in (*RESIDENTS, *CONSULTATIONS, *OWNERS, *VILLAGERS, *VILLAGE_FUNDS)}
)


EARLIER: Mapping[tuple[str, str], Preset] = MappingProxyType({(one.id, one.version): one for one in EARLIER_WORDS})
"""Versions that are offered no more: what was planned by one is held, printed and counted again by that one."""


def preset(identity: str, version: str | None = None) -> Preset:
    """The rule of this id, in the version that a meeting was planned by where one is given. Raises NotFound."""
    if version is not None and (identity, version) in EARLIER:
        return EARLIER[identity, version]
    try:
        return PRESETS[identity]
    except KeyError:
        raise NotFound(N_("没有“{preset}”这条表决规则。"), preset=identity) from None


def presets_for(basis: LegalBasis | None = None, day: date | None = None) -> tuple[Preset, ...]:
    """The rules that fit a legal basis and are in force on a day, in the order of the table."""
    return tuple(
        candidate
        for candidate in PRESETS.values()
        if (basis is None or basis in candidate.bases) and (day is None or candidate.in_force(day))
    )
