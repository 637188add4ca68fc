"""May this unit's paper or raised hand be taken? Asked by a teller, so every sentence says who is meant."""

from __future__ import annotations

from facilitator.domain.ballots.casting import Standing
from facilitator.domain.ballots.counting import Evidence, count
from facilitator.domain.ballots.papers import CHANNEL_NAMES
from facilitator.domain.ballots.presence import numbers
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.errors import AlreadyVoted, Forbidden, NotPresent, Recused, TooManyHands
from facilitator.domain.words import N_


def check_handed_in(preset: Preset, standing: Standing, label: str) -> None:
    """Raises the reason why this unit's vote is not taken by hand, in the order of `check_standing`."""
    if not standing.entitled:
        raise Forbidden(N_("{unit}不在这次表决的名单里。"), unit=label)
    if standing.voted_by is not None:
        name = CHANNEL_NAMES[standing.voted_by]
        sentence = N_("{unit}已经投过票（{name}），不能再录。")
        raise AlreadyVoted(sentence, unit=label, name=name, channel=standing.voted_by.value)
    if standing.recused:
        raise Recused(N_("{unit}这一项已经回避，不参加表决。"), unit=label)
    if preset.presence is Presence.CHECKED_IN and not standing.checked_in:
        raise NotPresent(N_("{unit}没有签到，请先到签到席签到。"), unit=label)


def still_to_vote(preset: Preset, slate: Slate, without_hands: Evidence) -> int | None:
    """How many may still raise a hand; None where nobody was counted (no roll, no heads)."""
    electorate = without_hands.electorate
    if not electorate.voter_of and not electorate.heads:
        return None
    return max(count(preset, slate, without_hands).counts.not_voted, 0)


def check_room(preset: Preset, slate: Slate, evidence: Evidence) -> None:
    """Hands that name nobody and everything else in the box together are no more than people were there.

    `evidence.checked_in` is everybody who came: who raised a hand and left was there. Raises TooManyHands.
    """
    electorate = evidence.electorate
    if not evidence.hands or (not electorate.voter_of and not electorate.heads):
        return
    counts = count(preset, slate, evidence).counts
    room = numbers(preset, electorate, evidence.checked_in, _units(evidence))
    whole = room.present if preset.presence is Presence.CHECKED_IN else room.electorate
    if counts.cast + counts.recused > whole:
        hands = sum(raised.total for raised in evidence.hands)
        left = max(whole - counts.recused - (counts.cast - hands), 0)
        raise TooManyHands(N_("已经点过举手 {hands} 人，还没投的只有 {left} 人，请重新点数。"), hands=hands, left=left)


def _units(evidence: Evidence) -> frozenset[str]:
    return evidence.turnout | {paper.unit for paper in evidence.papers if paper.unit is not None}
