"""表决结果公示 on A3: the figures as they were announced, who does it, how long it hangs; nobody's name or vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis
from facilitator.domain.demands.party_words import party_for_all
from facilitator.domain.demands.public_words import NOTHING_KNOWN
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.minutes.content import Resolution
from facilitator.domain.papers.content import Code, Line
from facilitator.domain.papers.letters import Letter, LetterSheet, Passage
from facilitator.domain.papers.words import long_day, when
from facilitator.domain.words import N_
from facilitator.services.announced import announced
from facilitator.services.context import Reading
from facilitator.services.matters import meeting_name, public_title, public_words
from facilitator.services.paper_keeping import issuer
from facilitator.services.quorum import rule_of
from facilitator.services.signed_record import SettledRecord, settled_record
from facilitator.services.tally import ruling_of, slate_of
from facilitator.sessions.kinds import advice_of
from facilitator.storage.rows import Row

PUBLICATION_DAYS = 15
"""At least (城市居民委员会组织法第三十四条), first and last day included."""


def result_notice(session: Row, address: str, reading: Reading) -> Letter:
    """Raises WrongState while nothing was announced."""
    ballots = announced(session, reading)
    if not ballots:
        raise WrongState(N_("还没有宣布过结果，宣布以后才能公示。"))
    settled = settled_record(reading.store, session.id)
    first, last = _days(session, settled, reading)
    votes = tuple(_vote(place, row, session, reading) for place, row in enumerate(ballots, 1))
    return Letter(
        title=N_("关于“{title}”表决结果的公示").format(title=public_title(session, reading)),
        number=settled.number if settled else "",
        to="",
        passages=(
            Passage("", (_held(session, reading),)),
            *votes,
            *_work(settled),
            Passage(N_("公示期"), (_hanging(first, last),)),
        ),
        blanks=(N_("意见反馈电话、地点"), N_("居务监督委员会电话")),
        issuer=issuer(reading),
        dated=long_day(day_of(reading.now)),
        sheet=LetterSheet.A3,
        code=_code(settled, address),
    )


def _held(session: Row, reading: Reading) -> str:
    basis = LegalBasis(session.legal_basis or LegalBasis.CONSULTATION)
    advice = advice_of(session.kind)
    told = N_("{when}，在{place}召开{name}。法律依据：{basis}。{advice}现将表决结果公示如下。")
    return told.format(
        when=when(session.starts_at),
        place=session.place,
        name=meeting_name(session, reading),
        basis=BASIS_NAMES[basis],
        advice=N_("{advice}。").format(advice=advice) if advice else "",
    )


def _vote(place: int, ballot: Row, session: Row, reading: Reading) -> Passage:
    """The question to the letter, the figures of the announcement, the arithmetic for a pencil."""
    result = ballot.result
    votes = tuple(
        Line(option.label, N_("{count} 票").format(count=result["tally"][option.id]))
        for option in slate_of(ballot).options
    )
    told = N_("应到 {electorate} {measure}，实到 {present} {measure}，回避 {recused}，无效 {invalid}，没投 {not_voted}")
    rule = rule_of(session)
    rows = (
        Line(N_("结论"), ruling_of(ballot) or result["verdict"]),
        Line(N_("到会"), told.format(measure=rule.measure if rule is not None else N_("人"), **result)),
        *votes,
        Line(N_("人数够不够"), result["rule"]["quorum"]),
        Line(N_("票数够不够"), result["rule"]["formula"]),
    )
    question = N_("表决事项{place}：{question}").format(
        place=place, question=public_words(ballot.question, session, reading)
    )
    return Passage(question, (), tuple(row for row in rows if row.text))


def _work(settled: SettledRecord | None) -> Iterator[Passage]:
    """Who does what until when, as the signed minutes say it."""
    if settled is None:
        return
    rows = tuple(Line(N_("第 {item} 项").format(item=one.item), _task(one)) for one in settled.content.resolutions)
    told = tuple(row for row in rows if row.text)
    if told:
        yield Passage(N_("怎么办"), (), told)


def _task(resolution: Resolution) -> str:
    """It hangs outside, so a person who does the work is cut short there, as on the board."""
    party = party_for_all(resolution.responsible_party or "", NOTHING_KNOWN)
    parts = (
        resolution.task,
        N_("责任主体：{party}").format(party=party) if party else "",
        N_("期限：{day}前").format(day=long_day(resolution.deadline)) if resolution.deadline else "",
        N_("经费：{funds}").format(funds=resolution.funds) if resolution.funds else "",
    )
    return "；".join(part for part in parts if part)


def _days(session: Row, settled: SettledRecord | None, reading: Reading) -> tuple[date, date]:
    """As the notice hangs; before that as the minutes have them, or from the day after the meeting, never from a day
    gone by."""
    hung = reading.store.notices.of(settled.minutes) if settled is not None else None
    if hung is not None:
        return hung.first_day, hung.last_day
    if settled is not None and (told := settled.content.publication) is not None:
        return told.first_day, told.last_day
    first = max(day_of(session.closed_at or reading.now) + timedelta(days=1), day_of(reading.now))
    return first, first + timedelta(days=PUBLICATION_DAYS - 1)


def _hanging(first: date, last: date) -> str:
    days = (last - first).days + 1
    told = N_("{first}至{last}，共 {days} 天（不少于 15 天）。").format(
        first=long_day(first), last=long_day(last), days=days
    )
    return told + N_("有不同意见，请在公示期内告诉社区或者居务监督委员会。")


def _code(settled: SettledRecord | None, address: str) -> Code | None:
    if settled is None or not address:
        return None
    words = N_("校验码 {code}。扫码看这张公示是不是真的、数字对不对。").format(code=settled.code)
    return Code(f"{address}/verify?code={settled.code}", words)
