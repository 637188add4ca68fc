"""The rules of the meeting: what tonight's evening still wants from people, a sentence and a cure each. Stops nothing.

What the law asks (notice, pre-review) is refused at 开始投票 and nowhere else; here it is only said in time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.hall.finding import Finding, ask, good, poor
from facilitator.domain.here import HERE
from facilitator.domain.said import said
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Planned:
    """What is written down about the evening so far.

    `notice_days` as the rule asks, None where it asks for no notice on record; `reviews`: it asks for the party
    branch's pre-review. `roll`: units, a ticket each; `due`: 应到, where who has several units counts once.
    `screen_seen_at`: somebody answered that the projector showed the test page. `scans`: phones that have opened this
    meeting's page. `tickets`: printed and still valid, `old_tickets` of them before the hour, the place or the name was
    changed. `told_otherwise`: people were called to another hour or place. `advised_days`: as the rule names them where
    it only consults, and nothing is refused for them.
    """

    votes: bool
    day: date
    notified_on: date | None
    notice_days: int | None
    reviews: bool
    pre_review_on: date | None
    roll: int
    due: int
    tickets: int
    scans: int
    screen_seen_at: datetime | None
    scrutineers: int
    told_otherwise: bool = False
    old_tickets: int = 0
    advised_days: int = 0


def judge_meeting(planned: Planned) -> Iterator[Finding]:
    """In the order in which an evening is prepared: days before, the afternoon before, the room."""
    yield from judge_plan(planned)
    if planned.votes:
        yield ask(N_("纸票"), N_("表决票、唱票表、笔和票箱带来了；断网、没电、没手机，都用纸票"))
    yield _screen(planned)
    yield _scan(planned)


def judge_plan(planned: Planned) -> Iterator[Finding]:
    """What can be seen to on the days before."""
    yield _notice(planned)
    if planned.reviews:
        yield _pre_review(planned)
    if planned.votes:
        yield _roll(planned)
        yield _scrutineers(planned)
        yield _tickets(planned)


def _notice(planned: Planned) -> Finding:
    what, wanted = N_("会议通知"), planned.notice_days
    if planned.told_otherwise:
        found = N_("时间或者地点改过，还没有重新通知；以前印的通知、海报都不对了")
        return poor(what, found, N_("请重印、重新通知，再登记哪天、怎么通知的；日子从那天重新算。"))
    if planned.notified_on is None:
        cure = N_("请在会议页面登记哪天、怎么通知的。")
        if wanted is None and planned.advised_days:
            told = said(N_("还没有登记；按议事规则应提前 {days} 天，没有通知也开得成"), days=planned.advised_days)
            return poor(what, told, cure)
        if wanted is None:
            return ask(what, N_("还没有登记；这次会不要求登记，大家知道了就行"))
        return poor(what, said(N_("还没有登记，要提前 {days} 天"), days=wanted), cure)
    days = (planned.day - planned.notified_on).days
    found = said(N_("{day} 已通知，提前了 {days} 天"), day=planned.notified_on, days=days)
    if wanted is not None and days < wanted:
        told = said(N_("{found}，要提前 {wanted} 天"), found=found, wanted=wanted)
        return poor(what, told, N_("日子不够不能投票，请改期；今天可以先商量。"))
    return good(what, found)


def _pre_review(planned: Planned) -> Finding:
    what, on = N_("党组织先行研究"), planned.pre_review_on
    if on is None:
        return poor(what, N_("还没有登记"), N_("请书记在会议页面登记；没有登记，今天不能投票。"))
    if on > planned.day:
        return poor(what, said(N_("登记的是 {day}，在会议之后"), day=on), N_("请书记核对日期。"))
    return good(what, said(N_("{day} 研究过"), day=on))


def _roll(planned: Planned) -> Finding:
    if planned.roll == 0:
        return poor(N_("名册"), N_("名册里没有能参加这次会的人或户"), N_("请先导入名册，再来开会。"))
    return good(N_("名册"), said(N_("应到 {count}"), count=planned.due))


def _scrutineers(planned: Planned) -> Finding:
    if planned.scrutineers == 0:
        return poor(N_("监票人"), N_("还没有定"), N_("请在会议页面定下，或者签到以后当场推选。"))
    return good(N_("监票人"), said(N_("定了 {count} 位"), count=planned.scrutineers))


def _tickets(planned: Planned) -> Finding:
    what = N_("入场票")
    if planned.tickets == 0:
        return poor(what, N_("还没有打印"), N_("请在会议页面打印入场票；不打印的，到签到席报名字也能投票。"))
    if planned.old_tickets:
        found = said(N_("{count} 张是改时间、地点以前印的，票上写的不对了"), count=planned.old_tickets)
        return poor(what, found, N_("请重印；来不及的，旧票照样进得了场。"))
    if planned.tickets < planned.roll:
        found = said(N_("打印了 {tickets} 张，名册上要 {roll} 张"), tickets=planned.tickets, roll=planned.roll)
        return poor(what, found, N_("没有票的到签到席报名字，或者重新打印（以前打印的就不能用了）。"))
    return good(what, said(N_("打印了 {tickets} 张"), tickets=planned.tickets))


def _screen(planned: Planned) -> Finding:
    what = N_("大屏")
    if planned.screen_seen_at is not None:
        when = f"{planned.screen_seen_at.astimezone(HERE):%m-%d %H:%M}"
        return good(what, said(N_("{when} 在控制台答过，投影没有问题"), when=when))
    cure = N_("请在控制台按“放测试页”，看投影上是“测试页”还是“控制台”，再回答。")
    return poor(what, N_("还没有在投影上看过测试页"), cure)


def _scan(planned: Planned) -> Finding:
    what = N_("扫码")
    if planned.scans == 0:
        cure = N_("请用自己的手机关掉移动数据、连上会场无线网，扫一次大屏上的码。")
        return poor(what, N_("还没有手机扫进来过"), cure)
    return good(what, said(N_("已有 {count} 部手机扫进来"), count=planned.scans))
