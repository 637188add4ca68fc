"""议事决策会: decide, or recommend, by the preset and the legal basis it is bound to."""

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="decision_council",
    turn=5,
    name=N_("议事决策会"),
    purpose=N_("定：按规则表决，形成决议或协商意见"),
    decides=True,
    chaired_by=N_("居民委员会主任"),
    invites=N_("表决规则里有一票的人；和这件事有关的单位列席"),
    hands_on=N_("决议或者协商意见、表决结果公示，交台账去办"),
    minutes_long=90,
    forms=frozenset(ItemForm),
    presets=("rc_reps_2026", "forum_present", "beneficiary_household_vote"),
    holds=DemandMove.HOLD_DECISION,
    agenda=(
        (N_("签到，宣布应到、实到和法定人数"), ItemForm.REPORT, 10),
        (N_("确认议程、申报回避"), ItemForm.REPORT, 5),
        (N_("方案说明、提问、正反轮流发言"), ItemForm.DISCUSSION, 30),
        (N_("表决、公布结果"), ItemForm.BALLOT, 20),
        (N_("签字、公示安排"), ItemForm.REPORT, 10),
    ),
)
