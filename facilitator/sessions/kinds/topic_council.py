"""专题讨论会: build options A/B/C with cost, owner and time; drop the infeasible."""

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="topic_council",
    turn=4,
    name=N_("专题讨论会"),
    purpose=N_("商：比较方案，算清费用，去掉做不到的"),
    decides=False,
    chaired_by=N_("社区两委成员、社工"),
    invites=N_("受影响的住户、物业、业委会、驻社区单位、施工或专业人员、有关部门、居务监督委员会，8 到 20 人"),
    hands_on=N_("方案表，最多三个方案，交议事决策会"),
    minutes_long=90,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.BALLOT, ItemForm.FUNDING}),
    presets=("yard_straw_poll", "forum_present"),
    holds=DemandMove.HOLD_TOPIC,
    needs_demand=True,
    compares_options=True,
    agenda=(
        (N_("签到"), ItemForm.REPORT, 5),
        (N_("意见回顾"), ItemForm.REPORT, 5),
        (N_("专家、部门说明"), ItemForm.REPORT, 10),
        (N_("逐方案利弊"), ItemForm.DISCUSSION, 25),
        (N_("费用与分担试算"), ItemForm.FUNDING, 15),
        (N_("形成方案表"), ItemForm.DISCUSSION, 15),
    ),
)
