"""Who lives there, as lists write it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.people.residence import Occupancy, Residence
from facilitator.wire.roll.columns import Field
from facilitator.wire.roll.living import lives_there


class Bad(Exception):
    pass


def bad(field: Field, reason: str) -> Exception:
    return Bad(field, reason)


@pytest.mark.parametrize("text", ["2026-03-01", "2026/3/1", "2026年3月1日", "2026.03.01", "2026-03-01 00:00:00"])
def test_days_are_read_as_lists_write_them(text: str) -> None:
    assert lives_there({Field.MOVED_IN: text}, bad) == Residence(None, date(2026, 3, 1))


@pytest.mark.parametrize(("word", "meant"), [("出租", Occupancy.TENANT), ("空置", Occupancy.VACANT), ("", None)])
def test_words_of_a_list_are_known(word: str, meant: Occupancy | None) -> None:
    assert lives_there({Field.OCCUPANCY: word}, bad).occupancy is meant


@pytest.mark.parametrize(("text", "persons"), [("3", 3), ("3人", 3), ("2.0", 2), ("0", 0), ("", None), (" 4 口", 4)])
def test_heads_are_read_as_lists_write_them(text: str, persons: int | None) -> None:
    assert lives_there({Field.PERSONS: text}, bad).persons == persons


@pytest.mark.parametrize(
    "cells",
    [
        *({Field.PERSONS: text} for text in ("三", "-1", "2.5", "100", "13900000000")),
        {Field.OCCUPANCY: "随便"},
        {Field.MOVED_IN: "三月"},
        {Field.MOVED_IN: "2026-02-30"},
        {Field.MOVED_IN: "2026-03-01", Field.MOVED_OUT: "2026-02-01"},
    ],
)
def test_nonsense_is_named(cells: dict[Field, str]) -> None:
    with pytest.raises(Bad):
        lives_there(cells, bad)
