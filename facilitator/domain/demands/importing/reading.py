"""Reads the cells of one row into candidates, or says for each cell what is wrong with it or what must be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from facilitator.domain.demands.entry import (
    CATEGORY_NAMES,
    DESCRIPTION_LIMIT,
    LIMITS,
    TITLE_LIMIT,
    Category,
    shorten,
)
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.classes import category_of
from facilitator.domain.demands.importing.classes_told import category_told, channel_told
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.days_told import deadline, past_day
from facilitator.domain.demands.importing.fields import WORDS, Field
from facilitator.domain.demands.importing.hand import Complaint, RowInHand, Rules
from facilitator.domain.demands.importing.parties_told import named_party
from facilitator.domain.demands.importing.reporters import ROUNDED, contact, households, reporter, supporters
from facilitator.domain.demands.importing.splitting import TOO_LONG, divided
from facilitator.domain.demands.never_kept import holds_identity_number
from facilitator.domain.words import N_

OFFICE_LIMITS = {"residents_group": 40, "responsible_party": 60, "assignee": 40, "cooperating": 120}
"""Most characters of the short texts that only a ledger of an office has."""
_OUR_NUMBER = re.compile(r"XQ-\d{4}-\d{4,}")
_IDENTITY = re.compile(r"([A-Za-z0-9_-]{1,32})@([0-9a-z]{1,20})")
IDENTITY_NUMBER = N_("写了身份证号或者银行卡号，台账不收：请从表里删去，或者在第二步把这一栏选成“不读”")

__all__ = ["Complaint", "Row", "Rules", "read_row", "unknown_class"]


@dataclass(frozen=True)
class Row:
    """What became of a row: its candidates (several where a cell was split), or the complaints about it."""

    candidates: tuple[Candidate, ...]
    complaints: tuple[Complaint, ...]


def read_row(hand: RowInHand) -> Row:
    _complain_of_identity_numbers(hand)
    name, counted = reporter(hand)
    told = category_told(hand)
    concerned = households(hand)
    reference, number = _reference(hand)
    demand, stamp = _identity(hand)
    candidate = Candidate(
        row=hand.row,
        title=_title(hand),
        description=_description(hand),
        category=told.category,
        channel=channel_told(hand),
        source_category=told.word if told.word and told.word != CATEGORY_NAMES[told.category] else None,
        keeps_class=told.keeps,
        reporter_name=name,
        contact=contact(hand),
        grid=_short(hand, Field.GRID),
        residents_group=_short(hand, Field.RESIDENTS_GROUP),
        building=_short(hand, Field.BUILDING),
        location=_short(hand, Field.LOCATION),
        affected_households=counted if not hand.text(Field.AFFECTED_HOUSEHOLDS) else concerned,
        supporters_told=supporters(hand),
        happened_on=past_day(hand, Field.HAPPENED_ON),
        registered_on=past_day(hand, Field.REGISTERED_ON),
        responsible_party=named_party(hand, Field.RESPONSIBLE_PARTY, _short(hand, Field.RESPONSIBLE_PARTY)),
        assignee=_short(hand, Field.ASSIGNEE),
        cooperating=named_party(hand, Field.COOPERATING, _short(hand, Field.COOPERATING)),
        deadline=deadline(hand),
        external_ref=reference,
        demand=demand,
        stamp=stamp,
        number=number,
    )
    candidates = divided(hand, candidate)
    _complain_of_long_words(hand)
    if hand.wrong:
        return Row((), tuple(hand.wrong))
    return Row(tuple(replace(one, told=dict(sorted(hand.kept.items()))) for one in candidates), ())


def _complain_of_identity_numbers(hand: RowInHand) -> None:
    for name, text in hand.cells.items():
        if holds_identity_number(text):
            hand.complain(name, IDENTITY_NUMBER)
    for heading, text in hand.kept.items():
        if holds_identity_number(text):
            hand.complain_told(heading, IDENTITY_NUMBER)


def _complain_of_long_words(hand: RowInHand) -> None:
    for heading, text in hand.kept.items():
        if len(text) > DESCRIPTION_LIMIT:
            reason = N_("有 {count} 字，最多 {limit} 字").format(count=len(text), limit=DESCRIPTION_LIMIT)
            hand.complain_told(heading, reason)


def unknown_class(candidate: Candidate, rules: Rules) -> str:
    """The class that became `other` because nobody knows it; empty where the class was known, or stays as it is."""
    became_other = candidate.category is Category.OTHER and not candidate.keeps_class
    word = (candidate.source_category or "") if became_other else ""
    return word if word and category_of(word, rules.classes) is None else ""


def _title(hand: RowInHand) -> str:
    title, description = (clean_line(hand.text(name)) for name in WORDS)
    if not title and not description:
        hand.complain(hand.columns.first_of(WORDS), N_("没有写是什么事"))
        return ""
    if not title:
        return shorten(hand.text(Field.DESCRIPTION)) or description[:TITLE_LIMIT]
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1] + "…"


def _description(hand: RowInHand) -> str:
    """The whole text. A title that had to be shortened stands at its beginning, unless it is there already."""
    title, description = clean_line(hand.text(Field.TITLE)), hand.text(Field.DESCRIPTION)
    if len(title) > TITLE_LIMIT and title not in description:
        description = f"{title}\n{description}".strip()
    if len(description) > DESCRIPTION_LIMIT:
        hand.complain(Field.DESCRIPTION, TOO_LONG.format(count=len(description), limit=DESCRIPTION_LIMIT))
    return description or title


def _reference(hand: RowInHand) -> tuple[str | None, str | None]:
    """The office's own reference and our number: an export of ours stands in the column of references."""
    text, number = _short(hand, Field.EXTERNAL_REF), _short(hand, Field.NUMBER)
    if text and ROUNDED.fullmatch(text) and not hand.ours:
        hand.complain(Field.EXTERNAL_REF, N_("“{text}”被表格软件改成了约数，请改回完整的号码").format(text=text))
    if number is None and text and _OUR_NUMBER.fullmatch(text):
        return None, text
    return text, number


def _identity(hand: RowInHand) -> tuple[str | None, str | None]:
    text = hand.text(Field.DEMAND)
    if not text:
        return None, None
    found = _IDENTITY.fullmatch(text)
    if found is None:
        hand.complain(Field.DEMAND, N_("系统编号被改过，请从新导出的表里改"))
        return None, None
    return found[1], found[2]


def _short(hand: RowInHand, name: Field) -> str | None:
    text, limit = hand.text(name), (LIMITS | OFFICE_LIMITS).get(name.value, LIMITS["external_ref"])
    if len(text) > limit:
        hand.complain(name, N_("有 {count} 字，最多 {limit} 字").format(count=len(text), limit=limit))
    return text or None
