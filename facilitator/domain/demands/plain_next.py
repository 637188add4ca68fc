"""What comes next with a demand, in one sentence that a resident understands."""

from __future__ import annotations

from facilitator.domain.demands.states import PHASES, PRIVATE, DemandState, Phase
from facilitator.domain.demands.triage import Matter
from facilitator.domain.words import N_

_S = DemandState
NEXT_LINES = {
    **dict.fromkeys(PHASES[Phase.PLACE], N_("社区看过以后，每月开会定由谁办。")),
    **dict.fromkeys((_S.PENDING_TRIAGE, _S.REOPENED, _S.DEPT_RETURNED), N_("社区每月开会，定由谁办。")),
    **dict.fromkeys(PRIVATE, N_("网格员会和您联系。")),
    _S.NEEDS_INFO: N_("请打电话或者到社区，再说几句。"),
    _S.MERGED: N_("看并在一起的那一件。"),
    _S.WITHDRAWN: "",
    _S.NOT_ACCEPTED: N_("不清楚找哪里，请到社区窗口问。"),
    _S.ANSWERED_ON_SPOT: N_("还有不明白的，请到社区窗口问。"),
    _S.DEFERRED: N_("到了日子，社区再开会议一次。"),
    _S.NOT_OPENED: N_("不同意的，可以到社区说一次，会再议。"),
    _S.URGENT_DISPATCHED: N_("一边办，一边报社区开会认可。"),
    _S.OPENED: N_("开会商量怎么办，或者请有关部门来办。"),
    _S.REPORTED_UP: N_("等街道的部门接。"),
    _S.DEPT_ACCEPTED: N_("部门来办，社区盯着。"),
    _S.IN_OPINION_COUNCIL: N_("把大家的想法理一理，再开会定办法。"),
    _S.IN_TOPIC_COUNCIL: N_("办法商量好，就开会表决。"),
    _S.IN_DECISION_COUNCIL: N_("会议纪要签好字，就开始办。"),
    _S.REFERRED_TO_ASSEMBLY: N_("开居民会议或者居民代表会议来定。"),
    _S.FUNDING: N_("钱筹齐了就开始办。"),
    _S.IN_PROGRESS: N_("办完了，请居民代表来验收。"),
    _S.EXTENSION_REQUESTED: N_("办完了，请居民代表来验收。"),
    _S.SUSPENDED: N_("条件到了就接着办。"),
    _S.AWAITING_ACCEPTANCE: N_("两名居民代表和监督委员来看。"),
    _S.COMPLETED: N_("这个季度末，大家一起评。"),
    _S.IN_REVIEW: N_("评完了宣布结果。"),
    _S.QUALIFIED: N_("从清单上划掉，以后再回访。"),
    **dict.fromkeys((_S.UNQUALIFIED, _S.REDELIBERATION), N_("找出没办好的原因，重新商量。")),
    **dict.fromkeys((_S.CLOSED, _S.TRACKING), N_("过 30 天、90 天、180 天，社区会来回访。")),
    _S.ARCHIVED: N_("又坏了，可以在这里告诉社区。"),
}
"""One sentence after 下一步; empty where nothing follows."""


def next_line(state: DemandState, matter: str | None) -> str:
    """A private matter goes to no council."""
    private = state is _S.OPENED and matter == Matter.PRIVATE
    return NEXT_LINES[_S.PRIVATE_GUIDED] if private else NEXT_LINES.get(state, "")
