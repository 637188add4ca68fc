"""A room in the middle of a vote: 44 on the roll, 33 there, one recused, three still to vote."""

from __future__ import annotations

from datetime import UTC, datetime

from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import BallotFacts, ItemFacts, RoomFacts

AT = datetime(2026, 11, 25, 11, 30, tzinfo=UTC)
ITEM = ItemFacts("i1", 1, "路灯合同", ItemForm.BALLOT, ItemState.OPEN, "物业同意加装挡光板。")

BALLOT = BallotFacts(
    id="b",
    form="yes_no_abstain",
    question="是否同意路灯维修合同",
    options=yes_no_abstain().options,
    state=BallotState.OPEN,
    secrecy="named",
    secrecy_sentence="会记下您投的什么，不对外公开",
    need_sentence="够 17 票赞成就通过",
    present=33,
    cast=29,
    phone=29,
    helped=3,
    paper=0,
    hands=0,
    not_voted=3,
    recused=1,
    seconds=None,
    opened_at=AT,
    closes_at=None,
    witness=None,
    witness_needed=True,
)

ROOM = RoomFacts(
    version=7,
    now=AT,
    community="五角亭社区",
    head="K7MQ-2F9A",
    session="s",
    code="384721",
    kind="decision_council",
    kind_name="议事决策会",
    title="路灯合同",
    place="3号院坝",
    starts_at=AT,
    began_at=AT,
    state=SessionState.RUNNING,
    decides=True,
    preset_name="居民代表会议（2026）",
    rule_sentence="",
    basis_name="居民代表会议",
    electorate=44,
    present=33,
    needed=30,
    measure="人",
    quorum_sentence="来了 33 人，够 30 人，可以投票",
    observers=0,
    chair="主持人",
    recorder="记录人",
    scrutineers=("监票人",),
    paused_reason=None,
    items=(ITEM,),
    current=ITEM,
    ballot=BALLOT,
)
