"""Drawings stay inside their frame, and what is longer is longer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reviews.charts import BAR_LEFT, BAR_MOST, WIDE, bars, stacks


def test_bar_is_as_long_as_its_figure_and_the_threshold_stands_between() -> None:
    drawn = bars([("环境卫生", 10000, "100%"), ("基础设施和公共照明", 5000, "50%"), ("物业", None, "—")], 10000, 7500)

    assert [(bar.label, bar.top, bar.width) for bar in drawn.bars] == [
        ("环境卫生", 6, 186),
        ("基础设施和公…", 36, 93),
        ("物业", 66, 0),
    ]
    assert (drawn.height, drawn.line, drawn.bars[0].text_x) == (90, 118 + 140, 312)


@given(st.lists(st.integers(0, 20000), max_size=8), st.integers(0, 10000))
def test_bars_never_leave_the_frame(figures: list[int], most: int) -> None:
    drawn = bars([("某", figure, "") for figure in figures], most)

    assert all(0 <= bar.width <= BAR_MOST for bar in drawn.bars)
    pairs = sorted(zip(figures, (bar.width for bar in drawn.bars), strict=True))
    assert [width for _figure, width in pairs] == sorted(width for _figure, width in pairs)


@given(st.lists(st.integers(0, 500), min_size=5, max_size=5))
def test_pieces_fill_their_row_without_a_gap(counts: list[int]) -> None:
    (stack,) = stacks([("全部", counts)]).stacks

    ends = [BAR_LEFT, *(piece.left + piece.width for piece in stack.pieces)]
    assert [piece.left for piece in stack.pieces] == ends[:-1]
    assert ends[-1] == (WIDE if sum(counts) else BAR_LEFT)
