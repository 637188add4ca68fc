"""The words of a paper: dates without leading zeros, the names of outcomes and channels, 未记录 for what is missing.

Papers are Chinese whatever language the staff's pages have: what is signed must not depend on who looked at it.
"""

from __future__ import annotations

from datetime import date, datetime

from facilitator.domain.ballots.papers import Form
from facilitator.domain.minutes.record import CHINA
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm

NOT_RECORDED = N_("未记录")

FORMS = {
    Form.YES_NO_ABSTAIN: N_("赞成、反对、弃权"),
    Form.SINGLE: N_("单选"),
    Form.MULTIPLE: N_("多选"),
    Form.RANKED: N_("排序"),
    Form.SCORE: N_("打分"),
}


def act_of(form: str) -> str:
    """What an item's ballot is called: nobody votes where satisfaction is asked for."""
    return N_("打分") if form == ItemForm.SCORES else N_("表决")


def day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else NOT_RECORDED


def clock(value: datetime) -> str:
    local = value.astimezone(CHINA)
    return f"{local.hour}时{local.minute:02d}分"


def span(began: datetime | None, ended: datetime | None) -> str:
    """2026年11月25日19时30分至20时42分; the second day is named only when it is another one."""
    if began is None:
        return NOT_RECORDED
    first = day(began.astimezone(CHINA).date()) + clock(began)
    if ended is None:
        return first + "开始"
    same_day = began.astimezone(CHINA).date() == ended.astimezone(CHINA).date()
    return f"{first}至{'' if same_day else day(ended.astimezone(CHINA).date())}{clock(ended)}"


def listed(names: tuple[str, ...]) -> str:
    return "、".join(names) or NOT_RECORDED


def paragraphs(text: str) -> tuple[str, ...]:
    """Prose as the clerk typed it: each line is a paragraph of the paper."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def heading(title: str, kind: str) -> tuple[str, str]:
    """The paper's title, in two parts so that its end stays in one line.

    A title that is itself the name of a meeting is not given another; any other one is quoted, so that it does not run
    together with the council's name.
    """
    if kind in title or title.endswith((N_("会"), N_("会议"))):
        return title, N_("纪要")
    about = f"{title}的" if title.startswith("关于") else f"关于“{title}”的"
    return about, f"{kind}纪要"
