"""The next legal step of the evening: the one label on the desk's large button, and what still stands in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import BallotFacts, ItemFacts, RoomFacts

UNDER_WAY = frozenset({BallotState.OPEN, BallotState.CLOSING, BallotState.CLOSED})


@dataclass(frozen=True)
class Step:
    """`hold` asks for a long press, since it cannot be taken back; outlined (not `filled`) while people vote."""

    verb: str
    label: str
    args: dict[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    """What should be done first; whoever goes on nevertheless writes down why."""
    hold: bool = False
    filled: bool = True
    power: Power = Power.RUN_SESSIONS
    """What it takes to do this; whoever lacks it sees the step at rest."""

    @property
    def ready(self) -> bool:
        return not self.missing


def next_step(facts: RoomFacts, obstacles: Sequence[Refusal] = (), unfinished: Sequence[Refusal] = ()) -> Step:
    """What the chair does next. `obstacles` are the reasons why a drafted ballot may not open yet, `unfinished` those
    why the meeting may not end."""
    session = {"session": facts.session}
    if facts.state is SessionState.PLANNED:
        return Step("sessions.gather", N_("开始签到"), session)
    if facts.state is SessionState.GATHERING:
        return Step("sessions.begin", N_("宣布开会"), session, hold=True)
    if facts.state is SessionState.PAUSED:
        return Step("sessions.resume", N_("继续开会"), session)
    if facts.state is SessionState.CALLED_OFF:
        return Step("sessions.plan", N_("另外安排一次"), power=Power.PLAN_SESSIONS)
    if facts.state is SessionState.CLOSED:
        return Step("minutes.draft", N_("整理纪要"), session, power=Power.KEEP_MINUTES)
    if facts.current is not None and _dotting(facts):
        args = {**session, "item": facts.current.id}
        everybody = facts.content.groups is not None and facts.content.groups.given >= facts.present
        return Step("groups.close_dots", N_("收点，公布排序"), args, hold=True, filled=everybody)
    if facts.current is not None and facts.appraisal is not None and facts.appraisal.rest:
        label = N_("下一张打分表，还有 {count} 件").format(count=facts.appraisal.rest)
        args = {**session, "item": facts.current.id}
        return Step("ballots.appraise", label, args, power=Power.RUN_BALLOTS)
    if facts.current is None or not _busy(facts.current, facts):
        return _onward(facts, unfinished)
    return _ballot_step(facts, facts.current, session, obstacles)


def _dotting(facts: RoomFacts) -> bool:
    """Dots are being put and no vote is under way: what comes next is their order, not the end of the evening."""
    groups = facts.content.groups
    return groups is not None and groups.open and (facts.ballot is None or facts.ballot.state not in UNDER_WAY)


def _busy(item: ItemFacts, facts: RoomFacts) -> bool:
    """Whether the open item still has a vote to be held or finished."""
    ballot, askable = facts.ballot, facts.appraisal is not None and facts.appraisal.askable
    if ballot is None or ballot.state is BallotState.VOID:
        return item.form is ItemForm.BALLOT or (item.form is ItemForm.SCORES and askable)
    return ballot.state is not BallotState.ANNOUNCED


def _onward(facts: RoomFacts, unfinished: Sequence[Refusal]) -> Step:
    waiting = [item for item in facts.items if item.state is ItemState.WAITING]
    if not waiting and facts.floor.now is not None:
        return Step("speaking.finish", N_("发言结束"), {"session": facts.session, "speech": facts.floor.now.id})
    if not waiting:
        missing = tuple(reason.message for reason in unfinished)
        return Step("sessions.close", N_("散会"), {"session": facts.session}, missing, hold=True)
    label = N_("进入第一项议题") if facts.current is None else N_("下一项议题")
    if waiting[0].judged:
        label = N_("打分：看前后对照") if facts.current is None else N_("下一项：看前后对照")
    return Step("sessions.open_item", label, {"session": facts.session, "item": waiting[0].id})


def _ballot_step(
    facts: RoomFacts, item: ItemFacts, session: dict[str, str], obstacles: Sequence[Refusal]
) -> Step:
    ballot, scores = facts.ballot, item.form is ItemForm.SCORES
    if scores and (ballot is None or ballot.state is BallotState.VOID):
        missing = tuple(reason.message for reason in obstacles)
        return Step("ballots.appraise", N_("请打分"), {**session, "item": item.id}, missing, power=Power.RUN_BALLOTS)
    if ballot is None or ballot.state is BallotState.VOID:
        return Step("ballots.draft", N_("准备投票"), {**session, "item": item.id}, power=Power.RUN_BALLOTS)
    args = {"ballot": ballot.id}
    if ballot.state is BallotState.DRAFT:
        missing = tuple(reason.message for reason in obstacles)
        return Step("ballots.open", N_("请打分") if scores else N_("开始投票"), args, missing, power=Power.RUN_BALLOTS)
    if ballot.state is BallotState.CLOSED:
        asks = _still_out(ballot)
        step = Step("ballots.announce", N_("宣布结果"), args, hold=True, power=Power.RUN_BALLOTS)
        return replace(step, asks=asks, filled=not asks)
    everybody = ballot.not_voted + ballot.handed_out == 0
    label = N_("结束打分") if scores else N_("结束投票")
    return Step("ballots.close", label, args, hold=True, filled=everybody, power=Power.RUN_BALLOTS)


def _still_out(ballot: BallotFacts) -> tuple[str, ...]:
    """Papers that the announcement would leave out."""
    asks = []
    if ballot.keyed_once:
        asks.append(N_("有 {n} 张纸票只录了一遍，还没有复核，宣布时不算").format(n=ballot.keyed_once))
    if ballot.handed_out > ballot.keyed_once:
        asks.append(N_("发出去的纸票还有 {n} 张没有录").format(n=ballot.handed_out - ballot.keyed_once))
    return tuple(asks)
