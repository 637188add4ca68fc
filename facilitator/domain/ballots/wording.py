"""The question of a vote as every medium shows it, and how one is made of a matter's title."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

QUESTION_LIMIT = 200
_ASKS_AT_THE_END = ("？", "?", "吗")
_ASKS_AT_THE_START = ("是否", "要不要", "该不该", "能不能", "同不同意")


def one_line(text: str) -> str:
    """One line, at most 200 characters. Raises Missing or BadInput."""
    question = " ".join(text.split())
    if not question:
        raise Missing(N_("请写上要表决的问题。"), what="question")
    if len(question) > QUESTION_LIMIT:
        raise BadInput(N_("问题太长，请写在 {limit} 字以内，细节写进方案。"), field="question", limit=QUESTION_LIMIT)
    return question


def agreeable(title: str) -> str:
    """What the hall says yes or no to, of words that name a plan. A title that asks by itself is left alone."""
    if title.endswith(_ASKS_AT_THE_END) or title.startswith(_ASKS_AT_THE_START):
        return title
    return N_("是否同意：{title}").format(title=title)


def seen_to(title: str) -> str:
    """The same of a demand's title: mostly a complaint. Nobody agrees to a broken thing; whether it is to be seen to,
    everybody can say."""
    if agreeable(title) == title:
        return title
    return N_("是否同意办这件事：{title}").format(title=title)
