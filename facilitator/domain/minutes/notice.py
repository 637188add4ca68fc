"""公示 of what minutes decided: how long it hangs, what must be there before it is taken down, how it may end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from facilitator.domain.errors import BadInput, Missing, NotReady, Refusal
from facilitator.domain.words import N_

SHORTEST = 15
"""Days, first and last day included (城市居民委员会组织法第三十四条)."""


class NoticePhoto(StrEnum):
    """The board on the first day and on the last one, with the paper on it."""

    FIRST = "first"
    LAST = "last"


PHOTO_NAMES = {NoticePhoto.FIRST: N_("第一天的照片"), NoticePhoto.LAST: N_("最后一天的照片")}


class NoticeEnd(StrEnum):
    STANDS = "stands"
    RECONSIDERED = "reconsidered"


END_NAMES = {
    NoticeEnd.STANDS: N_("公示期满，结果不变"),
    NoticeEnd.RECONSIDERED: N_("公示期满，有异议成立，重新商量"),
}


def check_days(first: date, last: date, today: date) -> None:
    """Raises BadInput for a notice that is too short, or that is said to have begun earlier."""
    if first < today:
        raise BadInput(N_("公示从今天或以后开始，不能补写成以前。"), field="from")
    days = (last - first).days + 1
    if days < SHORTEST:
        sentence = N_("公示至少 {least} 天，头尾都算；现在只有 {days} 天，请把截止日往后推。")
        raise BadInput(sentence, field="until", least=SHORTEST, days=max(days, 0))


def obstacles_to_end(last: date, today: date, photos: frozenset[str], unanswered: int) -> Iterator[Refusal]:
    """What is still missing before the notice may be ended; nothing while everything is there."""
    if today <= last:
        yield NotReady(N_("公示到{day}才满，满了再登记结束。").format(day=f"{last.month}月{last.day}日"))
    if unanswered:
        yield Missing(N_("还有 {count} 条意见没有答复，答复了再结束。"), what="answers", count=unanswered)
    for photo in NoticePhoto:
        if photo not in photos:
            told = N_("还没有{photo}，请补上（公示栏和纸要拍在一起）。").format(photo=PHOTO_NAMES[photo])
            yield Missing(told, what=photo.value)
