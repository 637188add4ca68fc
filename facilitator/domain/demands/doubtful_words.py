"""Sentences that may still point at somebody who was forgotten: a person looks at them, since no rule is sure.

What surely means them is out of the text already (`forgetting`); everybody's words are never taken out unasked.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from facilitator.domain.demands.forgetting import GONE
from facilitator.domain.demands.naming_words import may_name_somebody
from facilitator.domain.demands.public_words import masked, readable
from facilitator.domain.people.called import Called
from facilitator.domain.people.other_script import one_script
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.people.titles import KIN, SMALL

_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_UNIT = re.compile(r"[\d零一二三四五六七八九十]{1,3}\s*单元(?!\s*[-－]?\d|\s*[零一二三四五六七八九十]{1,4}[号室房楼])")
"""A unit has dozens of doors."""
_LATIN_NAME = r"(?<![A-Za-z])[A-Z][A-Za-z]+[ ,]+[A-Z][A-Za-z]+"
"""CHEN Guoqiang may be 陈国强."""
_CUT_PHONE = r"(?<!\d)\d{3,4}\*{4}\d{4}(?!\d)"
_ASIDE = re.compile(f"{re.escape(GONE)}的?(?:{KIN}|孩子|邻居|单位|店|车|狗)|{_LATIN_NAME}|{_CUT_PHONE}")


def sentences(text: str) -> list[str]:
    return [found.group().strip() for found in _SENTENCE.finditer(text) if found.group().strip()]


def hidden_as_in_public(sentence: str) -> str:
    """As a public page says it; empty where that would hide nothing."""
    hidden = masked(sentence)
    return hidden if hidden != readable(sentence) else ""


def sentences_hidden(text: str, which: Collection[int]) -> str:
    """`which` counts the sentences from 0."""
    place = -1

    def hide(found: re.Match[str]) -> str:
        nonlocal place
        place += bool(found.group().strip())
        return masked(found.group()) if place in which and found.group().strip() else found.group()

    return _SENTENCE.sub(hide, text)


def speaks_of_somebody(sentence: str) -> bool:
    """Of anybody, by name, title, door or phone, or by kin of whoever is gone."""
    told = _UNIT.sub("", sentence)
    return masked(told) != readable(told) or may_name_somebody(sentence) or bool(_ASIDE.search(sentence))


def points_at(sentence: str, people: Called) -> bool:
    """At one of these, by a part of the name or the family, though it may be another word."""
    told = one_script(plain(sentence))
    parts = {*people.names, *people.short}
    little = {f"{small}{word[-1]}" for word in parts for small in SMALL if len(word) < _LONGEST_NAME}
    families = {f"{surname}{what}" for surname in people.surnames for what in "家姓某"}
    return any(one_script(word) in told for word in {*parts, *little, *families})


_LONGEST_NAME = 4
