"""季度民主评议: every demand completed in the quarter is scored in one sitting."""

from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="quarterly_review",
    turn=7,
    name=N_("季度民主评议"),
    purpose=N_("议单：一个季度办结的事项一起评"),
    decides=True,
    chaired_by=N_("居务监督委员会"),
    invites=N_("居民代表和受影响的住户"),
    hands_on=N_("合格的销单，不合格的写明原因，下一次居民会议重新审议"),
    minutes_long=90,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.SCORES}),
    presets=("review_quarterly",),
    signers=("chair", "recorder", "supervisor"),
    agenda=(
        (N_("签到"), ItemForm.REPORT, 10),
        (N_("办理情况和账目"), ItemForm.REPORT, 20),
        (N_("逐项打分"), ItemForm.SCORES, 40),
        (N_("公布、不合格项整改"), ItemForm.REPORT, 20),
    ),
)
