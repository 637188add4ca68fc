"""Papers of what was voted: 表决结果统计表, 参会人员签字页, 流会记录; figures only as they were announced."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel
from facilitator.domain.ballots.presence import numbers
from facilitator.domain.ballots.presence import quorum_needed as needed_of
from facilitator.domain.errors import WrongState
from facilitator.domain.here import HERE, day_of
from facilitator.domain.papers.content import Column, FormPaper, Group, Line, Listing, Room, Sheet
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.words import long_day, when
from facilitator.domain.people.units import KIND_NAMES as UNIT_KINDS
from facilitator.domain.words import N_
from facilitator.services.announced import announced
from facilitator.services.context import Context
from facilitator.services.electorate import electorate
from facilitator.services.matters import meeting_name
from facilitator.services.offices import meeting_within_office
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.meeting_content import Cells, meeting_lead
from facilitator.services.quorum import entitled_in, rule_of
from facilitator.services.tally import ruling_of, slate_of
from facilitator.storage.rows import Row

COUNTS = (
    ("electorate", N_("应到")),
    ("present", N_("实到")),
    ("recused", N_("回避")),
    ("cast", N_("收回")),
    ("valid", N_("有效")),
    ("invalid", N_("无效")),
    ("not_voted", N_("没投")),
)
CHANNELS = (Channel.PHONE, Channel.PAPER, Channel.HANDS)


def statistics(session: Row, _address: str, context: Context) -> Listing:
    """A group per vote. Raises WrongState while nothing was announced: no paper knows more than the hall."""
    rows = announced(session, context)
    if not rows:
        raise WrongState(N_("还没有宣布过结果，宣布以后才能打印。"))
    channels = tuple(Column(CHANNEL_NAMES[channel], Room.SHORT) for channel in CHANNELS)
    return Listing(
        title=KIND_NAMES[PaperKind.STATISTICS],
        lead=meeting_lead(session, context),
        sheet=Sheet.A4,
        columns=(Column(N_("项目"), Room.WIDE), *channels, Column(N_("合计"), Room.MIDDLE)),
        groups=tuple(Group(f"{place}. {row.question}", tuple(_counted(row))) for place, row in enumerate(rows, 1)),
        empty="",
        notes=(
            *(_arithmetic(place, row) for place, row in enumerate(rows, 1)),
            N_("主持人：　　　　　　记录人：　　　　　　监票人：　　　　　　计票人："),
        ),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _counted(ballot: Row) -> Iterator[Cells]:
    result = ballot.result
    yield from ((label, "", "", "", str(result[name])) for name, label in COUNTS)
    for option in slate_of(ballot).options:
        by_channel = tuple(
            str(result["by_channel"].get(channel, {}).get(option.id, "")) for channel in CHANNELS
        )
        yield (option.label, *by_channel, str(result["tally"][option.id]))


def _arithmetic(place: int, ballot: Row) -> str:
    rule = ballot.result["rule"]
    formulas = "；".join(part for part in (rule["quorum"], rule["formula"]) if part)
    return N_("{place}. 结论：{sentence}算式：{formulas}").format(
        place=place, sentence=ballot.result["sentence"], formulas=formulas
    )


def sign_page(session: Row, _address: str, context: Context) -> Listing:
    """Names beside the totals, the usual proof in a dispute. Raises Forbidden, as for the attendance sheet."""
    meeting_within_office(context, session.kind)
    units = {unit.id: unit for unit in electorate(context.store, session)}
    came = {stay.unit: stay for stay in context.store.rooms.attendance(session.id) if stay.unit in units}
    there = [unit for unit in units.values() if unit.id in came]
    lines = tuple(
        (str(place), unit.label, came[unit.id].proxy_name or came[unit.id].name, UNIT_KINDS[unit.kind], "")
        for place, unit in enumerate(there, 1)
    )
    told = "　".join(_in_one_line(row) for row in announced(session, context))
    return Listing(
        title=KIND_NAMES[PaperKind.SIGN_PAGE],
        lead=f"{meeting_lead(session, context)}　{told or N_('没有表决')}",
        sheet=Sheet.A4,
        columns=(
            Column(N_("序号"), Room.SHORT),
            Column(N_("名册"), Room.MIDDLE),
            Column(N_("姓名"), Room.WIDE),
            Column(N_("身份"), Room.SHORT),
            Column(N_("签字"), Room.NOTE),
        ),
        groups=(Group("", lines),) if lines else (),
        empty=N_("没有人签到。"),
        notes=(N_("签字表示本人到会，并且看过上面的票数。监票人："),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _in_one_line(ballot: Row) -> str:
    """“…”：赞成 17、反对 12、弃权 3，没投 1，表决通过."""
    result = ballot.result
    votes = "、".join(f"{option.label} {result['tally'][option.id]}" for option in slate_of(ballot).options)
    verdict = ruling_of(ballot) or result["verdict"]
    return N_("“{question}”：{votes}，没投 {silent}，{verdict}。").format(
        question=ballot.question, votes=votes, silent=result["not_voted"], verdict=verdict
    )


def no_quorum(session: Row, _address: str, context: Context) -> FormPaper:
    """流会 is not refused for a number that was met for a while: whoever left before the vote was missing all the same.

    Raises WrongState where the rule asks for no number, or where a vote with enough people was announced."""
    rule = rule_of(session)
    if rule is None or rule.quorum is None:
        raise WrongState(N_("这次会议不用够人数，没有流会。"))
    if any(row.result["quorum_met"] for row in announced(session, context)):
        raise WrongState(N_("这次会议人数够了，已经表决过，不是流会。"))
    came = {stay.unit for stay in context.store.rooms.attendance(session.id) if stay.unit and stay.capacity == "voter"}
    counted = numbers(rule, entitled_in(context.store, session, rule), came)
    lines = (
        Line(N_("会议"), f"{meeting_name(session, context)}\n{when(session.starts_at)}　{session.place}"),
        Line(N_("规则"), rule.rule),
        Line(N_("应到、要到"), N_("应到 {due} {measure}，要到 {needed} {measure}").format(
            due=counted.electorate, needed=needed_of(rule, counted), measure=rule.measure)),
        Line(N_("来过"), N_("{present} {measure}").format(present=counted.present, measure=rule.measure)),
        Line(N_("点名的时间"), _checked(session, context)),
        Line(N_("表决时在场"), N_("　　　　{measure}，还差　　　　{measure}").format(measure=rule.measure)),
        Line(N_("怎么办"), N_("□再等　□接着商量，不表决　□改期到　　月　　日　　时，重新通知")),
        Line(N_("情况说明"), "", 3),
    )  # fmt: skip
    lead = N_("到会人数没有达到法定人数，没有表决，议题留到下一次会议。")
    signs = (N_("主持人"), N_("记录人"), N_("监票人"))
    dated = long_day(day_of(context.now))
    return FormPaper(KIND_NAMES[PaperKind.NO_QUORUM], "", lead, lines, signs, None, issuer(context), dated)


def _checked(session: Row, context: Context) -> str:
    """When people gathered and when the meeting began, as far as both happened."""
    times = ((N_("签到开始"), session.gathered_at), (N_("宣布开会"), session.began_at), (N_("散会"), session.closed_at))
    return "，".join(f"{label} {moment.astimezone(HERE):%H:%M}" for label, moment in times if moment is not None)
