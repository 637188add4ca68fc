"""The tabs over the ledger: the lists that people ask for daily, each with its count."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.ledger_lists import DailyList
from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_
from facilitator.services.demands.read import LedgerCounts


@dataclass(frozen=True)
class Tab:
    """`question` is what the ledger is asked; `empty` is said when nothing is there. `quiet`: only shown with lines."""

    name: str
    question: str
    label: str
    empty: str
    quiet: bool = False


EVERYTHING = "all"
TABS = (
    Tab(
        "listed", DailyList.LISTED.value, N_("问题清单"),
        N_("问题清单是空的：已登记的需求经两委会审定开单后，会出现在这里。"),
    ),
    Tab("pending", DemandState.PENDING_TRIAGE.value, N_("待审定"), N_("没有等两委会审定的需求。")),
    Tab("mine", DailyList.MINE.value, N_("我负责的"), N_("没有由您负责、还没办完的需求。")),
    Tab("overdue", DailyList.OVERDUE.value, N_("超期"), N_("没有超期的需求。")),
    Tab("unanswered", DailyList.UNANSWERED.value, N_("待答复"), N_("该答复的都答复了。")),
    Tab("follow_up", DailyList.FOLLOW_UP.value, N_("待回访"), N_("今天没有到期的回访。")),
    Tab("untaken", DailyList.UNTAKEN.value, N_("还没人接单"), N_("请了的单位都接单了。"), quiet=True),
    Tab(
        "extension_requested", DemandState.EXTENSION_REQUESTED.value, N_("申请延期"),
        N_("没有等书记或主任答复的延期申请。"), quiet=True,
    ),
    Tab("review_due", DailyList.REVIEW_DUE.value, N_("暂缓到期"), N_("没有到期要再审的暂缓需求。"), quiet=True),
    Tab(
        "needs_info", DemandState.NEEDS_INFO.value, N_("待补充"), N_("没有等诉求人补充的需求。"), quiet=True,
    ),
    Tab("registered", DemandState.REGISTERED.value, N_("已登记"), N_("没有新登记的需求。")),
    Tab(EVERYTHING, "", N_("全部"), N_("台账还是空的。请点“登记一件”，或者导入原来的表格。")),
)  # fmt: skip
TAB_BY_NAME = {tab.name: tab for tab in TABS}


def count_of(tab: Tab, counts: LedgerCounts) -> int:
    if tab.question in counts.lists:
        return counts.lists[tab.question]
    return counts.by_state.get(tab.question, 0) if tab.question else counts.everything


def tab_now(wanted: str, searching: object, counts: LedgerCounts) -> Tab:
    """The tab asked for. Without one: a search looks everywhere; else the open matters, or everything while there are
    none."""
    usual = TAB_BY_NAME[EVERYTHING if searching or not counts.listed else DailyList.LISTED.value]
    return TAB_BY_NAME.get(wanted, usual)
