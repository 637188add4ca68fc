"""May this unit cast this vote now? A pure answer, in the order in which a voter would want to hear the reasons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.counts.score import split
from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel, Form
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import AlreadyVoted, BadPaper, Forbidden, NotOpen, NotPresent, Recused
from facilitator.domain.words import N_


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of one unit when its vote arrives.

    `voted_by` is the channel of a vote in the box: phone, hands or a confirmed paper (others block nobody).
    A person with several seats has voted as soon as one of them has (`Electorate.units_of_voter`), except where the
    rule counts area: there each flat hands in its own paper.
    """

    entitled: bool
    checked_in: bool
    recused: bool = False
    voted_by: Channel | None = None


NOT_OPEN_YET = {
    BallotState.DRAFT: N_("投票还没有开始，请等主持人宣布。"),
    BallotState.CLOSED: N_("投票已经结束，不能再投。"),
    BallotState.ANNOUNCED: N_("结果已经宣布，不能再投。"),
    BallotState.VOID: N_("这次投票已经作废，请等主持人重新开始。"),
}


def may_cast(
    preset: Preset,
    slate: Slate,
    state: BallotState,
    channels: Collection[Channel],
    standing: Standing,
    choices: Sequence[str],
    channel: Channel = Channel.PHONE,
) -> tuple[str, ...]:
    """The choices as the box keeps them. A countdown still takes votes.

    Raises NotOpen, Forbidden, AlreadyVoted, Recused, NotPresent, BadPaper: the first that fits.
    """
    if not BALLOT.allows(state, BallotMove.CAST):
        raise NotOpen(NOT_OPEN_YET.get(state), state=state.value)
    if channel not in channels:
        raise NotOpen(N_("这次投票不用{channel}。"), channel=CHANNEL_NAMES[channel])
    check_standing(preset, standing)
    return check_choices(slate, choices)


def check_standing(preset: Preset, standing: Standing) -> None:
    """Raises the reason why this unit takes no part, whatever it would choose."""
    if not standing.entitled:
        raise Forbidden(N_("您不在这次表决的名单里，可以列席旁听。"))
    if standing.voted_by is Channel.PAPER:
        raise AlreadyVoted(N_("已交纸票，如需更改请到监票席。"), channel=Channel.PAPER.value)
    if standing.voted_by is not None:
        raise AlreadyVoted(channel=standing.voted_by.value)
    if standing.recused:
        raise Recused()
    if preset.presence is Presence.CHECKED_IN and not standing.checked_in:
        raise NotPresent()


def check_choices(slate: Slate, choices: Sequence[str]) -> tuple[str, ...]:
    """The same choices in the slate's order; a ranking keeps its own. Raises BadPaper with a sentence."""
    marks = [split(choice)[0] for choice in choices] if slate.form is Form.SCORE else list(choices)
    if len(set(marks)) < len(marks):
        raise BadPaper(N_("同一个选项只能选一次。"))
    if any(mark not in slate.ids for mark in marks):
        raise BadPaper()
    if slate.form is Form.SCORE:
        return _scores(slate, choices)
    if not slate.minimum <= len(marks) <= slate.maximum:
        raise BadPaper(_how_many(slate), minimum=slate.minimum, maximum=slate.maximum)
    return tuple(choices) if slate.form is Form.RANKED else tuple(option for option in slate.ids if option in marks)


def _how_many(slate: Slate) -> str:
    if slate.maximum == 1:
        return N_("只能选一项，请选一项。")
    if slate.minimum == slate.maximum:
        return N_("正好要选 {minimum} 项，请重新选择。")
    return N_("要选 {minimum} 到 {maximum} 项，请重新选择。")


def _scores(slate: Slate, choices: Sequence[str]) -> tuple[str, ...]:
    """Every option needs a whole number within the scale."""
    given = dict(split(choice) for choice in choices)
    numbers = [given.get(option, "") for option in slate.ids]
    if not all(number.isascii() and number.isdigit() and number == str(int(number)) for number in numbers):
        raise BadPaper(N_("每一项都要打分，分数写整数。"))
    if not all(slate.minimum <= int(number) <= slate.maximum for number in numbers):
        raise BadPaper(N_("分数要在 {minimum} 到 {maximum} 之间。"), minimum=slate.minimum, maximum=slate.maximum)
    return tuple(f"{option}:{number}" for option, number in zip(slate.ids, numbers, strict=True))


def check_help(already_helped: int, most: int) -> None:
    """帮按: one helper may press for at most `most` voters of a ballot. Raises Forbidden."""
    if already_helped >= most:
        raise Forbidden(N_("一个人最多帮 {most} 位投票，请换一位工作人员。"), most=most)
