"""The legal ground a meeting stands on, which decides whether its vote binds anybody."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class LegalBasis(StrEnum):
    """`legal_basis` of a session; consultation (城市居民委员会组织法第三十二条) decides nothing by force of law."""

    CONSULTATION = "consultation"
    RESIDENTS_ASSEMBLY = "residents_assembly"
    RESIDENTS_REPRESENTATIVE_ASSEMBLY = "residents_representative_assembly"
    OWNERS_MEETING = "owners_meeting"
    VILLAGERS_ASSEMBLY = "villagers_assembly"
    VILLAGERS_REPRESENTATIVE_ASSEMBLY = "villagers_representative_assembly"
    COLLECTIVE_MEMBERS_ASSEMBLY = "collective_members_assembly"
    PARTY_MEETING = "party_meeting"


BASIS_NAMES = {
    LegalBasis.CONSULTATION: N_("协商"),
    LegalBasis.RESIDENTS_ASSEMBLY: N_("居民会议"),
    LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY: N_("居民代表会议"),
    LegalBasis.OWNERS_MEETING: N_("业主大会"),
    LegalBasis.VILLAGERS_ASSEMBLY: N_("村民会议"),
    LegalBasis.VILLAGERS_REPRESENTATIVE_ASSEMBLY: N_("村民代表会议"),
    LegalBasis.COLLECTIVE_MEMBERS_ASSEMBLY: N_("集体经济组织成员大会"),
    LegalBasis.PARTY_MEETING: N_("党员大会"),
}


def may_decide_referred(basis: LegalBasis) -> bool:
    """True where all whom a matter concerns decide: what was put before an assembly (提请) waits for one of these."""
    return basis not in (LegalBasis.CONSULTATION, LegalBasis.PARTY_MEETING)


def is_statutory(basis: LegalBasis) -> bool:
    """True where the decision binds: notice, pre-review and a witness are then asked for."""
    return basis is not LegalBasis.CONSULTATION
