"""The question behind the ZIP of a meeting: its pieces and the sentences of its first page."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.archive.pieces import Piece, safe
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.words import when
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.announced import announced
from facilitator.services.archives.gathering import pieces_of
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.verb import Question
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class ArchiveContents:
    """`session` by its id or by the number on the wall."""

    session: str


@dataclass(frozen=True)
class Contents:
    """`name` is what the file is called when it is saved."""

    session: str
    title: str
    name: str
    lead: tuple[str, ...]
    pieces: tuple[Piece, ...]


def contents(question: ArchiveContents, reading: Reading) -> Contents:
    """Raises WrongState before the meeting is over: what still grows is no archive."""
    session = reading.store.rooms.by_code(question.session) or find_session(reading.store, question.session)
    if session.state != SessionState.CLOSED:
        raise WrongState(N_("散会以后才能归档。"), state=session.state)
    kind, title = all_kinds()[session.kind].name, session.title
    minutes = reading.store.archive.of_session(session.id)
    lead = (
        N_("{community}　{kind}　{when}　{place}").format(
            community=reading.community, kind=kind, when=when(session.starts_at), place=session.place
        ),
        N_("会议纪要{number}").format(number=minutes.number) if minutes is not None and minutes.number else "",
        *(row.result["sentence"] for row in announced(session, reading)),
        N_("“内部”文件夹里有人名和门牌，只在社区和档案室用，不外传。"),
    )
    name = N_("{day}{title}.zip").format(day=f"{day_of(session.starts_at):%Y%m%d}", title=safe(title))
    told = tuple(part for part in lead if part)
    return Contents(session.id, f"{title}　{kind}", name, told, pieces_of(session, reading))


QUESTION = Question("archives", "contents", ArchiveContents, Power.KEEP_MINUTES, N_("一次会议的档案"), contents)
