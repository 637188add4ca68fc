"""notices.photograph: the board with the paper on it, on the first day and on the last one."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.minutes.notice import NoticePhoto
from facilitator.domain.minutes.notice_events import NoticePhotographed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.notices.hanging import hanging
from facilitator.services.pictures import KeptPicture, keep_picture, record_picture
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class PhotographNotice:
    minutes: str
    day: NoticePhoto
    file: Upload


@dataclass(frozen=True)
class DrawnNoticePhoto:
    """The command with its picture already drawn and kept."""

    minutes: str
    day: NoticePhoto
    picture: KeptPicture


@dataclass(frozen=True)
class PhotographedNotice:
    """Sides in pixels, as the picture is kept."""

    width: int
    height: int


def prepare(command: PhotographNotice, preparation: Preparation) -> DrawnNoticePhoto:
    hanging(preparation.store, command.minutes)
    return DrawnNoticePhoto(command.minutes, command.day, keep_picture(preparation.ports, command.file))


def photograph(command: DrawnNoticePhoto, context: Context) -> PhotographedNotice:
    """Raises WrongState before the day has come: a photo of the last day is evidence that it still hung there."""
    notice, picture, today = hanging(context.store, command.minutes), command.picture, day_of(context.now)
    day = {NoticePhoto.FIRST: notice.first_day, NoticePhoto.LAST: notice.last_day}[command.day]
    if today < day:
        raise WrongState(N_("{day}那天再拍，拍早了不算数。").format(day=f"{day.month}月{day.day}日"))
    record_picture(context, picture)
    context.store.notices.photograph(
        {
            "minutes": notice.minutes,
            "day": command.day,
            "digest": picture.digest,
            "small": picture.small,
            "width": picture.width,
            "height": picture.height,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(NoticePhotographed(notice.minutes, command.day, picture.digest))
    return PhotographedNotice(picture.width, picture.height)


VERB = Verb(
    "notices", "photograph", PhotographNotice, Power.KEEP_NOTICES, N_("存公示栏的照片"), photograph, prepare
)
