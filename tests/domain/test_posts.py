"""A post never passes 300 characters, and what has figures in it is never cut in the middle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.posts import MORE, MOST, PostLine, lines_of, post_of, text_of

WORDS = st.text(st.characters(categories=["Lo", "Nd", "Po"]), max_size=400)
LINES = st.lists(st.builds(PostLine, WORDS, st.booleans()), max_size=12)


@given(WORDS, LINES, WORDS)
def test_text_is_never_too_long_for_a_group(title: str, lines: list[PostLine], foot: str) -> None:
    assert len(text_of(post_of("表决结果", title, lines, foot))) <= MOST


@given(LINES)
def test_line_with_figures_stands_whole_or_not_at_all(lines: list[PostLine]) -> None:
    post = post_of("表决结果", "路灯", lines, "五角亭社区")

    given_lines = [" ".join(line.text.split()) for line in lines if line.figures]
    assert [line.text for line in post.lines if line.figures and line.text not in given_lines] == []


@given(LINES)
def test_lines_of_words_go_before_lines_with_figures(lines: list[PostLine]) -> None:
    post = post_of("表决结果", "路灯", lines, "五角亭社区")

    lost = [line for line in lines if line.figures and line.text.strip()]
    lost = lost[sum(line.figures for line in post.lines) :]
    assert not (lost and any(not line.figures for line in post.lines))


def test_short_post_is_told_as_it_is() -> None:
    post = post_of("开会通知", "路灯\n合同", [PostLine("时间：19:30", figures=True), PostLine("　")], "五角亭社区")

    assert lines_of(post) == ("【开会通知】路灯 合同", "时间：19:30", "五角亭社区")


def test_longest_line_of_words_is_cut() -> None:
    post = post_of("公示", "路灯", [PostLine("好" * 400), PostLine("短"), PostLine("12 件", figures=True)], "社区")

    assert (len(text_of(post)), post.lines[0].text.endswith("好" + MORE)) == (MOST, True)
    assert [line.text for line in post.lines[1:]] == ["短", "12 件"]
