"""What other offices call a category or a channel; a word nobody knows is kept beside `other`, never guessed."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel

_OTHER_WORDS: Mapping[Category, str] = {
    Category.VULNERABLE_SUPPORT: "弱势群体 弱势帮扶 困难帮扶 特殊群体帮扶",
    Category.ENVIRONMENT_SANITATION: "环境卫生 环境整治 卫生整治",
    Category.CULTURE_RECREATION: "文化娱乐 文娱活动 文体活动 文化活动",
    Category.INFRASTRUCTURE: "基础设施 设施改造 基础设施建设",
    Category.DISPUTE_MEDIATION: "矛盾纠纷 纠纷调解 矛盾调解",
    Category.PUBLIC_SAFETY: "平安 消防 消防安全 公共安全",
    Category.PROPERTY_MANAGEMENT: "物业 物业服务",
    Category.GOVERNMENT_SERVICE: "政务咨询 政务服务",
    Category.OTHER: "其它",
}
_OTHER_WAYS: Mapping[Channel, str] = {
    Channel.HOME_VISIT: "走访",
    Channel.RESIDENTS_FORUM: "议事会",
    Channel.WECHAT_GROUP: "微信群 微信",
    Channel.WALK_IN: "窗口 来访接待",
    Channel.PHONE: "来电",
    Channel.QR_FORM: "扫码",
    Channel.HOTLINE_TRANSFER: "12345 12345热线 市民热线 热线转办",
    Channel.INSPECTION: "巡查 网格巡查发现",
}
_CATEGORY_OF = {
    word: category
    for category, name in CATEGORY_NAMES.items()
    for word in (category.value, name, *_OTHER_WORDS[category].split())
}
_CHANNEL_OF = {
    word: channel
    for channel, name in CHANNEL_NAMES.items()
    for word in (channel.value, name, *_OTHER_WAYS.get(channel, "").split())
}


def category_of(word: str, mapped: Mapping[str, Category]) -> Category | None:
    """The category a class means, by the mapping first; None for a class that nobody knows."""
    return mapped.get(word) or _CATEGORY_OF.get(word)


def channel_of(word: str) -> Channel | None:
    return _CHANNEL_OF.get(word)
