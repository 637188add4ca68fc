"""What one line of the ledger holds: categories, channels, and the check of a new entry."""

from __future__ import annotations

import re
from enum import StrEnum

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

TITLE_LIMIT = 80
DESCRIPTION_LIMIT = 5000
LIMITS = {"reporter_name": 40, "contact": 60, "grid": 40, "building": 40, "location": 120, "external_ref": 60}
"""Most characters of each short text of a line."""
CUT = "…"
"""What a title that was cut out of a longer text ends in."""
MOST_HOUSEHOLDS = 1_000_000


class Category(StrEnum):
    """What the demand is about (需求类别)."""

    VULNERABLE_SUPPORT = "vulnerable_support"
    ENVIRONMENT_SANITATION = "environment_sanitation"
    CULTURE_RECREATION = "culture_recreation"
    INFRASTRUCTURE = "infrastructure"
    DISPUTE_MEDIATION = "dispute_mediation"
    PUBLIC_SAFETY = "public_safety"
    PROPERTY_MANAGEMENT = "property_management"
    GOVERNMENT_SERVICE = "government_service"
    OTHER = "other"


CATEGORY_NAMES = {
    Category.VULNERABLE_SUPPORT: N_("弱势群体帮扶"),
    Category.ENVIRONMENT_SANITATION: N_("环境卫生整治"),
    Category.CULTURE_RECREATION: N_("文化娱乐活动"),
    Category.INFRASTRUCTURE: N_("基础设施改造"),
    Category.DISPUTE_MEDIATION: N_("矛盾纠纷调解"),
    Category.PUBLIC_SAFETY: N_("平安消防"),
    Category.PROPERTY_MANAGEMENT: N_("物业管理"),
    Category.GOVERNMENT_SERVICE: N_("办事咨询"),
    Category.OTHER: N_("其他"),
}


class Channel(StrEnum):
    """How the demand reached the community (来源渠道)."""

    HOME_VISIT = "home_visit"
    YARD_MEETING = "yard_meeting"
    RESIDENTS_FORUM = "residents_forum"
    WECHAT_GROUP = "wechat_group"
    WALK_IN = "walk_in"
    PHONE = "phone"
    QR_FORM = "qr_form"
    HOTLINE_TRANSFER = "hotline_transfer"
    INSPECTION = "inspection"
    SUGGESTION_BOX = "suggestion_box"


CHANNEL_NAMES = {
    Channel.HOME_VISIT: N_("入户走访"),
    Channel.YARD_MEETING: N_("院坝会"),
    Channel.RESIDENTS_FORUM: N_("居民议事会"),
    Channel.WECHAT_GROUP: N_("网格微信群"),
    Channel.WALK_IN: N_("来访"),
    Channel.PHONE: N_("电话"),
    Channel.QR_FORM: N_("扫码填报"),
    Channel.HOTLINE_TRANSFER: N_("12345转办"),
    Channel.INSPECTION: N_("网格巡查"),
    Channel.SUGGESTION_BOX: N_("意见箱"),
}


def check_words(title: str, description: str) -> tuple[str, str]:
    """Trim both; the description may stand in for a missing title. Raises Missing or BadInput with a sentence."""
    title, description = title.strip(), description.strip()
    if not description and not title:
        raise Missing(N_("请写清楚是什么事、在哪里。"), what="description")
    title = title or shorten(description)
    if len(title) > TITLE_LIMIT:
        raise BadInput(N_("标题太长，请写在 {limit} 字以内，其余写进内容。"), field="title", limit=TITLE_LIMIT)
    if len(description) > DESCRIPTION_LIMIT:
        raise BadInput(N_("内容太长，请写在 {limit} 字以内。"), field="description", limit=DESCRIPTION_LIMIT)
    return title, description or title


def shorten(text: str, limit: int = 30) -> str:
    """The first clause of a text, as a title."""
    first = first_clause(text)
    return first if len(first) <= limit else first[: limit - 1] + CUT


def first_clause(text: str) -> str:
    first = text.replace("\r", "\n").split("\n", 1)[0].strip()
    for mark in "。！？；":
        first = first.split(mark, 1)[0]
    return first


def demand_number(year: int, sequence: int) -> str:
    """XQ-2026-0147: the year of registration and its sequence, never reused."""
    return f"XQ-{year}-{sequence:04d}"


def is_number(text: str) -> bool:
    """Whether this is a demand's number and nothing else, as the ledger itself calls a line of an agenda."""
    return re.fullmatch(r"XQ-\d{4}-\d{4,}", text) is not None
