"""An invented ledger of any size: every state, every channel, names and buildings as a community has them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import PHASES, DemandState, Phase
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency

TODAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈单仇解查"
)
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建华国庆玉梅春生德长顺素琴月娥志晓燕小川"
PLACES = "楼道 院坝 单元门口 地下车库 垃圾投放点 东门路口 健身角 快递柜旁 化粪池边 屋顶 自行车棚 幼儿园门前".split()
THINGS = (
    "路灯不亮 下水道堵塞 墙皮脱落 停车位划线 电动车飞线充电 门禁坏了 噪声扰民 井盖松动 积水不退 杂物堆放 "
    "树枝挡光 座椅破损 监控看不清 电梯困人 水压不足 燃气味道大 扶手松动 坡道太陡 宠物粪便 公告栏破了"
).split()
WISHES = (
    "希望尽快来人看看。 老人晚上出门要打手电。 已经说过两次了，没有人管。 "
    "孩子上学每天从这里过。 下雨天更厉害，希望彻底解决。"
).split()
CLERKS = ("李干事", "王干事", "赵干事", "物业小周")
_WAYS = (
    ((DemandState.ARCHIVED,), 62),
    ((DemandState.TRACKING, DemandState.CLOSED), 5),
    ((DemandState.MERGED, DemandState.WITHDRAWN, DemandState.NOT_ACCEPTED, DemandState.ANSWERED_ON_SPOT), 12),
    ((DemandState.REGISTERED, DemandState.PENDING_TRIAGE, DemandState.DEFERRED, DemandState.NOT_OPENED), 3),
    ((DemandState.OPENED, *PHASES[Phase.TAKE]), 6),
    (PHASES[Phase.WORK], 8),
    ((DemandState.IN_REVIEW, DemandState.QUALIFIED, DemandState.UNQUALIFIED, DemandState.REDELIBERATION), 4),
)
"""Groups of states and how many of a hundred demands stand in them: far more is open than a community could bear."""


def invented(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Rows of `demands` but for the words of the search; 25,000 a year, the newest in this one."""
    chance = random.Random(seed)
    groups, weights = [states for states, _ in _WAYS], [weight for _, weight in _WAYS]
    for place in range(count):
        back, sequence = divmod(count - 1 - place, 25_000)
        year = TODAY.year - back
        state = chance.choice(chance.choices(groups, weights)[0])
        yield _row(chance, place, year, 25_000 - sequence, state)


def _row(chance: random.Random, place: int, year: int, sequence: int, state: DemandState) -> dict[str, Any]:
    building = f"{chance.randint(1, 60)}栋{chance.randint(1, 4)}单元"
    where, thing = chance.choice(PLACES), chance.choice(THINGS)
    opened = state not in PHASES[Phase.PLACE]
    registered = date(year, 1, 1) + timedelta(days=min(364, sequence // 69))
    return {
        "id": f"{place:016x}",
        "number": f"XQ-{year}-{sequence:04d}",
        "year": year,
        "sequence": sequence,
        "state": state,
        "round": chance.choice((1, 1, 1, 1, 2)),
        "title": f"{building}{where}{thing}",
        "description": f"{building}{where}{thing}，{chance.choice(WISHES)}{chance.choice(WISHES)}涉及附近几户。",
        "category": chance.choice(tuple(Category)),
        "channel": chance.choice(tuple(Channel)),
        "reporter_name": chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.randint(1, 2))),
        "contact": f"138{chance.randint(0, 99_999_999):08d}" if chance.random() < 0.5 else None,
        "grid": f"第{chance.randint(1, 9)}网格",
        "building": building,
        "affected_households": chance.randint(1, 120),
        "supporters": chance.choice((0, 0, 0, 1, 2, 5, 23)),
        "registered_on": registered,
        "matter": chance.choice((Matter.MINOR, Matter.MINOR, Matter.MAJOR, Matter.PRIVATE)) if opened else None,
        "urgency": chance.choice(tuple(Urgency)) if opened else None,
        "responsible_party": chance.choice(("社区居委会", "物业公司", "街道城管办", "业委会")) if opened else None,
        "assignee": chance.choice(CLERKS) if opened else None,
        "deadline": TODAY + timedelta(days=chance.randint(-40, 400)) if opened else None,
        "review_on": TODAY + timedelta(days=chance.randint(-30, 60)) if state is DemandState.DEFERRED else None,
        "closed_on": TODAY - timedelta(days=chance.randint(0, 200)) if state is DemandState.TRACKING else None,
        "replied_on": registered if state is DemandState.ARCHIVED or chance.random() < 0.5 else None,
        "changed_at": NOON,
    }
