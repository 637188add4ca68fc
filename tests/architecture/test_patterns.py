"""No pattern takes for ever: a sentence from anybody's phone must not hold the process that counts votes.

Every pattern that a module keeps is given texts made of its own words, over and over, with an end that does not fit;
that is what makes a pattern try every way to cut them.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import signal
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import pytest

import facilitator

PATIENCE = 1.0
"""Seconds of the processor for one text of some forty letters; the slowest took 12 ms. Others cost none."""
LENGTH = 40
MOST_WORDS = 120
PACKAGES = tuple(f"facilitator.{name}" for name in ("domain", "sessions", "services", "storage", "wire"))
CLASSES = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " "}


def kept_patterns() -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for module in pkgutil.walk_packages(facilitator.__path__, "facilitator."):
        if module.name.startswith(PACKAGES) and ".migrations" not in module.name:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found.setdefault((value.pattern, value.flags), f"{module.name}.{name}")
    return found


def words_in(tree: Any) -> Iterator[str]:
    """The letters and words that the pattern itself speaks of."""
    run = ""
    for code, said in tree:
        if code is codes.LITERAL:
            run += chr(said)
            continue
        if run:
            yield run
        run = ""
        if code is codes.BRANCH:
            for branch in said[1]:
                yield from words_in(branch)
        elif code is codes.SUBPATTERN:
            yield from words_in(said[3])
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from words_in(said[2])
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from words_in(said[1])
        elif code is codes.ATOMIC_GROUP:
            yield from words_in(said)
        elif code is codes.IN:
            yield from (letter for one, value in said for letter in letters(one, value))
        elif code is codes.ANY:
            yield "一"
    if run:
        yield run


def letters(code: Any, said: Any) -> str:
    if code is codes.LITERAL:
        return chr(said)
    if code is codes.RANGE:
        return chr(said[0])
    return CLASSES.get(said, "一") if code is codes.CATEGORY else ""


def hostile(pattern: str, flags: int) -> Iterator[str]:
    chance = random.Random(pattern)
    words = sorted({word[:6] for word in words_in(parser.parse(pattern, flags))})
    words = chance.sample(words, min(len(words), MOST_WORDS))
    for word in words:
        for front in ("", chance.choice(words)):
            for end in ("呀", "\0", "1"):
                yield f"{front}{(word * LENGTH)[:LENGTH]}{end}"


def give_up(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.mark.parametrize(("pattern", "flags"), [pytest.param(*key, id=name) for key, name in kept_patterns().items()])
def test_pattern_answers_at_once(pattern: str, flags: int) -> None:
    compiled, before = re.compile(pattern, flags), signal.signal(signal.SIGVTALRM, give_up)
    try:
        for text in hostile(pattern, flags):
            for asked in (compiled.fullmatch, compiled.search):
                signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
                asked(text)
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_text_that_cuts_in_many_ways_is_noticed() -> None:
    """What the test above would see: the same words, told as a pattern that tries them all."""
    hanging = re.compile("(?:多|人|多人)+")
    before = signal.signal(signal.SIGVTALRM, give_up)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        with pytest.raises(TimeoutError):
            hanging.fullmatch("多人" * LENGTH + "呀")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
