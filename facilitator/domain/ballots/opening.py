"""What stands in the way of opening a ballot, as reasons the desk can show before anyone presses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis, is_statutory
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.presence import numbers, quorum_met, quorum_needed
from facilitator.domain.ballots.preset import LOCAL_NAMES, Presence, Preset, Requirement
from facilitator.domain.errors import (
    BasisMismatch,
    Missing,
    NoticeTooShort,
    PreReviewMissing,
    QuorumNotMet,
    Refusal,
    SecretOverHttp,
    WrongState,
)
from facilitator.domain.words import N_

SHANGHAI = ZoneInfo("Asia/Shanghai")
MOST_REVOTES = 1


@dataclass(frozen=True, slots=True)
class Opening:
    """The moment before 开始投票. Dates are calendar dates in Asia/Shanghai, `starts_at` is aware.

    `consults_only` is true for kinds of session that decide nothing; `phones_exposed` for phones over plain HTTP that
    are not on this machine, which a chair may accept for a secret ballot with `exposure_accepted`.
    """

    preset: Preset
    legal_basis: LegalBasis
    starts_at: datetime
    electorate: Electorate
    checked_in: frozenset[str] = frozenset()
    consults_only: bool = False
    notice_on: date | None = None
    pre_review_on: date | None = None
    secrecy: Secrecy = Secrecy.NAMED
    channels: frozenset[Channel] = frozenset(Channel)
    phones_exposed: bool = False
    exposure_accepted: bool = False
    appraises: bool = False
    """Satisfaction is asked for: the one thing a rule with scores can do."""
    announced_before: int = 0
    """Results of this same question that this session has announced and not made void."""

    @property
    def day(self) -> date:
        return self.starts_at.astimezone(SHANGHAI).date()


def obstacles_to_open(opening: Opening) -> tuple[Refusal, ...]:
    """Every reason at once, the legal ones first; raise the first, show them all. Empty means: open it."""
    checks = (_basis, _local_values, _roll, _records, _again, _secrecy, _quorum)
    return tuple(refusal for check in checks for refusal in check(opening))


def _basis(opening: Opening) -> list[Refusal]:
    preset, basis = opening.preset, opening.legal_basis
    found: list[Refusal] = []
    if preset.scored and not opening.appraises:
        found.append(BasisMismatch(N_("“{preset}”用评分表，不用表决票。"), preset=preset.name))
    if basis not in preset.bases:
        sentence = N_("“{preset}”这条规则不适用于“{basis}”，请改选规则或法律依据。")
        found.append(BasisMismatch(sentence, preset=preset.name, basis=BASIS_NAMES[basis]))
    if opening.consults_only and is_statutory(basis):
        sentence = N_("这种会只协商，不作有法律效力的表决；请另开“{basis}”。")
        found.append(BasisMismatch(sentence, basis=BASIS_NAMES[basis]))
    if preset.effective_from and opening.day < preset.effective_from:
        sentence = N_("“{preset}”自 {day} 起才适用。")
        found.append(BasisMismatch(sentence, preset=preset.name, day=str(preset.effective_from)))
    if preset.until and opening.day > preset.until:
        found.append(BasisMismatch(N_("“{preset}”只适用到 {day} 的会议。"), preset=preset.name, day=str(preset.until)))
    return found


def _local_values(opening: Opening) -> list[Refusal]:
    sentence = N_("“{preset}”还缺“{value}”，请先在设置里定下来。")
    name = opening.preset.name
    return [Missing(sentence, what=str(value), preset=name, value=LOCAL_NAMES[value]) for value in opening.preset.unset]


def _roll(opening: Opening) -> list[Refusal]:
    """A show of hands that binds nobody needs no roll; everything else does."""
    if opening.electorate.size > 0 or opening.preset.non_binding:
        return []
    return [Missing(N_("名册里没有能参加这次表决的人或户，请先导入名册。"), what="roll")]


def _records(opening: Opening) -> list[Refusal]:
    """Notice and pre-review block only a vote that binds (`domain.md` §1.4)."""
    if not is_statutory(opening.legal_basis):
        return []
    found: list[Refusal] = []
    requires, wanted = opening.preset.requires, opening.preset.notice_days or 0
    if Requirement.NOTICE_RECORD in requires and opening.notice_on is None:
        found.append(NoticeTooShort(N_("还没有登记会议通知的日期和方式，请先登记。"), needed_days=wanted, days=0))
    elif Requirement.NOTICE_RECORD in requires and notice_given(opening) < wanted:
        found.append(NoticeTooShort(needed_days=wanted, days=notice_given(opening)))
    reviewed = opening.pre_review_on is not None and opening.pre_review_on <= opening.day
    if Requirement.PARTY_PRE_REVIEW in requires and not reviewed:
        found.append(PreReviewMissing())
    return found


def notice_given(opening: Opening) -> int:
    """Days between the notice and the meeting, as dates: notice on the 15th for the 25th is ten days."""
    return (opening.day - (opening.notice_on or opening.day)).days


def _again(opening: Opening) -> list[Refusal]:
    """One revote at most (`domain.md` S3), or a chair could ask until the answer suits; a leaning is free."""
    preset = opening.preset
    if preset.non_binding or preset.scored or opening.announced_before <= MOST_REVOTES:
        return []
    return [WrongState(N_("这一题已经公布过两次结果，一次会上最多重新表决一次；还要再议，请放到下一次会。"))]


def _secrecy(opening: Opening) -> list[Refusal]:
    by_phone = opening.secrecy is Secrecy.SECRET and Channel.PHONE in opening.channels
    if by_phone and opening.phones_exposed and not opening.exposure_accepted:
        return [SecretOverHttp()]
    return []


def _quorum(opening: Opening) -> list[Refusal]:
    """参加方可召开: judged at the opening as well as at the vote, but not where ballots come in over days."""
    preset = opening.preset
    if preset.presence is Presence.BALLOTS_RETURNED:
        return []
    room = numbers(preset, opening.electorate, opening.checked_in)
    wanted = quorum_needed(preset, room)
    if wanted is None or quorum_met(preset, room):
        return []
    sentence = N_("来了 {present} {measure}，够 {needed} {measure}才能投票，还差 {missing} {measure}。")
    missing = wanted - room.present
    return [QuorumNotMet(sentence, present=room.present, needed=wanted, missing=missing, measure=preset.measure)]
