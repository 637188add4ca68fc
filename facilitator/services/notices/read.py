"""Questions about 公示: what hangs, one for staff, one for everybody, and whether a code is one of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import NotFound
from facilitator.domain.here import day_of
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.notice import END_NAMES, NoticeEnd
from facilitator.domain.papers.letters import Letter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_minutes, find_session
from facilitator.services.matters import public_title
from facilitator.services.notices.end import missing_to_end
from facilitator.services.notices.hanging import find_notice
from facilitator.services.result_notice import result_notice
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Objection:
    id: str
    number: int
    who: str
    text: str
    on: date
    answer: str
    upheld: bool


@dataclass(frozen=True)
class NoticeDetail:
    minutes: str


@dataclass(frozen=True)
class NoticeInFull:
    """`missing`: what is to be done before it may be ended. `photos`: day → digest of the picture."""

    minutes: str
    session: str
    title: str
    first_day: date
    last_day: date
    told: str
    ended: bool
    objections: tuple[Objection, ...]
    photos: dict[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class NoticeList:
    pass


@dataclass(frozen=True)
class NoticeLine:
    """`told` says how it stands, in words."""

    minutes: str
    title: str
    number: str
    first_day: date
    last_day: date
    told: str
    hangs: bool


@dataclass(frozen=True)
class NoticeForAll:
    minutes: str


@dataclass(frozen=True)
class PublicNotice:
    """`paper` is what hangs in the glass case, word for word."""

    line: NoticeLine
    paper: Letter
    code: str


def notice_detail(question: NoticeDetail, reading: Reading) -> NoticeInFull:
    notice = find_notice(reading.store, question.minutes)
    minutes = find_minutes(reading.store, notice.minutes)
    ended = notice.ending is not None
    return NoticeInFull(
        minutes=notice.minutes,
        session=minutes.session,
        title=find_session(reading.store, minutes.session).title,
        first_day=notice.first_day,
        last_day=notice.last_day,
        told=_told(notice, reading),
        ended=ended,
        objections=tuple(_objection(row) for row in reading.store.notices.objections(notice.minutes)),
        photos={row.day: row.digest for row in reading.store.notices.photos(notice.minutes)},
        missing=() if ended else tuple(str(getattr(one, "message", one)) for one in missing_to_end(notice, reading)),
    )


def notice_list(question: NoticeList, reading: Reading) -> tuple[NoticeLine, ...]:
    """Everybody may ask, so what does not hang yet is left out."""
    rows = reading.store.notices.everything()
    return tuple(_line(row, reading) for row in rows if row.first_day <= day_of(reading.now))


def notice_for_all(question: NoticeForAll, reading: Reading) -> PublicNotice:
    """Raises NotFound for what does not hang yet: nobody learns whether there is such a paper."""
    notice = find_notice(reading.store, question.minutes)
    if day_of(reading.now) < notice.first_day:
        raise NotFound()
    minutes = find_minutes(reading.store, notice.minutes)
    paper = result_notice(find_session(reading.store, minutes.session), "", reading)
    return PublicNotice(_line(notice, reading), paper, _code(minutes))


def _line(notice: Row, reading: Reading) -> NoticeLine:
    minutes = find_minutes(reading.store, notice.minutes)
    today = day_of(reading.now)
    return NoticeLine(
        minutes=notice.minutes,
        title=public_title(find_session(reading.store, minutes.session), reading),
        number=minutes.number or "",
        first_day=notice.first_day,
        last_day=notice.last_day,
        told=_told(notice, reading),
        hangs=notice.first_day <= today <= notice.last_day,
    )


def _told(notice: Row, reading: Reading) -> str:
    today = day_of(reading.now)
    if notice.ending is not None:
        return END_NAMES[NoticeEnd(notice.ending)]
    if today < notice.first_day:
        return N_("还没有开始公示")
    left = (notice.last_day - today).days
    return N_("正在公示，还有 {days} 天").format(days=left + 1) if left >= 0 else N_("公示期满")


def _objection(row: Row) -> Objection:
    return Objection(row.id, row.number, row.who, row.text, row.on_day, row.answer or "", bool(row.upheld))


def _code(minutes: Row) -> str:
    return check_code(bytes.fromhex(minutes.digest))


QUESTIONS = (
    Question("notices", "detail", NoticeDetail, Power.READ_MINUTES, N_("一份公示"), notice_detail),
    Question("notices", "list", NoticeList, Power.PUBLIC, N_("公示过的纪要"), notice_list),
    Question("notices", "for_all", NoticeForAll, Power.PUBLIC, N_("公示给大家看的一份"), notice_for_all),
)
