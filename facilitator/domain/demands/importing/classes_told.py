"""The class and the channel that a row tells; a word that may mean several is asked about."""

from __future__ import annotations

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.importing.classes import categories_in, category_of, channel_of
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.words import N_

LONGEST_CLASS = 60


def category_told(hand: RowInHand) -> tuple[Category, str]:
    """The category, and the file's own word for it."""
    word = hand.text(Field.CATEGORY)
    if len(word) > LONGEST_CLASS:
        hand.complain(Field.CATEGORY, N_("“{text}…”太长，不像类别").format(text=word[:10]))
        return Category.OTHER, ""
    known = category_of(word, hand.rules.classes)
    if known is not None or not word:
        return known or Category.OTHER, word
    several = categories_in(word)
    answer = hand.ask(
        Field.CATEGORY,
        Question(
            Kind.CLASS,
            word,
            N_("“{text}”算哪一类？台账没有这个类别，原来的叫法会一起留着。").format(text=word),
            tuple(Proposal(one.value, name) for one, name in CATEGORY_NAMES.items()),
            otherwise=hand.rules.strange.value if hand.rules.strange and len(several) < 2 else "",
        ),
    )
    return Category(answer or Category.OTHER), word


def channel_told(hand: RowInHand) -> Channel:
    word = hand.text(Field.CHANNEL)
    channel = channel_of(word) if word else hand.rules.channel
    if channel is not None:
        return channel
    sentence = N_("不认识“{text}”这个来源渠道，算哪一个？").format(text=word)
    proposals = tuple(Proposal(one.value, name) for one, name in CHANNEL_NAMES.items())
    answer = hand.ask(Field.CHANNEL, Question(Kind.CHANNEL, word, sentence, proposals))
    return Channel(answer) if answer else hand.rules.channel
