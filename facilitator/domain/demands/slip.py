"""The 需求征集单, field by field: the one list behind the paper, the typed slip and the resident's phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.demands.entry import CATEGORY_NAMES, DESCRIPTION_LIMIT, LIMITS
from facilitator.domain.demands.triage import MATTER_NAMES
from facilitator.domain.words import N_

SLIP_LIMITS = {"slip_no": 40, "proxy_name": 40, "since": 60, "wish": 500}
"""Most characters of each short text that only a slip has; the others are those of LIMITS."""


class AgeBand(StrEnum):
    """A band, never a date of birth."""

    UNDER_18 = "under_18"
    FROM_18 = "18_44"
    FROM_45 = "45_59"
    FROM_60 = "60_74"
    FROM_75 = "75_up"


class Willing(StrEnum):
    """What somebody would give towards it; feeds 一事一议 and the topic council."""

    MONEY = "money"
    EFFORT = "effort"
    GOODS = "goods"
    REPRESENT = "represent"


class SelfUrgency(StrEnum):
    """How urgent the reporter finds it; the two committees decide on their own."""

    DANGER = "danger"
    SOON = "soon"
    CAN_WAIT = "can_wait"


AGE_BAND_NAMES = {
    AgeBand.UNDER_18: N_("未满18岁"),
    AgeBand.FROM_18: N_("18—44岁"),
    AgeBand.FROM_45: N_("45—59岁"),
    AgeBand.FROM_60: N_("60—74岁"),
    AgeBand.FROM_75: N_("75岁以上"),
}
WILLING_NAMES = {
    Willing.MONEY: N_("出资"),
    Willing.EFFORT: N_("出力"),
    Willing.GOODS: N_("出物"),
    Willing.REPRESENT: N_("当代表"),
}
SELF_URGENCY_NAMES = {
    SelfUrgency.DANGER: N_("很急，有危险"),
    SelfUrgency.SOON: N_("比较急"),
    SelfUrgency.CAN_WAIT: N_("不急"),
}


class FieldKind(StrEnum):
    """How a field is answered, on paper and on a screen."""

    PRINTED = "printed"
    DAY = "day"
    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    TICK = "tick"
    ONE_OF = "one_of"
    SOME_OF = "some_of"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class SlipField:
    """`id` is the name in `demands.register` where that takes it. `limit`: most characters, 0 where none are typed."""

    id: str
    label: str
    kind: FieldKind
    required: bool = False
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    limit: int = 0


def _options(names: Mapping[Any, str]) -> tuple[tuple[str, str], ...]:
    return tuple((str(value), name) for value, name in names.items())


_K = FieldKind
RESIDENT_SIDE: tuple[SlipField, ...] = (
    SlipField("slip_no", N_("编号"), _K.PRINTED, hint=N_("印好的号"), limit=SLIP_LIMITS["slip_no"]),
    SlipField("date", N_("填写日期"), _K.DAY, required=True),
    SlipField("session", N_("在哪里填的（会议）"), _K.LINE),
    SlipField("reporter_name", N_("称呼"), _K.LINE, hint=N_("“张阿姨”就够，也可以不写"), limit=LIMITS["reporter_name"]),
    SlipField("building", N_("楼栋、单元、户"), _K.LINE, hint=N_("例如“5栋2单元3号”"), limit=LIMITS["building"]),
    SlipField("contact", N_("联系电话"), _K.LINE, hint=N_("只用来答复您本人"), limit=LIMITS["contact"]),
    SlipField("age_band", N_("年龄段"), _K.ONE_OF, options=_options(AGE_BAND_NAMES)),
    SlipField("proxy_filled", N_("别人代填的"), _K.TICK),
    SlipField("proxy_name", N_("代填人"), _K.LINE, hint=N_("代填的要写"), limit=SLIP_LIMITS["proxy_name"]),
    SlipField("category", N_("哪一类"), _K.ONE_OF, required=True, options=_options(CATEGORY_NAMES)),
    SlipField("description", N_("什么事"), _K.TEXT, required=True, limit=DESCRIPTION_LIMIT),
    SlipField("location", N_("在哪里"), _K.LINE, limit=LIMITS["location"]),
    SlipField("since", N_("多久了"), _K.LINE, limit=SLIP_LIMITS["since"]),
    SlipField("affected_households", N_("影响几户"), _K.NUMBER),
    SlipField("wish", N_("您希望怎么解决"), _K.TEXT, limit=SLIP_LIMITS["wish"]),
    SlipField("willing", N_("您愿意出力吗"), _K.SOME_OF, options=_options(WILLING_NAMES)),
    SlipField("self_urgency", N_("紧急吗"), _K.ONE_OF, options=_options(SELF_URGENCY_NAMES)),
    SlipField("public_ok", N_("同意公示时显示这件事（不写姓名）"), _K.TICK, required=True, hint=N_("不勾就是不同意")),
    SlipField("signature", N_("签字或手印"), _K.SIGNATURE),
)
"""What the resident is asked. Only what, the category and the word about the board are needed."""

COMMUNITY_SIDE: tuple[SlipField, ...] = (
    SlipField("registered_by", N_("登记人"), _K.LINE),
    SlipField("number", N_("登记号"), _K.LINE),
    SlipField("category_checked", N_("类别复核"), _K.ONE_OF, options=_options(CATEGORY_NAMES)),
    SlipField("matter", N_("三事建议"), _K.ONE_OF, options=_options(MATTER_NAMES)),
)
"""What the community fills in on the back."""

NEVER_ASKED = (N_("身份证号"), N_("银行卡号"), N_("健康状况"), N_("收入"))
"""Nobody needs them to mend a lamp, and what is not asked cannot leak (`trust.md`)."""


def slip_field(name: str) -> SlipField:
    """Raises KeyError for a field that no slip has."""
    return {field.id: field for field in (*RESIDENT_SIDE, *COMMUNITY_SIDE)}[name]
