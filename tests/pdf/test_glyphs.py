"""What can be drawn, and what cannot be told apart."""

from __future__ import annotations

import pytest

from facilitator.pdf.glyphs import by_shape, code_points, missing_characters, printable


def test_names_of_people_can_be_drawn() -> None:
    assert missing_characters("堃昇珺䶮㛃𬭎 买买提·艾力 喆頔翀") == ()


def test_missing_characters_are_found_once_and_become_geta() -> None:
    text = "𪚥与🏮与𪚥"
    assert missing_characters(text) == ("𪚥", "🏮")
    assert printable(text) == "〓与〓与〓"
    assert code_points(("𪚥", "🏮")) == "U+2A6A5、U+1F3EE"


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x00", "\x1b", "\u2028"])
def test_signs_that_turn_or_break_the_line_are_shown(sign: str) -> None:
    assert printable(f"反{sign}对") == "反〓对"


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_signs_without_a_shape_are_left_out(sign: str) -> None:
    assert printable(f"反{sign}对") == "反对"
    assert missing_characters(sign) == ()


def test_line_ends_stay() -> None:
    assert printable("一\n二\t三") == "一\n二\t三"


def test_twins_share_one_spelling_and_strangers_do_not() -> None:
    assert by_shape("8～9") == by_shape("8〜9")
    assert by_shape("⼀") == by_shape("一")
    assert by_shape("•") == by_shape("·")
    assert len({by_shape(character) for character in "赞成反对弃权0123456789一二三"}) == 19
