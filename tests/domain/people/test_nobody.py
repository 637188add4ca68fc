"""Whoever is nobody in particular is told at once, however the words are strung together."""

from __future__ import annotations

import time

import pytest

from facilitator.domain.people.called import called
from facilitator.domain.people.nobody import is_nobody
from facilitator.domain.people.strung import Strung


@pytest.mark.parametrize("text", "居民 3栋业主 多人 老人家 12345热线 业主甲 阳光小区的居民 五户居民".split())
def test_words_for_everybody_are_nobody(text: str) -> None:
    assert is_nobody(text)


@pytest.mark.parametrize("text", ["王芳", "多人王芳", "阳光小区王芳", "3栋李建国"])
def test_somebody_is_somebody(text: str) -> None:
    assert not is_nobody(text)


@pytest.mark.parametrize("word", ["多人", "老人家", "老人", "众人", "几家", "阳光小区多人"])
def test_forty_letters_are_read_at_once(word: str) -> None:
    began = time.thread_time()

    called((word * 20)[:39] + "呀")

    assert time.thread_time() - began < 1


def test_strung_words_are_found_whichever_way_they_are_cut() -> None:
    words = Strung("多|人|多人|人多一", longest=3)

    assert words.all_of("多人多一")
    assert words.all_of("")
    assert not words.all_of("多人多一二")
