"""Papers before a meeting: 会议通知 with its receipt, 送达签收表, what hangs at the door, the agenda on A3."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Code, Column, Group, Line, Listing, Room, Sheet, Stub
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.letters import Entrance, JoinSheet, Letter, Passage
from facilitator.domain.papers.words import BLANK_DAY, long_day, when
from facilitator.domain.people.units import KIND_NAMES as UNIT_KINDS
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import electorate
from facilitator.services.matters import matters_of, meeting_name, public_title
from facilitator.services.offices import meeting_within_office
from facilitator.services.paper_keeping import issuer
from facilitator.services.quorum import needed_now, numbers_now, rule_of
from facilitator.sessions.kinds import advice_beside, advice_of, all_kinds
from facilitator.storage.rows import Row

_STEPS = (
    N_("先到签到席，说楼栋和姓名。"),
    N_("想用手机的，扫这个码，或者打开网页写会议号。"),
    N_("手机上出现一个号，报给签到席，这部手机就能投票、发言。"),
    N_("不用手机也一样：领纸票，或者举手，有人帮忙。"),
)


def call(session: Row, _address: str, context: Context) -> Letter:
    """会议通知. The receipt is what proves that somebody was told in time."""
    rule, matters = rule_of(session), matters_of(session, context)
    about = tuple(f"{line.position}. {line.title}（{line.form_name}）" for line in matters)
    rows = (
        Line(N_("时间"), when(session.starts_at)),
        Line(N_("地点"), session.place),
        Line(N_("请谁来"), all_kinds()[session.kind].invites),
        Line(N_("商量什么"), "\n".join(about) or N_("听大家说")),
        Line(N_("表决规则"), rule.rule if rule is not None else advice_of(session.kind) or N_("只商量，不表决")),
    )
    passages = (
        Passage("", tuple(_called(session, context)), rows),
        Passage("", _asked(session, context)),
    )  # fmt: skip
    answer = (
        Line(N_("会议"), meeting_name(session, context)),
        Line(N_("楼栋（单位）、姓名")),
        Line(N_("能不能来"), N_("□能来　　□不能来，原因：")),
        Line(N_("收到日期、签字"), BLANK_DAY),
    )
    return Letter(
        title=KIND_NAMES[PaperKind.CALL],
        number="",
        to=N_("各位居民："),
        passages=passages,
        blanks=(N_("联系电话"),),
        issuer=issuer(context),
        dated=long_day(session.notified_on or day_of(context.now)),
        stub=Stub(N_("送达回执"), answer, (N_("请签字以后交给送通知的人。"),)),
    )


def _called(session: Row, context: Context) -> Iterator[str]:
    yield N_("现召开{name}，请您参加。").format(name=meeting_name(session, context))
    if advice := advice_of(session.kind):
        yield f"{advice}。"


def _asked(session: Row, context: Context) -> tuple[str, ...]:
    """How many must come, and what to do when one cannot."""
    needed, rule = needed_now(context.store, session), rule_of(session)
    many = ""
    if needed and rule is not None:
        due = numbers_now(context.store, session, rule).electorate
        many = N_("应到 {due} {measure}，来够 {needed} {measure}才能投票，请安排好时间。").format(
            due=due, needed=needed, measure=rule.measure
        )
    own = N_("和要商量的事有利害关系的，请在会前说明，表决时回避。") if rule is not None else ""
    ways = N_("手机不会用的，现场有纸票，也可以举手。")
    return tuple(sentence for sentence in (many, own, ways) if sentence)


def delivery(session: Row, _address: str, context: Context) -> Listing:
    """Everybody on the roll as it is now, with room to sign. Raises Forbidden for whoever runs other councils only."""
    meeting_within_office(context, session.kind)
    units = electorate(context.store, session)
    lines = tuple(
        (str(place), unit.label, unit.holder_name, UNIT_KINDS[unit.kind], "", "")
        for place, unit in enumerate(units, 1)
    )
    lead = N_("{name}　{when}　{place}　共 {count} 份").format(
        name=meeting_name(session, context), when=when(session.starts_at), place=session.place, count=len(units)
    )
    return Listing(
        title=KIND_NAMES[PaperKind.DELIVERY],
        lead=lead + advice_beside(session.kind),
        sheet=Sheet.A4_WIDE,
        columns=(
            Column(N_("序号"), Room.SHORT),
            Column(N_("名册"), Room.MIDDLE),
            Column(N_("姓名"), Room.WIDE),
            Column(N_("身份"), Room.MIDDLE),
            Column(N_("方式、日期"), Room.NUMBER),
            Column(N_("收到人签字"), Room.NOTE),
        ),
        groups=(Group("", lines),) if lines else (),
        empty=N_("名册上还没有人。"),
        notes=(N_("方式写：当面、电话、上门、代收（写明代收人）。送达人签字：　　　　　　　　日期："),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def poster(session: Row, address: str, context: Context) -> JoinSheet:
    return _entrance(session, address, Entrance.POSTER, context)


def tent(session: Row, address: str, context: Context) -> JoinSheet:
    return _entrance(session, address, Entrance.TENT, context)


def _entrance(session: Row, address: str, form: Entrance, context: Context) -> JoinSheet:
    """The code on it lets anybody watch; the vote is given at the check-in desk."""
    code = Code(f"{address}/j/{session.code}", N_("扫码看会、提建议")) if address else None
    return JoinSheet(
        title=public_title(session, context),
        kind=all_kinds()[session.kind].name,
        when=when(session.starts_at),
        place=session.place,
        advice=advice_of(session.kind),
        matters=tuple(line.title for line in matters_of(session, context)),
        steps=_STEPS,
        typed=f"{session.code[:3]} {session.code[3:]}",
        code=code,
        issuer=issuer(context),
        form=form,
    )


def agenda(session: Row, _address: str, context: Context) -> Listing:
    """To hang on the wall: what comes, in which order, how long."""
    lines = tuple(
        (str(line.position), line.title, line.form_name, _minutes(line.minutes))
        for line in matters_of(session, context)
    )
    return Listing(
        title=meeting_name(session, context),
        lead="　".join(
            part for part in (when(session.starts_at), session.place, advice_of(session.kind)) if part
        ),
        sheet=Sheet.A3_WALL,
        columns=(
            Column(N_("序号"), Room.SHORT),
            Column(N_("议题"), Room.WIDE),
            Column(N_("怎么进行"), Room.MIDDLE),
            Column(N_("多久"), Room.MIDDLE),
        ),
        groups=(Group("", lines),) if lines else (),
        empty=N_("今天先听大家说，没有定好的议题。"),
        notes=(N_("一个人一次说两分钟，每件事最多说两次；没说过的先说。"),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _minutes(minutes: int) -> str:
    return N_("{minutes} 分钟").format(minutes=minutes) if minutes else ""
