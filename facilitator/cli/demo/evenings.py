"""The demo's sessions as plans: what, where, when, about which demands, and what was recorded beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.cli.demo.clock import DemoClock
from facilitator.domain.ballots.bases import LegalBasis
from facilitator.sessions.agenda import ItemForm

CONSULTS, REPRESENTATIVES = LegalBasis.CONSULTATION, LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY


@dataclass(frozen=True)
class Topic:
    """`demand` is a key of the demo's wishes."""

    title: str
    form: ItemForm
    demand: str | None = None
    minutes: int = 15


@dataclass(frozen=True)
class Evening:
    """Days count from today. `minutes_ahead` sets the start from this very moment instead, for what is on now."""

    key: str
    kind: str
    title: str
    place: str
    topics: tuple[Topic, ...]
    ahead: int = 0
    hour: int = 19
    minutes_ahead: int | None = None
    basis: LegalBasis = CONSULTS
    preset: str | None = None
    scope: str | None = None
    notice: int | None = None
    pre_review: int | None = None

    def starts_at(self, clock: DemoClock) -> datetime:
        """On the half hour, or so many minutes from now, on a multiple of five."""
        if self.minutes_ahead is None:
            return clock.day(self.ahead, self.hour, 30)
        stamp = int(clock.today.timestamp()) + self.minutes_ahead * 60
        return datetime.fromtimestamp(stamp - stamp % 300, clock.today.tzinfo)


CHARGING = Evening(
    "charging", "decision_council", "电动自行车充电棚方案表决", "社区二楼会议室",
    (
        Topic("通报7月以来院内充电隐患排查情况", ItemForm.REPORT),
        Topic("在3栋前建设电动自行车充电棚", ItemForm.BALLOT, "charging", 40),
    ),
    ahead=-14, basis=REPRESENTATIVES, preset="rc_reps_2026", notice=-24, pre_review=-22,
)  # fmt: skip
GARBAGE = Evening(
    "garbage", "opinion_council", "垃圾投放点怎么移，听听大家的", "5栋前院坝",
    (
        Topic("说明投放点现状和可选位置", ItemForm.REPORT, "garbage", 10),
        Topic("逐户说意见", ItemForm.DISCUSSION, "garbage", 30),
    ),
    ahead=-10, preset="beneficiary_household_vote", scope="5栋", notice=-13,
)  # fmt: skip
LAMPS = Evening(
    "lamps", "topic_council", "楼道照明改造方案讨论", "社区一楼议事厅",
    (
        Topic("换声控灯还是感应灯，三种方案比一比", ItemForm.DISCUSSION, "lamps", 30),
        Topic("费用怎么出", ItemForm.DISCUSSION, "lamps", 20),
    ),
    ahead=-5, preset="beneficiary_household_vote", scope="2栋、4栋", notice=-8,
)  # fmt: skip
DANCE = Evening(
    "dance", "yard_meeting", "4栋院坝会：广场舞的时间和音量", "4栋前院坝",
    (
        Topic("主持人讲规则", ItemForm.REPORT, minutes=5),
        Topic("逐人说：几点结束、声音多大合适", ItemForm.DISCUSSION, minutes=30),
        Topic("归类、复述、确认", ItemForm.DISCUSSION, minutes=10),
    ),
    minutes_ahead=-35, notice=-3,
)  # fmt: skip
PARKING = Evening(
    "parking", "decision_council", "院内停车位重新划线方案表决", "社区二楼会议室",
    (
        Topic("通报充电棚方案表决以来的进展", ItemForm.REPORT, minutes=10),
        Topic("院内停车位重新划线，留出4米消防通道", ItemForm.BALLOT, "parking", 40),
    ),
    minutes_ahead=20, basis=REPRESENTATIVES, preset="rc_reps_2026", notice=-8, pre_review=-6,
)  # fmt: skip
MOVE_GARBAGE = Evening(
    "move_garbage", "decision_council", "5栋垃圾投放点移位方案表决", "社区二楼会议室",
    (Topic("5栋垃圾分类投放点移到北院墙边", ItemForm.BALLOT, "garbage", 30),),
    ahead=1, basis=REPRESENTATIVES, preset="rc_reps_2026", notice=-7, pre_review=-4,
)  # fmt: skip
TRIAGE = Evening(
    "triage", "two_committees", "本月新需求审定", "社区党委会议室", (),
    ahead=3, hour=14, preset="two_committees", notice=-1,
)  # fmt: skip
ROOM = Evening(
    "room", "topic_council", "活动室周末延长开放，谁来值守", "老年活动室",
    (Topic("开放时间、值守和水电费", ItemForm.DISCUSSION, "room", 40),),
    ahead=6, preset="beneficiary_household_vote",
)  # fmt: skip

WALK = Evening(
    "walk", "decision_council", "8栋步道和路灯筹资表决", "8栋前院坝",
    (Topic("步道整修和路灯：24000元，街道、企业、住户各出一点", ItemForm.BALLOT, "walk", 40),),
    ahead=-58, preset="beneficiary_household_vote", scope="8栋", notice=-65,
)  # fmt: skip
DOORS = Evening(
    "doors", "decision_council", "6栋单元门筹资表决", "6栋前院坝",
    (Topic("更换单元门和门禁：18000元，街道、物业、住户各出一点", ItemForm.BALLOT, "doors", 40),),
    ahead=-32, preset="beneficiary_household_vote", scope="6栋", notice=-39,
)  # fmt: skip

EVENINGS = (CHARGING, GARBAGE, LAMPS, DANCE, PARKING, MOVE_GARBAGE, TRIAGE, ROOM, WALK, DOORS)
