"""院坝会（点单会）: residents name what they need; wishes become drafts."""

from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="yard_meeting",
    turn=1,
    name=N_("院坝会"),
    purpose=N_("大家提需求，一条一条记下来"),
    decides=False,
    chaired_by=N_("居民小组长、楼栋长"),
    invites=N_("院坝周边的居民，谁来都行"),
    hands_on=N_("需求草稿，看过登记，交两委会审定"),
    minutes_long=60,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.BALLOT}),
    presets=("yard_straw_poll",),
    agenda=(
        (N_("签到"), ItemForm.REPORT, 10),
        (N_("主持人讲规则"), ItemForm.REPORT, 5),
        (N_("逐人说需求"), ItemForm.DISCUSSION, 30),
        (N_("归类复述确认"), ItemForm.DISCUSSION, 10),
        (N_("下次时间"), ItemForm.REPORT, 5),
    ),
    counts_heads=True,
)
