"""Questions of an import and their answers in Chinese, both ways, every one of them."""

from __future__ import annotations

import pytest

from facilitator.cli.ledger.words import KIND_WORDS, plain_answer, spoken_answer, spoken_key
from facilitator.domain.demands.importing.questions import Kind


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_word_and_comes_back(kind: Kind) -> None:
    assert plain_answer(f"{KIND_WORDS[kind]}:K10", "2026") == (f"{kind.value}:K10", "2026")
    assert plain_answer(kind.value, "2026") == (kind.value, "2026")
    assert spoken_key(kind.value) == KIND_WORDS[kind]


@pytest.mark.parametrize(
    ("kind", "plain", "spoken"),
    [
        (Kind.SPLIT, "yes", "拆开"),
        (Kind.HIDDEN_ROW, "skip", "不导入"),
        (Kind.HIDDEN_COLUMN, "skip", "不读"),
        (Kind.CLASS, "other", "其他"),
        (Kind.CHANNEL, "hotline_transfer", "12345转办"),
        (Kind.LOST_ZERO, "keep", "不补"),
        (Kind.HOUSEHOLDS, "keep", "只留原话"),
        (Kind.YEAR, "2026", "2026"),
    ],
)
def test_answers_are_spoken_and_understood_both_ways(kind: Kind, plain: str, spoken: str) -> None:
    assert spoken_answer(kind, plain) == spoken
    assert plain_answer(f"{KIND_WORDS[kind]}：甲", spoken) == (f"{kind.value}:甲", plain)
    assert plain_answer(kind.value, plain) == (kind.value, plain)


def test_what_is_no_question_stays_as_it_was_typed() -> None:
    assert plain_answer("nonsense", "1") == ("nonsense", "1")
    assert spoken_key("nonsense") == "nonsense"
