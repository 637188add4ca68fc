"""The way of a demand as a resident reads it: five steps, a line for what matters, and what comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.publishing import Stage, stage_of
from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_


class Step(StrEnum):
    PLACED = "placed"
    ORDERED = "ordered"
    TALKED = "talked"
    WORKED = "worked"
    REVIEWED = "reviewed"


STEP_NAMES = {
    Step.PLACED: N_("点单"),
    Step.ORDERED: N_("开单"),
    Step.TALKED: N_("商量"),
    Step.WORKED: N_("办理"),
    Step.REVIEWED: N_("评议"),
}
_STEP_OF_STAGE = {
    Stage.ORDERED: Step.ORDERED,
    Stage.TALKED: Step.TALKED,
    Stage.WORKED: Step.WORKED,
    Stage.REVIEWED: Step.REVIEWED,
    Stage.DONE: Step.REVIEWED,
}
NOT_ORDERED = (
    DemandState.PENDING_TRIAGE,
    DemandState.DEFERRED,
    DemandState.REOPENED,
    DemandState.DEPT_RETURNED,
)
"""Waiting for the order, or for the next one: the day of 开单 is that of the order, not that of the queue."""
NOT_REVIEWED = (DemandState.COMPLETED, DemandState.CLOSED, DemandState.TRACKING, DemandState.ARCHIVED)
"""Waiting for the review, or through with it: the day of 评议 is that of the review, not that of the work's end."""


