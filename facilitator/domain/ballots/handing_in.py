"""May this unit's paper or raised hand be taken? Asked by a teller, so every sentence says who is meant."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.ballots.casting import Standing
from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.errors import AlreadyVoted, Forbidden, NotPresent, Recused, TooManyHands
from facilitator.domain.words import N_


def check_handed_in(preset: Preset, standing: Standing, label: str, channel: Channel = Channel.PAPER) -> None:
    """Raises the reason why this unit's vote is not taken by hand, in the order of `check_standing`.

    A paper may come from whoever the rule lets stay at home; a hand is raised in the hall and nowhere else.
    """
    if not standing.entitled:
        raise Forbidden(N_("{unit}不在这次表决的名单里。"), unit=label)
    if standing.voted_by is not None:
        name = CHANNEL_NAMES[standing.voted_by]
        sentence = N_("{unit}已经投过票（{name}），不能再录。")
        raise AlreadyVoted(sentence, unit=label, name=name, channel=standing.voted_by.value)
    if standing.recused:
        raise Recused(N_("{unit}这一项已经回避，不参加表决。"), unit=label)
    in_hall = channel is Channel.HANDS or preset.presence is Presence.CHECKED_IN
    if in_hall and not standing.checked_in:
        raise NotPresent(N_("{unit}没有签到，请先到签到席签到。"), unit=label)


def may_raise(evidence: Evidence, of: Collection[str] | None = None) -> int | None:
    """How many votes may still be hands without names; None where nobody was counted (no roll, no heads).

    Whatever the rule: those of `checked_in` who gave no phone, paper or named hand and did not stand aside; `of`: only
    the voters behind these units.
    """
    electorate = evidence.electorate
    if not electorate.voter_of:
        return electorate.heads or None
    gave = electorate.voters(evidence.turnout | {paper.unit for paper in evidence.papers if paper.unit is not None})
    here = electorate.voters(evidence.checked_in)
    here = here if of is None else here & electorate.voters(of)
    return electorate.votes(here - gave - electorate.voters(evidence.recused))


def check_room(evidence: Evidence) -> None:
    """Hands that name nobody are no more than those who came and gave nothing else: a vote that comes in after them
    may be one of theirs.

    `evidence.checked_in` is everybody who came: who raised a hand and left was there. Raises TooManyHands.
    """
    hands, left = sum(raised.total for raised in evidence.hands), may_raise(evidence)
    if left is not None and hands > left:
        sentence = N_("已经点过举手 {hands} 人，到场还没投的只有 {left} 人，请重新点数。")
        raise TooManyHands(sentence, hands=hands, left=left)
