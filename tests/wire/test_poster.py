"""The long picture is 1080 wide and says exactly what the text says."""

from __future__ import annotations

import io
import time

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from facilitator.domain.posts import MOST, Post, PostLine, post_of, text_of
from facilitator.wire.poster import MARGIN, NEVER_FIRST, WIDTH, _font, drawn, placed_lines

WORDS = st.text(st.characters(categories=["Lo", "Nd", "Po"]), max_size=120)


def result() -> Post:
    sentence = "应到 37 人，实到 32 人，赞成 17 票、反对 12 票、弃权 3 票，赞成超过到会人数的一半，表决通过。"
    return post_of(
        "表决结果", "路灯合同", [PostLine("是否同意路灯维修合同"), PostLine(sentence, figures=True)], "五角亭社区"
    )


@settings(deadline=None, max_examples=25)
@given(WORDS, st.lists(st.builds(PostLine, WORDS, st.booleans()), max_size=5))
def test_picture_and_text_say_the_same(title: str, lines: list[PostLine]) -> None:
    post = post_of("公示", title, lines, "五角亭社区")

    assert "".join(piece.text for piece in placed_lines(post)) == text_of(post).replace("\n", "")


@settings(deadline=None, max_examples=25)
@given(WORDS)
def test_nothing_runs_over_the_edge_or_over_another_line(text: str) -> None:
    placed = list(placed_lines(post_of("公示", "路灯", [PostLine(text, figures=True)], "五角亭社区")))

    assert max(_font(piece.style).getlength(piece.text) for piece in placed) <= WIDTH - 2 * MARGIN
    ends = [piece.y + piece.style.leading for piece in placed]
    assert all(end <= below.y for end, below in zip(ends, placed[1:], strict=False))


def test_no_line_begins_with_a_closing_sign() -> None:
    placed = list(placed_lines(result()))

    assert len(placed) > 4
    assert [piece.text for piece in placed if piece.text[0] in NEVER_FIRST] == []


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 99999), min_size=1, max_size=25))
def test_number_stands_on_one_line_with_what_it_counts(numbers: list[int]) -> None:
    text = "".join(f"赞成{number}票" for number in numbers)
    placed = list(placed_lines(post_of("公示", "路灯", [PostLine(text[:200], figures=True)], "五角亭社区")))

    assert [piece.text for piece in placed[1:-2] if piece.text[-1].isdigit()] == []


def test_picture_is_as_wide_as_a_phone_wants_it() -> None:
    with Image.open(io.BytesIO(drawn(result()))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1080)


def test_longest_post_is_drawn_within_a_second_of_the_processor() -> None:
    post = post_of("公示", "路灯", [PostLine("好" * MOST)], "五角亭社区")
    drawn(post)

    def took() -> float:
        began = time.process_time()
        drawn(post)
        return time.process_time() - began

    assert min(took() for _draw in range(3)) < 1  # What shares the processor slows one of them, seldom all three.
