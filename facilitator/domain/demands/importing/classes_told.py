"""The class and the channel that a row tells; a word that may mean several is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.importing.classes import category_of, channel_of
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.words import N_

LONGEST_CLASS = 60
UNTOLD = N_("没有写")
"""What a question about an empty cell is about."""
KEEP = "keep"
_KNOWN_HERE = N_("（台账里已有的）")
_CLASSES = tuple(Proposal(one.value, name) for one, name in CATEGORY_NAMES.items())


@dataclass(frozen=True)
class ClassTold:
    """`word` is the file's own; `keeps`: a line that is in the ledger already stays in its class."""

    category: Category
    word: str = ""
    keeps: bool = False


def category_told(hand: RowInHand) -> ClassTold:
    """What the row says of its class. Where a table has no such column, it is asked once for all its rows."""
    word = hand.text(Field.CATEGORY)
    if len(word) > LONGEST_CLASS:
        hand.complain(Field.CATEGORY, N_("“{text}…”太长，不像类别").format(text=word[:10]))
        return ClassTold(Category.OTHER)
    known = category_of(word, hand.rules.classes)
    if known is not None:
        return ClassTold(known, word)
    if hand.ours:
        return _class_of_ours(hand, word)
    asked = Question(Kind.CLASS, word or UNTOLD, _which_class(word, hand), _CLASSES)
    category = Category(hand.ask(Field.CATEGORY, asked) or Category.OTHER)
    return ClassTold(category, word, keeps=not word and category is Category.OTHER)


def _class_of_ours(hand: RowInHand, word: str) -> ClassTold:
    """A line that is in the ledger already has a class, and loses it to no empty cell and no word that nobody knows."""
    if not word:
        return ClassTold(Category.OTHER, keeps=True)
    sentence = N_("台账里已有的需求，表里把类别写成“{text}”，台账没有这个类别。改成哪一类？").format(text=word)
    proposals = (Proposal(KEEP, N_("不改，留台账里的类别")), *_CLASSES)
    asked = Question(Kind.CLASS, f"{word}{_KNOWN_HERE}", sentence, proposals)
    answer = hand.ask(Field.CATEGORY, asked)
    if answer in (None, KEEP):
        return ClassTold(Category.OTHER, word, keeps=True)
    return ClassTold(Category(answer), word)


def _which_class(word: str, hand: RowInHand) -> str:
    if word:
        return N_("“{text}”算哪一类？台账没有这个类别，原来的叫法会一起留着。").format(text=word)
    if Field.CATEGORY not in hand.columns.at:
        return N_("这张表没有类别这一栏：全部归入哪一类？登记以后可以一件一件改。")
    return N_("没有写类别的，算哪一类？")


def channel_told(hand: RowInHand) -> Channel:
    """Where nobody chose a channel for rows without one, it is asked, as decision 0018 has it."""
    word, usual = hand.text(Field.CHANNEL), hand.rules.channel
    channel = channel_of(word) if word else usual if hand.rules.chosen or hand.ours else None
    if channel is not None:
        return channel
    unknown = N_("不认识“{text}”这个来源渠道，算哪一个？").format(text=word)
    sentence = unknown if word else N_("没有写来源渠道的，算哪一个？")
    proposals = tuple(Proposal(one.value, name) for one, name in CHANNEL_NAMES.items())
    answer = hand.ask(Field.CHANNEL, Question(Kind.CHANNEL, word or UNTOLD, sentence, proposals))
    return Channel(answer) if answer else usual
