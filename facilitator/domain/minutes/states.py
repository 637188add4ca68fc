"""The life of minutes: a draft is settled once, then only signed; an objection sends it back as a draft."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class MinutesState(StrEnum):
    DRAFT = "draft"
    SETTLING = "settling"
    SETTLED = "settled"
    SIGNED = "signed"
    PUBLISHED = "published"


class MinutesMove(StrEnum):
    """`SIGN` is one of several signatures, `COMPLETE` the last one, which moves the ledger."""

    AMEND = "amend"
    SETTLE = "settle"
    RENDERED = "rendered"
    RENDER_FAILED = "render_failed"
    SIGN = "sign"
    COMPLETE = "complete"
    RETURN = "return"
    PUBLISH = "publish"


MINUTES = Machine(
    MinutesState.DRAFT,
    {
        (MinutesState.DRAFT, MinutesMove.AMEND): MinutesState.DRAFT,
        (MinutesState.DRAFT, MinutesMove.SETTLE): MinutesState.SETTLING,
        (MinutesState.SETTLING, MinutesMove.RENDERED): MinutesState.SETTLED,
        (MinutesState.SETTLING, MinutesMove.RENDER_FAILED): MinutesState.DRAFT,
        (MinutesState.SETTLED, MinutesMove.SIGN): MinutesState.SETTLED,
        (MinutesState.SETTLED, MinutesMove.COMPLETE): MinutesState.SIGNED,
        (MinutesState.SETTLED, MinutesMove.RETURN): MinutesState.DRAFT,
        (MinutesState.SIGNED, MinutesMove.PUBLISH): MinutesState.PUBLISHED,
    },
)

STATE_NAMES = {
    MinutesState.DRAFT: N_("草稿"),
    MinutesState.SETTLING: N_("正在生成文件"),
    MinutesState.SETTLED: N_("待签名"),
    MinutesState.SIGNED: N_("已签"),
    MinutesState.PUBLISHED: N_("公示中"),
}
