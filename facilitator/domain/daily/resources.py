"""资源册: who in and around the community helps with what, and the words for their kinds."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_

NAME_LIMIT = 60
HELPS_LIMIT = 200
PHONE_LIMIT = 60
ENOUGH_FOR_MARKET = 2
"""Market services are never recommended singly: whoever asks is given at least this many to choose from."""


class ResourceKind(StrEnum):
    MARKET = "market"
    VOLUNTEER = "volunteer"
    MEDIATOR = "mediator"
    LEGAL = "legal"
    MEDICAL = "medical"
    SOCIAL_WORK = "social_work"
    OTHER = "other"


KIND_NAMES = {
    ResourceKind.MARKET: N_("市场服务"),
    ResourceKind.VOLUNTEER: N_("志愿服务"),
    ResourceKind.MEDIATOR: N_("人民调解"),
    ResourceKind.LEGAL: N_("法律服务"),
    ResourceKind.MEDICAL: N_("医疗健康"),
    ResourceKind.SOCIAL_WORK: N_("社会工作"),
    ResourceKind.OTHER: N_("其他"),
}
