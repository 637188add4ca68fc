"""Every no the tool can say: a stable code and a sentence a chair could read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from facilitator.domain.words import N_

Detail = str | int | bool | None | tuple["Detail", ...] | list["Detail"] | Mapping[str, "Detail"]


class Refusal(Exception):
    """A command was understood and is not allowed now; nothing was changed.

    `sentence` is a msgid whose {placeholders} are filled from `details`; faces translate it first.
    """

    code: ClassVar[str] = "refused"
    default: ClassVar[str] = N_("现在不能这样做。")

    def __init__(self, sentence: str | None = None, **details: Detail) -> None:
        self.sentence = sentence or self.default
        self.details: dict[str, Detail] = details
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The sentence in the source language, filled in."""
        return self.sentence.format_map(_Blank(self.details))


class _Blank(dict[str, Detail]):
    """A placeholder nobody filled prints as nothing rather than breaking a refusal."""

    def __missing__(self, key: str) -> str:
        return ""


class WrongState(Refusal):
    code = "wrong_state"
    default = N_("这一步现在还不能做，请按顺序来。")


class Forbidden(Refusal):
    code = "forbidden"
    default = N_("您的岗位不能做这件事，请找有权限的同事。")


class NotFound(Refusal):
    code = "not_found"
    default = N_("没有找到，可能编号写错了，请核对后再试。")


class BadInput(Refusal):
    """Well-formed, but a value makes no sense; `field` names it."""

    code = "bad_input"
    default = N_("“{field}”填得不对，请检查。")


class LinesRefused(Refusal):
    """A form of which some lines cannot be taken. `lines`: what each is about → why not."""

    code = "lines_refused"
    default = N_("{label} 的这张表有 {count} 件不能录，整张都还没有录：把这几件空着，再录一次。")

    def __init__(self, label: str, lines: Mapping[str, Refusal]) -> None:
        super().__init__(label=label, count=len(lines), lines={one: why.message for one, why in lines.items()})
        self.lines = lines


class QuorumNotMet(Refusal):
    code = "quorum_not_met"
    default = N_("来了 {present} 人，够 {needed} 人才能投票。")


class NoticeTooShort(Refusal):
    code = "notice_too_short"
    default = N_("通知时间不够：须提前 {needed_days} 天通知，现在只提前了 {days} 天。")


class PreReviewMissing(Refusal):
    code = "pre_review_missing"
    default = N_("还没有社区党组织先行研究的记录，请先登记研究日期。")


class BasisMismatch(Refusal):
    code = "basis_mismatch"
    default = N_("表决规则和会议的法律依据不相符，请改选规则或依据。")


class NotOpen(Refusal):
    code = "not_open"
    default = N_("现在没有开放投票。")


class NotPresent(Refusal):
    code = "not_present"
    default = N_("还没有签到，请先到签到席签到。")


class AlreadyPresent(Refusal):
    code = "already_present"
    default = N_("{label} 已经签到，有人代表了。")


class ProxyRefused(Refusal):
    """Nobody may come in somebody else's place under this rule, or not without a paper, or not for so many."""

    code = "proxy_refused"
    default = N_("这次会议不能委托别人，请本人来，或者登记为列席。")


class Recused(Refusal):
    code = "recused"
    default = N_("这一项您已回避，不参加表决。")


class AlreadyVoted(Refusal):
    code = "already_voted"
    default = N_("这一票已经投过了，不能再投。")


class BadPaper(Refusal):
    code = "bad_paper"
    default = N_("选项不对，请重新选择。")


class PapersDiffer(Refusal):
    code = "papers_differ"
    default = N_("两个人录的纸票不一样，请对照纸票重新核对。")


class TooManyHands(Refusal):
    code = "too_many_hands"
    default = N_("举手人数比还没投的人多，请重新点数。")


class WitnessNeeded(Refusal):
    code = "witness_needed"
    default = N_("结束投票须有监票人确认；没有监票人时请写明原因。")


class SecretOverHttp(Refusal):
    code = "secret_over_http"
    default = N_("无线网没有加密，手机无记名投票须主持人先同意；也可以改用纸票。")


class NotDecided(Refusal):
    code = "not_decided"
    default = N_("还没有已签字的会议决定，不能开工；请先经议事会议定。")


class NotReady(Refusal):
    code = "not_ready"
    default = N_("文件还在生成，请稍候再试。")


class Missing(Refusal):
    """Something the step needs was never recorded; `what` names it for programs."""

    code = "missing"
    default = N_("还缺少：{what}。")


class SourcesDoNotAddUp(Refusal):
    code = "sources_do_not_add_up"
    default = N_("各项来源加起来不等于预算，请核对金额。")


class AlreadyScored(Refusal):
    code = "already_scored"
    default = N_("这一户已经评过分了。")


class KeyReused(Refusal):
    code = "key_reused"
    default = N_("同一个编号已经用于另一个内容，请刷新后重试。")


class Conflict(Refusal):
    """Somebody else changed the same thing first; the newer text is in `details`."""

    code = "conflict"
    default = N_("别人刚刚改过这里，请看新内容后再改。")


class Busy(Refusal):
    """The only refusal worth repeating unchanged; `retry_after` is in seconds."""

    code = "busy"
    default = N_("系统正忙，请稍候再试。")
