"""What an import tells: both rows and classes of a repeat, letters of columns."""

from __future__ import annotations

import pytest

from facilitator.cli.ledger.told import repeat_sentence
from facilitator.domain.demands.importing.fields import letters
from facilitator.domain.demands.importing.repeats import Repeat


def test_repeat_names_both_rows_and_both_classes() -> None:
    repeat = Repeat(312, 100, "58301", "劳动和社会保障", "城乡建设", same_words=True)

    assert repeat_sentence(repeat) == (
        "重复：第 100 行（城乡建设）和第 312 行（劳动和社会保障）是同一件，只登记前一行。来源编号：58301。"
    )


def test_repeat_with_other_words_asks_to_look() -> None:
    assert "编号相同、内容不同" in repeat_sentence(Repeat(3, 2, "24", "", "", same_words=False))


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (37, "AL"), (702, "AAA")])
def test_columns_are_called_as_in_spreadsheets(place: int, name: str) -> None:
    assert letters(place) == name
