"""不予受理: why the community cannot take a wish, and where its reporter should turn instead (T6)."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class RefusalGround(StrEnum):
    OUT_OF_AREA = "out_of_area"
    IN_LITIGATION = "in_litigation"
    EMERGENCY = "emergency"
    OTHER = "other"


GROUND_NAMES = {
    RefusalGround.OUT_OF_AREA: N_("不在本社区范围"),
    RefusalGround.IN_LITIGATION: N_("已在诉讼、仲裁或信访程序里"),
    RefusalGround.EMERGENCY: N_("紧急情况，要马上报警或求助"),
    RefusalGround.OTHER: N_("其他原因"),
}
WHERE_TO_TURN = {
    RefusalGround.OUT_OF_AREA: N_("请找所在地的社区；不清楚是哪个社区，可以拨打 12345。"),
    RefusalGround.IN_LITIGATION: N_("请按原来的程序等结果；想问法律问题可以拨打 12348。"),
    RefusalGround.EMERGENCY: N_("请马上拨打 110（报警）、119（火警）或 120（急救），不要等社区。"),
    RefusalGround.OTHER: N_("有不同意见可以到社区当面说，也可以拨打 12345。"),
}
