"""Questions of an import and their answers in Chinese, both ways, every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.cli.ledger.words import KIND_WORDS, plain_answer, spoken_answer, spoken_key
from facilitator.domain.demands.importing.questions import Kind

GUIDE = (Path(__file__).parents[3] / "docs" / "guide" / "台账导入.md").read_text("utf-8")
VALUES = {
    Kind.DAY_ORDER: ("month_first", "day_first"), Kind.HIDDEN_ROW: ("import", "skip"),
    Kind.HIDDEN_COLUMN: ("read", "skip"), Kind.FINISHED: ("aside", "register"), Kind.SPLIT: ("yes", "other", "no"),
    Kind.ROUNDED: ("drop",), Kind.LOST_ZERO: ("add", "keep"), Kind.HOUSEHOLDS: ("keep",),
    Kind.NAME_COUNT: ("split", "keep"), Kind.CLASS: ("keep",), Kind.DEADLINE: ("keep",),
    Kind.TWIN: ("one", "each"), Kind.KNOWN: ("one", "each"), Kind.CONFLICT: ("file", "ledger"),
    Kind.PARTY: ("each", "one"), Kind.TAKEN: ("file", "ledger", "apart"),
}  # fmt: skip


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


@pytest.mark.parametrize("kind", list(Kind))
def test_guide_tells_every_question_with_all_its_answers(kind: Kind) -> None:
    lines = [line for line in GUIDE.splitlines() if line.startswith("| `") and f"`{KIND_WORDS[kind]}" in line]
    answers = [spoken_answer(kind, value) for value in VALUES.get(kind, ())]
    assert lines and [word for word in answers if not any(f"`{word}`" in line for line in lines)] == []


def test_what_is_no_question_stays_as_it_was_typed() -> None:
    assert plain_answer("nonsense", "1") == ("nonsense", "1")
    assert spoken_key("nonsense") == "nonsense"