class Standing(StrEnum):
    """`skipped`: the way led past this step, as a department's work needs no council first."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to_come"
    SKIPPED = "skipped"


STANDING_NAMES = {
    Standing.DONE: N_("走过了"),
    Standing.HERE: N_("现在在这里"),
    Standing.TO_COME: N_("还没到"),
    Standing.SKIPPED: N_("没有经过"),
}


@dataclass(frozen=True)
class PassedStep:
    """`on` is the first day on which this round was in the step; of 开单 the day of the order, of 评议 the day on which
    residents began to judge."""

    step: Step
    on: date | None
    standing: Standing


def steps_of(
    state: DemandState,
    placed_on: date | None,
    marks: Iterable[tuple[DemandState, date]],
    beside: date | None = None,
    owed: Collection[Step] = (),
) -> list[PassedStep]:
    """`marks`: the states of this round with the day each was reached, the oldest first; `beside`: the first day of
    a council that was held while the department was at work; `owed`: steps without which a large matter cannot end,
    so that they were not passed by (domain design §1.4)."""
    reached: dict[Step, date] = {Step.TALKED: beside} if beside else {}
    for mark, on in marks:
        if (step := step_of(mark)) is not None and mark not in (*NOT_ORDERED, *NOT_REVIEWED):
            reached.setdefault(step, on)
    order = list(Step)
    here = order.index(step_of(state) or Step.PLACED)
    days = {Step.PLACED: placed_on} | reached
    last = Standing.DONE if stage_of(state) is Stage.DONE else Standing.HERE
    missed = {step: Standing.TO_COME if step in owed else Standing.SKIPPED for step in order}
    before = [PassedStep(step, days.get(step), Standing.DONE if step in days else missed[step]) for step in order]
    after = [PassedStep(step, None, Standing.TO_COME) for step in order]
    if beside:
        after[order.index(Step.TALKED)] = PassedStep(Step.TALKED, beside, Standing.DONE)
    return [*before[:here], PassedStep(order[here], days.get(order[here]), last), *after[here + 1 :]]


def step_of(state: DemandState) -> Step | None:
    stage = stage_of(state)
    return None if stage is None else _STEP_OF_STAGE[stage]


_M, _D, _S = DemandMove, DemandDeed, DemandState
PLAIN_LINES: dict[str, str] = {
    _M.SUBMIT: N_("有人说了这件事。"),
    _M.REGISTER: N_("社区收到了，记进台账。"),
    _M.ASK_INFO: N_("社区请提出的人再补充几句。"),
    _M.SUPPLY_INFO: N_("补充好了。"),
    _M.MERGE: N_("和别人说的同一件事并在一起办。"),
    _M.ANSWER_NOW: N_("当场答复了。"),
    _M.REFUSE: N_("这件事社区办不了，可以找别的部门。"),
    _M.WITHDRAW: N_("提出的人收回了。"),
    _M.QUEUE: N_("排上了社区的会，等着定。"),
    _M.DISPATCH_URGENT: N_("事情着急，先派人去办。"),
    _M.RATIFY: N_("社区认可了先派人办。"),
    _M.OPEN_ORDER: N_("社区定下来了：由谁办、什么时候办好。"),
    _M.DEFER: N_("社区定了先放一放，到时候再议。"),
    _M.DECLINE: N_("社区定了不办，有说明。"),
    _M.OBJECT: N_("提出的人不同意，社区重新定。"),
    _M.REPORT_UP: N_("报到街道去了。"),
    _M.DEPARTMENT_ACCEPT: N_("街道的部门接了这件事。"),
    _M.DEPARTMENT_RETURN: N_("街道退回来了，社区重新定。"),
    _M.RECLASSIFY: N_("换了办法，社区重新定。"),
    _M.ESCALATE: N_("办得太久，再报到街道。"),
    _M.HOLD_OPINION: N_("开了群众意见会，大家说了想法。"),
    _M.HOLD_TOPIC: N_("开了专题讨论会，商量怎么办。"),
    _M.HOLD_DECISION: N_("开了议事决策会。"),
    _M.PASSED: N_("大家表决同意，开始办。"),
    _M.PASSED_NEEDS_MONEY: N_("大家表决同意，先筹钱。"),
    _M.FAILED: N_("大家没有通过，重新商量。"),
    _M.RECONSIDER: N_("公示时有人提了不同意见，社区认为有道理，重新商量。"),
    _M.STAYED: N_("这次会没有定下来，下次再议。"),
    _M.REFER: N_("要开居民会议来定。"),
    _M.FUNDED: N_("钱筹齐了，开始办。"),
    **{
        move: N_("社区在帮着想办法。")
        for move in (
            _M.GUIDE_SELF_HELP,
            _M.GUIDE_MARKET,
            _M.GUIDE_MEDIATION,
            _M.GUIDE_VOLUNTEER,
            _M.GUIDE_LINKED,
        )
    },
    _M.PRIVATE_DONE: N_("办完了。"),
    _M.BEGIN: N_("开始办。"),
    _M.SUSPEND: N_("暂时停下，等条件。"),
    _M.RESUME: N_("接着办。"),
    _M.REQUEST_EXTENSION: N_("说要多办几天。"),
    _M.EXTEND: N_("同意多办几天。"),
    _M.REFUSE_EXTENSION: N_("没有同意延期，按原来的日子办。"),
    _M.FINISH: N_("做完了，等居民验收。"),
    _M.ACCEPT_WORK: N_("居民代表看过，验收合格。"),
    _M.REJECT_WORK: N_("居民代表看过，还不行，接着办。"),
    _M.BATCH: N_("交给大家评。"),
    _M.PASS_REVIEW: N_("大家评过，合格。"),
    _M.FAIL_REVIEW: N_("大家评过，没办好。"),
    _M.REDELIBERATE: N_("没办好，重新商量。"),
    _M.CLOSE: N_("办完了，从清单上划掉。"),
    _M.TRACK: N_("过些日子再来看。"),
    _M.ARCHIVE: N_("回访过，都好，收进档案。"),
    _M.RELAPSE: N_("又坏了，重新办。"),
    _M.RELAPSE_WITHDRAWN: N_("说又坏了的人收回了，还是办完的。"),
    _M.RELAPSE_DECLINED: N_("社区看过，不再办一轮，有说明；还是办完的。"),
    _D.COUNCIL_TRACK: N_("办着的同时，社区也开会商量。"),
    _D.TAKE_UP: N_("有人接了这件事。"),
    _D.REPORT_PROGRESS: N_("办的人说了进展。"),
    _D.INSPECT: N_("居民到现场看过。"),
    _D.SAID_AGAIN: N_("有居民说没办好，社区去看。"),
    _D.MEASURE: N_("量了办前办后的变化。"),
    _D.FOLLOW_UP: N_("社区打电话、上门回访过。"),
}
"""What is told of each entry of the history; an entry that is not here is nobody's business outside. No line names
a person, repeats typed text, or says more than that it happened."""

OWN_LINES = PLAIN_LINES | {_D.REPLY: N_("社区答复过您。"), _D.SUPPORT: N_("又有人说了同一件事。")}
"""What whoever asked is told besides."""
