"""群众意见会: listen, group, rank; nothing is decided."""

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="opinion_council",
    turn=3,
    name=N_("群众意见会"),
    purpose=N_("听：把大家的意见收齐、归类、排序"),
    decides=False,
    chaired_by=N_("居民小组长、楼栋长、社工"),
    invites=N_("受影响的居民，谁来都行，20 到 60 人"),
    hands_on=N_("意见清单，交专题讨论会"),
    minutes_long=60,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.BALLOT}),
    presets=("yard_straw_poll",),
    holds=DemandMove.HOLD_OPINION,
    needs_demand=True,
    groups_views=True,
    agenda=(
        (N_("签到"), ItemForm.REPORT, 10),
        (N_("主持人讲规则"), ItemForm.REPORT, 5),
        (N_("议题说明"), ItemForm.REPORT, 5),
        (N_("逐人发言"), ItemForm.DISCUSSION, 20),
        (N_("归类、举手排序"), ItemForm.DISCUSSION, 10),
        (N_("复述确认、下次时间"), ItemForm.REPORT, 5),
    ),
)
