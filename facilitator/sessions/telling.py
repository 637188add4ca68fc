"""Tells what happened in an evening in plain sentences: the desk's log and the course of events in the record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from facilitator.domain.words import N_

SENTENCES = {
    "SessionPlanned": N_("安排会议"),
    "SessionNotified": N_("登记会议通知：{method}"),
    "PreReviewRecorded": N_("登记党组织先行研究：{body}"),
    "RollFrozen": N_("确定名册，共 {units} 户（人）"),
    "HeadsCounted": N_("点人头，来了 {heads} 人"),
    "SessionGathered": N_("开始签到"),
    "SessionBegan": N_("宣布开会，应到 {electorate}，实到 {present}"),
    "ItemOpened": N_("进入议题“{title}”"),
    "ItemPassedOver": N_("不用再审：{why}"),
    "AgendaFilled": N_("更新议程"),
    "OrderNoted": N_("记下 {number}：{decided}"),
    "OrderStruck": N_("划掉 {number} 的处理意见"),
    "UnitRecused": N_("登记一人回避：{reason}"),
    "SessionPaused": N_("休息：{reason}"),
    "SessionResumed": N_("继续开会"),
    "ServiceInterrupted": N_("服务中断后恢复，已收到的表决均已保存"),
    "EveningDisturbed": N_("{text}"),
    "SessionClosed": N_("散会"),
    "SessionReplanned": N_("改会议安排"),
    "SessionCalledOff": N_("取消会议：{reason}"),
    "RepresentativeReplaced": N_("一户换人代表"),
    "TicketMoved": N_("一张票换到另一部手机"),
    "DotsOpened": N_("开始贴点"),
    "DotsClosed": N_("收点"),
    "OptionDropped": N_("去掉一个方案"),
    "BallotDrafted": N_("拟好表决"),
    "BallotRevised": N_("修改表决题目"),
    "BallotOpened": N_("开始投票"),
    "PapersEntered": N_("{teller}录入一批纸票，等另一人复核"),
    "CallBegan": N_("开始唱票，{caller}念，{teller}画"),
    "PapersLeftOut": N_("有纸票没有录进来，仍然宣布：{reason}"),
    "PapersWithdrawn": N_("撤回{teller}录的一批纸票"),
    "PapersConfirmed": N_("复核纸票 {count} 张，两人所录一致"),
    "HandsEntered": N_("录入举手"),
    "BallotRuled": N_("登记裁定：{by}，{document}"),
    "BallotNotOpened": N_("到时间没有开始投票：{reason}"),
    "BallotWitnessed": N_("监票人 {witness} 确认"),
    "BallotClosing": N_("宣布即将结束投票"),
    "BallotClosed": N_("结束投票"),
    "BallotAnnounced": N_("宣布结果"),
    "VoidAsked": N_("{by}要作废已经宣布的结果，等监票人同意：{reason}"),
    "VoidTakenBack": N_("不作废已经宣布的结果了"),
    "VoidAgreed": N_("监票人 {witness} 同意作废已经宣布的结果"),
    "BallotVoided": N_("表决作废：{reason}"),
}
BEGAN_BY_HEAD, BEGAN = N_("宣布开会，来了 {present} 人"), N_("宣布开会")
"""Nobody was on a roll, so nobody was due; not even heads were counted yet."""
VOIDED_BY_TWO = N_("{by}作废已经宣布的结果，{witness}同意：{reason}")
SCORING = {
    "BallotDrafted": N_("备好打分表"),
    "BallotOpened": N_("开始打分"),
    "BallotNotOpened": N_("到时间没有开始打分：{reason}"),
    "BallotClosing": N_("宣布即将结束打分"),
    "BallotClosed": N_("结束打分"),
    "BallotAnnounced": N_("宣布打分结果"),
    "BallotVoided": N_("这次打分作废：{reason}"),
}
"""The same of a ballot that asks how something was done."""


def tell(kind: str, body: Mapping[str, Any], scored: Collection[str] = ()) -> str:
    """One event of SENTENCES as a sentence; others (every check-in, every vote) would only fill the log. `scored`: the
    ballots by which points are given."""
    sentence = SENTENCES[kind]
    if kind == "SessionBegan" and not body.get("electorate"):
        sentence = BEGAN_BY_HEAD if body.get("present") else BEGAN
    elif kind == "BallotVoided" and body.get("witness") and body.get("by"):
        sentence = VOIDED_BY_TWO
    elif body.get("ballot") in scored:
        sentence = SCORING.get(kind, sentence)
    return sentence.format_map(_Blank(body))


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""
