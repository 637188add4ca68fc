"""How a reporter was told what became of the wish."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_

REPLY_LIMIT = 1000


class ReplyMethod(StrEnum):
    PHONE = "phone"
    VISIT = "visit"
    IN_PERSON = "in_person"
    WECHAT = "wechat"
    MESSAGE = "message"
    LETTER = "letter"
    NOTICE = "notice"


REPLY_NAMES = {
    ReplyMethod.PHONE: N_("电话"),
    ReplyMethod.VISIT: N_("上门"),
    ReplyMethod.IN_PERSON: N_("当面"),
    ReplyMethod.WECHAT: N_("微信"),
    ReplyMethod.MESSAGE: N_("短信"),
    ReplyMethod.LETTER: N_("书面"),
    ReplyMethod.NOTICE: N_("张贴告知"),
}
