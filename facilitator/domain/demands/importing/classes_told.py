"""The class and the channel that a row tells; a word that may mean several is asked about."""

from __future__ import annotations

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.importing.classes import categories_in, category_of, channel_of
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.words import N_

LONGEST_CLASS = 60
UNTOLD = N_("没有写")
"""What a question about an empty cell is about."""


def category_told(hand: RowInHand) -> tuple[Category, str]:
    """The category, and the file's own word for it; a table without such a column tells none, which its page shows."""
    word = hand.text(Field.CATEGORY)
    if len(word) > LONGEST_CLASS:
        hand.complain(Field.CATEGORY, N_("“{text}…”太长，不像类别").format(text=word[:10]))
        return Category.OTHER, ""
    known = category_of(word, hand.rules.classes)
    if known is not None or (not word and (hand.ours or Field.CATEGORY not in hand.columns.at)):
        return known or Category.OTHER, word
    several = categories_in(word)
    usual = hand.rules.strange if word else Category.OTHER
    answer = hand.ask(
        Field.CATEGORY,
        Question(
            Kind.CLASS,
            word or UNTOLD,
            _which_class(word),
            tuple(Proposal(one.value, name) for one, name in CATEGORY_NAMES.items()),
            otherwise=usual.value if usual and len(several) < 2 else "",
        ),
    )
    return Category(answer or Category.OTHER), word


def _which_class(word: str) -> str:
    if not word:
        return N_("没有写类别的，算哪一类？")
    return N_("“{text}”算哪一类？台账没有这个类别，原来的叫法会一起留着。").format(text=word)


def channel_told(hand: RowInHand) -> Channel:
    """Where nobody chose a channel for rows without one, the usual one is taken and told, as decision 0018 has it."""
    word, usual = hand.text(Field.CHANNEL), hand.rules.channel
    channel = channel_of(word) if word else usual if hand.rules.chosen or hand.ours else None
    if channel is not None:
        return channel
    unknown = N_("不认识“{text}”这个来源渠道，算哪一个？").format(text=word)
    sentence = unknown if word else N_("没有写来源渠道的，算哪一个？")
    proposals = tuple(Proposal(one.value, name) for one, name in CHANNEL_NAMES.items())
    otherwise = "" if word else usual.value
    answer = hand.ask(Field.CHANNEL, Question(Kind.CHANNEL, word or UNTOLD, sentence, proposals, otherwise=otherwise))
    return Channel(answer) if answer else usual
