"""What anybody may read without a log-in: announced results, whether a paper is the one, how it all works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, cast

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull, MinutesList
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.web.acting import look_up
from facilitator.web.public.forms import VerifyForm
from facilitator.wire.application import application

SHOWN = 20
"""Papers on the board, the latest first."""
_SIGNED = (MinutesState.SIGNED, MinutesState.PUBLISHED)


@dataclass(frozen=True)
class Announced:
    """One result as it was read out, and the paper that keeps it."""

    title: str
    question: str
    sentence: str
    rule: str
    on: datetime | None
    number: str
    code: str


@dataclass(frozen=True)
class BoardPage:
    community: str
    live: tuple[SessionLine, ...]
    coming: tuple[SessionLine, ...]
    announced: tuple[Announced, ...]


class Judgement(Protocol):
    """What the verifier answers: 0 good, 1 refuted, 2 cannot tell; its last line is the answer in one sentence."""

    @property
    def status(self) -> int: ...

    @property
    def lines(self) -> Sequence[str]: ...


class Judging(Protocol):
    """The part of the application that knows the verifier."""

    def verify(self, pdf: bytes, code: str | None) -> Judgement: ...


@dataclass(frozen=True)
class VerifyPage:
    form: VerifyForm
    judgement: Judgement | None
    name: str


def board() -> ResponseReturnValue:
    """Of signed papers only what was announced in the hall: nobody's name, nobody's vote."""
    sessions = look_up(SessionList())
    signed = [line.id for line in look_up(MinutesList()) if line.state in _SIGNED][:SHOWN]
    page = BoardPage(
        community=application().settings.community,
        live=tuple(line for line in sessions if line.state in LIVE),
        coming=tuple(line for line in reversed(sessions) if line.state is SessionState.PLANNED),
        announced=tuple(found for identity in signed for found in _announced(look_up(MinutesDetail(identity)))),
    )
    return render_template("public/board.html", page=page)


def _announced(minutes: MinutesInFull) -> Iterator[Announced]:
    content = minutes.content
    for item in content.items:
        for ballot in item.ballots:
            if not ballot.void_reason:
                yield Announced(
                    title=item.title,
                    question=ballot.question,
                    sentence=str(ballot.result.get("sentence", "")),
                    rule=_(ballot.rule.name),
                    on=content.began_at,
                    number=minutes.number,
                    code=minutes.code,
                )


def verify() -> ResponseReturnValue:
    """Judged by the community's own authority, outside the hub: reading a PDF's signatures costs a second of CPU."""
    form = VerifyForm()
    if not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        return render_template("public/verify.html", page=VerifyPage(form, None, "")), status
    upload = form.file.data
    judgement = _judge(upload.stream.read(), form.code.data or None)
    return render_template("public/verify.html", page=VerifyPage(form, judgement, upload.filename or ""))


def guide() -> ResponseReturnValue:
    return render_template("public/guide.html")


def _judge(pdf: bytes, code: str | None) -> Judgement:
    judging = cast(Judging, application())
    return application().door.ports.off_hub.run(lambda: judging.verify(pdf, code))
