"""ballots.begin_call: after the close the papers are read aloud, and the wall draws them stroke by stroke."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events_by_hand import CallBegan
from facilitator.domain.ballots.papers import Channel, Form
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, BadPaper, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.calling import drawn
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.handing_in import NAME_LIMIT, check_takes, teller_named
from facilitator.services.verb import Verb

ONE_MARK = (Form.YES_NO_ABSTAIN, Form.SINGLE)


@dataclass(frozen=True)
class BeginCall:
    """`teller` draws, `caller` reads. Called twice it answers the same batch."""

    ballot: str
    teller: str
    caller: str


@dataclass(frozen=True)
class BegunCall:
    """`count` strokes are drawn already."""

    batch: str
    count: int


def begin_call(command: BeginCall, context: Context) -> BegunCall:
    ballot = find_ballot(context.store, command.ballot)
    check_takes(ballot, Channel.PAPER)
    if BallotState(ballot.state) is not BallotState.CLOSED:
        raise WrongState(N_("结束投票以后才能唱票：先念出来的会影响还没投的人。"), state=ballot.state)
    if Form(ballot.form) not in ONE_MARK:
        raise BadPaper(N_("这种投票一张票有几个选择，不能唱票，请两个人分别录入。"))
    teller, caller = teller_named(context, command.teller), " ".join(command.caller.split())
    if not 1 <= len(caller) <= NAME_LIMIT or caller == teller:
        raise BadInput(N_("请写上唱票人，{most} 字以内；念的和画的是两个人。"), field="caller", most=NAME_LIMIT)
    going = next((row for row in context.store.entering.called(ballot.id) if row.confirmed_at is None), None)
    if going is not None:
        if going.entered_by != context.actor.id:
            raise WrongState(N_("{teller}正在画，一次只能一个人画；请看着大屏核对。"), teller=going.teller)
        return BegunCall(going.id, len(context.store.entering.papers(going.id)))
    batch = context.new_id()
    context.store.entering.add(
        {
            "id": batch,
            "ballot": ballot.id,
            "teller": teller,
            "entered_by": context.actor.id,
            "caller": caller,
            "returned": [],
            "entered_at": context.now,
        },
        (),
    )
    context.record(CallBegan(ballot.id, teller, caller), ballot.session)
    drawn(context, ballot)
    return BegunCall(batch, 0)


VERB = Verb("ballots", "begin_call", BeginCall, Power.ENTER_PAPERS, N_("开始唱票"), begin_call)
