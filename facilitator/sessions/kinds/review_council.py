"""群众评议会: representatives and affected households judge one result."""

from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

KIND = SessionKind(
    id="review_council",
    turn=6,
    name=N_("群众评议会"),
    purpose=N_("评：看办得怎么样，合格不合格"),
    decides=True,
    chaired_by=N_("居务监督委员会"),
    invites=N_("居民代表和受影响的住户，15 到 45 人"),
    hands_on=N_("合格的销单，不合格的写明整改，重新商量"),
    minutes_long=60,
    forms=frozenset({ItemForm.REPORT, ItemForm.DISCUSSION, ItemForm.SCORES, ItemForm.BALLOT}),
    presets=("review_quarterly",),
    signers=("chair", "recorder", "supervisor"),
    agenda=(
        (N_("办理报告"), ItemForm.REPORT, 10),
        (N_("账目"), ItemForm.REPORT, 10),
        (N_("提问"), ItemForm.DISCUSSION, 15),
        (N_("打分"), ItemForm.SCORES, 10),
        (N_("公布、整改安排"), ItemForm.REPORT, 15),
    ),
)
