"""What a supervision committee looks at first, over all meetings and all books: each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.states import FundingState
from facilitator.domain.funding.unusual import UNUSUAL_NAMES, unusual
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.decided import unsigned_sessions
from facilitator.services.verb import Question
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

LOOKED_BACK = timedelta(days=365)


class Irregular(StrEnum):
    CLOSED_ALONE = "closed_alone"
    VOIDED = "voided"
    RECOUNTED = "recounted"
    RECOUNT_DIFFERS = "recount_differs"
    ROLL_CHANGED = "roll_changed"
    NOTICE_SKIPPED = "notice_skipped"


IRREGULAR_NAMES = {
    Irregular.CLOSED_ALONE: N_("一个人结束的投票"),
    Irregular.VOIDED: N_("作废的表决"),
    Irregular.RECOUNTED: N_("重数过票袋，数目一样"),
    Irregular.RECOUNT_DIFFERS: N_("重数票袋，数目不一样"),
    Irregular.ROLL_CHANGED: N_("通知以后改了名册"),
    Irregular.NOTICE_SKIPPED: N_("没有按时通知就开会"),
}


@dataclass(frozen=True)
class Exceptions:
    pass


@dataclass(frozen=True)
class MeetingException:
    """`question` is empty for what is about the whole meeting."""

    kind: Irregular
    shown: str
    session: str
    title: str
    at: datetime
    question: str
    reason: str


@dataclass(frozen=True)
class BookException:
    """`book` and `number` say which line, empty and None for a finding about a sum; `fen` the amount in question."""

    kind: str
    shown: str
    plan: str
    title: str
    book: str
    number: int | None
    fen: int
    reason: str


@dataclass(frozen=True)
class PlanInShort:
    """`receipts` and `spending` count lines; `opinions` what the committee has written about it."""

    plan: str
    title: str
    receipts: int
    spending: int
    opinions: int


@dataclass(frozen=True)
class ExceptionsFound:
    meetings: tuple[MeetingException, ...]
    books: tuple[BookException, ...]
    plans: tuple[PlanInShort, ...]


def exceptions(_question: Exceptions, reading: Reading) -> ExceptionsFound:
    """Meetings of the last year, the newest first; the books of every plan, the newest plan first."""
    plans, books = [], []
    rows, opinions = reading.store.funding.plans(), reading.store.funding.opinion_counts()
    of = reading.store.funding.books_of(rows)
    unsigned = unsigned_sessions(reading.store, [plan.id for plan in rows])
    for plan in rows:
        found, short = _of_plan(plan, of[plan.id], opinions.get(plan.id, 0), decided=plan.id not in unsigned)
        books += found
        plans.append(short)
    meetings = sorted(_of_meetings(reading), key=lambda one: one.at, reverse=True)
    return ExceptionsFound(tuple(meetings), tuple(books), tuple(plans))


def _of_plan(plan: Row, books: Books, opinions: int, *, decided: bool) -> tuple[list[BookException], PlanInShort]:
    lines = {line.id: ("receipt", line.number) for line in books.receipts}
    lines |= {line.id: ("spending", line.number) for line in books.spending}
    found = []
    for one in unusual(books, plan.collected_until, FundingState(plan.state), decided=decided):
        book, number = lines.get(one.entry or "", ("", None))
        shown = UNUSUAL_NAMES[one.kind]
        found.append(BookException(one.kind, shown, plan.id, plan.title, book, number, one.fen, one.reason))
    return found, PlanInShort(plan.id, plan.title, len(books.receipts), len(books.spending), opinions)


def _of_meetings(reading: Reading) -> Iterator[MeetingException]:
    since = reading.now - LOOKED_BACK
    sessions = {row.id: row for row in reading.store.rooms.all_sessions() if row.starts_at >= since}
    for session in sessions.values():
        yield from _notice(session)
    yield from _rolls(reading, sessions)
    for ballot in reading.store.ballots.irregular():
        if ballot.session in sessions:
            yield _of_ballot(sessions[ballot.session], ballot)
    recounts = reading.store.ballots.all_recounts()
    ballots = {row.id: row for row in reading.store.ballots.those({recount.ballot for recount in recounts})}
    for recount in recounts:
        voted = ballots[recount.ballot]
        if voted.session in sessions:
            yield _recounted(sessions[voted.session], voted, recount)


def _exception(kind: Irregular, session: Row, at: datetime, question: str, reason: str) -> MeetingException:
    return MeetingException(kind, IRREGULAR_NAMES[kind], session.id, session.title, at, question, reason)


def _notice(session: Row) -> Iterator[MeetingException]:
    """A meeting that was held although its rule asks for an earlier notice, or for one at all."""
    wanted = (preset(session.preset).notice_days or 0) if session.preset else 0
    if session.began_at is None or not wanted:
        return
    if session.notified_on is None:
        reason = N_("没有登记通知；规则要提前 {days} 天。").format(days=wanted)
        yield _exception(Irregular.NOTICE_SKIPPED, session, session.began_at, "", reason)
    elif (given := (day_of(session.starts_at) - session.notified_on).days) < wanted:
        reason = N_("只提前了 {given} 天；规则要提前 {days} 天。").format(given=given, days=wanted)
        yield _exception(Irregular.NOTICE_SKIPPED, session, session.began_at, "", reason)


def _rolls(reading: Reading, sessions: dict[str, Row]) -> Iterator[MeetingException]:
    """People who came onto the roll, or were changed there, after the notice and before it was made final. One that was
    called off decided nothing."""
    added, amended = (_moments(reading, kind) for kind in ("UnitAdded", "UnitAmended"))
    for session in sessions.values():
        called = session.notified_on is not None and session.preset is not None
        if not called or session.gathered_at is None or session.state == SessionState.CALLED_OFF:
            continue
        new, changed = (_between(moments, session) for moments in (added, amended))
        if new or changed:
            reason = N_("通知以后、签到以前，名册加了 {new} 户（人）、改了 {changed} 户（人）。")
            told = reason.format(new=new, changed=changed)
            yield _exception(Irregular.ROLL_CHANGED, session, session.gathered_at, "", told)


def _moments(reading: Reading, kind: str) -> list[datetime]:
    return [datetime.fromisoformat(entry.at) for entry in reading.store.journal.of_type(kind)]


def _between(moments: list[datetime], session: Row) -> int:
    return sum(day_of(at) > session.notified_on and at < session.gathered_at for at in moments)


def _of_ballot(session: Row, ballot: Row) -> MeetingException:
    if ballot.state == BallotState.VOID:
        at = ballot.closed_at or ballot.opened_at or ballot.drafted_at
        return _exception(Irregular.VOIDED, session, at, ballot.question, ballot.void_reason or "")
    return _exception(Irregular.CLOSED_ALONE, session, ballot.closed_at, ballot.question, ballot.close_reason or "")


def _recounted(session: Row, ballot: Row, recount: Row) -> MeetingException:
    kind = Irregular.RECOUNTED if recount.recorded == recount.counted else Irregular.RECOUNT_DIFFERS
    seal = "" if recount.sealed else N_("封签不完整。")
    return _exception(kind, session, recount.at, ballot.question, f"{seal}{recount.remark}")


QUESTION = Question(
    "funding", "exceptions", Exceptions, Power.SUPERVISE_FUNDS, N_("监督委员先看的：不寻常的会议、表决和账"), exceptions
)
