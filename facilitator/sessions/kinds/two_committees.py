"""两委会（开单会）: the monthly triage of new demands into large, small and private matters."""

from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

URGENT, NEW = N_("紧急单追认"), N_("本月新需求逐条审定")
KIND = SessionKind(
    id="two_committees",
    turn=2,
    name=N_("两委会"),
    purpose=N_("开单：逐条审定，定责任、定时限"),
    decides=True,
    chaired_by=N_("社区党组织书记"),
    usual_chair=Role.SECRETARY,
    invites=N_("两委成员；居务监督委员会一人、网格长列席"),
    hands_on=N_("交办单和问题清单，签字以后台账照办"),
    minutes_long=90,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.BALLOT}),
    presets=("two_committees",),
    triages=(URGENT, NEW),
    agenda=(
        (N_("上月开单办理进度"), ItemForm.REPORT, 15),
        (URGENT, ItemForm.DISCUSSION, 10),
        (NEW, ItemForm.DISCUSSION, 45),
        (N_("合并与退回"), ItemForm.DISCUSSION, 5),
        (N_("议事会排期"), ItemForm.REPORT, 10),
        (N_("下月重点"), ItemForm.REPORT, 5),
    ),
)
