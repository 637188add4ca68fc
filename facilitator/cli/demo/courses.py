"""How the demo's evenings went, or how far they have come: check-in, debate, vote, minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from facilitator.cli.demo.evenings import CHARGING, DANCE, DOORS, GARBAGE, LAMPS, PARKING, WALK, Evening
from facilitator.cli.demo.staff import CHAIR, RECORDER, SCRUTINEER
from facilitator.cli.demo.story import Story
from facilitator.domain.ballots.papers import Form
from facilitator.domain.people.powers import SEAT_POWERS
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import Actor, ActorKind
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.note import WriteNote
from facilitator.services.sessions.open_item import OpenItem
from facilitator.sessions.presence import Capacity

QUESTION = "是否同意在3栋前建设电动自行车充电棚：8个车位，预算46800元，街道补助六成，其余从充电服务费中分三年收回？"
WALK_QUESTION = "是否同意步道整修和路灯的筹资方案：预算24000元，街道补助12000元，企业捐助4000元，住户自愿出8000元？"
DOORS_QUESTION = "是否同意更换单元门和门禁的筹资方案：预算18000元，街道补助9000元，物业出3000元，住户自愿出6000元？"
VOTES = ("for",) * 27 + ("against",) * 6 + ("abstain",) * 3
HELPED_EVERY = 12
"""One in twelve has no smartphone and asks the recorder to press."""


def hold_charging(story: Story) -> None:
    """36 of 44 came, 27 said yes; the minutes are settled and wait for two signatures."""
    voters = story.units(UnitKind.REPRESENTATIVE)[:30] + story.units(UnitKind.COMMITTEE)[:6]
    session, (report, ballot_item) = begin_evening(story, CHARGING, voters)
    open_topic(story, session, report, "排查发现飞线充电23处，已当场拔除；5栋、6栋各有一户表示没有别处可充。")
    _pass(story, minutes=12)
    open_topic(story, session, ballot_item, "")
    story.do(RECORDER, WriteNote(session, ballot_item,
        "方案：3栋前空地，雨棚、8个带断电保护的充电位，刷卡计费。有人担心挡住一楼采光，"
        "施工方同意棚顶改用透光板；有人问消防验收，社区承诺验收合格后启用。"))  # fmt: skip
    _pass(story, minutes=25)
    _vote(story, session, ballot_item, QUESTION, dict(zip(voters, VOTES, strict=True)))
    story.do(CHAIR, CloseSession(session))
    _pass(story, minutes=30)
    minutes = story.do(RECORDER, DraftMinutes(session)).minutes
    story.do(RECORDER, SettleMinutes(minutes))


def hold_garbage(story: Story) -> None:
    homes = story.units(UnitKind.HOUSEHOLD, buildings=("5栋",))[:11]
    session, (report, opinions) = begin_evening(story, GARBAGE, homes)
    open_topic(story, session, report, "三个可选位置：北院墙边、东门岗亭旁、维持原处加除味设备。")
    _pass(story, minutes=10)
    open_topic(story, session, opinions,
          "北院墙边赞成的多，离各栋都在八十米内；两户担心冬天路滑；一户希望加照明。下次带费用估算再议。")  # fmt: skip
    _pass(story, minutes=40)
    story.do(CHAIR, CloseSession(session))
    _pass(story, minutes=20)
    story.do(RECORDER, DraftMinutes(session))


def hold_lamps(story: Story) -> None:
    homes = story.units(UnitKind.HOUSEHOLD, buildings=("2栋", "4栋"))[::2]
    session, (options, money) = begin_evening(story, LAMPS, homes)
    open_topic(story, session, options, "甲：原样换声控灯；乙：换雷达感应灯；丙：接入物业应急电源。多数倾向乙。")
    _pass(story, minutes=30)
    open_topic(story, session, money, "每盏约85元，共48盏；物业出材料费，人工由维修队承担。")
    _pass(story, minutes=20)
    story.do(CHAIR, CloseSession(session))


def hold_dance(story: Story) -> None:
    """Is going on now; people stand in the yard."""
    session, (rules, wishes, _last) = begin_evening(story, DANCE, [])
    for name in ("孙丽华", "彭玉兰", "袁春梅", "邓海波", "曹大勇", "许文静", "傅家兴"):
        story.do(RECORDER, CheckIn(session, name=name, capacity=Capacity.OBSERVER))
    open_topic(story, session, rules, "一人两分钟，不打断，不点名批评。")
    _pass(story, minutes=6)
    open_topic(story, session, wishes, "到目前：四人希望八点半结束，两人希望换到北门小广场，一人愿意买无线耳机试试。")


def gather_parking(story: Story) -> None:
    """The doors are open; the first nine of 44 have come."""
    session = story.sessions[PARKING.key]
    story.do(CHAIR, GatherSession(session))
    _check_in(story, session, story.units(UnitKind.COMMITTEE)[:3] + story.units(UnitKind.REPRESENTATIVE)[:6])


def _hold_money(evening: Evening, question: str) -> Callable[[Story], None]:
    """All households of one building but the last two; one of them is against it."""

    def happen(story: Story) -> None:
        homes = story.units(UnitKind.HOUSEHOLD, buildings=(str(evening.scope),))[:-2]
        session, (item,) = begin_evening(story, evening, homes)
        open_topic(story, session, item, "")
        _pass(story, minutes=20)
        _vote(story, session, item, question, {home: "against" if home is homes[-1] else "for" for home in homes})
        story.do(CHAIR, CloseSession(session))

    return happen


COURSES: Mapping[str, Callable[[Story], None]] = {
    CHARGING.key: hold_charging,
    GARBAGE.key: hold_garbage,
    LAMPS.key: hold_lamps,
    DANCE.key: hold_dance,
    PARKING.key: gather_parking,
    WALK.key: _hold_money(WALK, WALK_QUESTION),
    DOORS.key: _hold_money(DOORS, DOORS_QUESTION),
}


def begin_evening(story: Story, evening: Evening, units: list[Unit]) -> tuple[str, tuple[str, ...]]:
    session = story.sessions[evening.key]
    story.do(CHAIR, GatherSession(session))
    _check_in(story, session, units)
    story.clock.reach(evening.starts_at(story.clock))
    story.do(CHAIR, BeginSession(session))
    return session, story.items[evening.key]


def close_evening(story: Story, session: str) -> None:
    _pass(story, minutes=5)
    story.do(CHAIR, CloseSession(session))
    _pass(story, minutes=20)


def _check_in(story: Story, session: str, units: list[Unit]) -> None:
    desk = story.people[RECORDER].actor
    story.do_together((desk, CheckIn(session, unit=unit.id)) for unit in units)


def open_topic(story: Story, session: str, item: str, note: str) -> None:
    story.do(CHAIR, OpenItem(session, item))
    if note:
        story.do(RECORDER, WriteNote(session, item, note))


def _pass(story: Story, minutes: int) -> None:
    story.clock.reach(story.clock.now() + timedelta(minutes=minutes))


def _vote(story: Story, session: str, item: str, question: str, choices: Mapping[Unit, str]) -> None:
    ballot = story.do(CHAIR, DraftBallot(session, item, question, Form.YES_NO_ABSTAIN)).ballot
    story.do(CHAIR, OpenBallot(ballot))
    papers = enumerate(choices.items())
    story.do_together(_cast(story, session, ballot, number, unit, choice) for number, (unit, choice) in papers)
    _pass(story, minutes=3)
    story.do(SCRUTINEER, WitnessBallot(ballot))
    story.do(CHAIR, CloseBallot(ballot, witness=SCRUTINEER))
    story.do(CHAIR, AnnounceBallot(ballot))


def _cast(story: Story, session: str, ballot: str, number: int, unit: Unit, choice: str) -> tuple[Actor, CastVote]:
    """By their own phone, or pressed by the chair for somebody who has none."""
    key = f"demo-{number:02d}-{story.door.ports.randomness.bytes(8).hex()}"
    if number % HELPED_EVERY == HELPED_EVERY - 1:
        return story.people[CHAIR].actor, CastVote(ballot, (choice,), key, unit.id, helped_by=RECORDER)
    seat = Actor(ActorKind.SEAT, f"demo-{number}", unit.label, SEAT_POWERS, session, unit.id)
    return seat, CastVote(ballot, (choice,), key)
