"""What goes into the neighbours' chat group: a text of at most 300 characters; the picture shows the same lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

MOST = 300
"""Characters, line ends included."""

SHORTEST = 8
"""A line of words is not cut below this; then it is left out."""

MORE = "……"


@dataclass(frozen=True)
class PostLine:
    """`figures`: numbers, dates and results are never cut; when there is no room for one, the line goes whole."""

    text: str
    figures: bool = False


@dataclass(frozen=True)
class Post:
    """`word` says what it is (开会通知); everything in it has passed the public mask already."""

    word: str
    title: str
    lines: tuple[PostLine, ...]
    foot: str


def post_of(word: str, title: str, lines: Iterable[PostLine], foot: str) -> Post:
    """Cut to MOST: the longest line of words first, then lines are left out from the end, words before figures."""
    kept = tuple(PostLine(_one_line(line.text), line.figures) for line in lines if line.text.strip())
    post = Post(word, _cut(_one_line(title), 60), kept, _cut(_one_line(foot), 60))
    while len(text_of(post)) > MOST:
        post = replace(post, lines=_smaller(post.lines, len(text_of(post)) - MOST))
    return post


def text_of(post: Post) -> str:
    return "\n".join(lines_of(post))


def lines_of(post: Post) -> tuple[str, ...]:
    """The whole post line by line, as text and picture both show it."""
    return (f"【{post.word}】{post.title}", *(line.text for line in post.lines), post.foot)


def _smaller(lines: tuple[PostLine, ...], over: int) -> tuple[PostLine, ...]:
    words = [place for place, line in enumerate(lines) if not line.figures and len(line.text) > SHORTEST]
    if words:
        longest = max(words, key=lambda place: len(lines[place].text))
        length = max(SHORTEST, len(lines[longest].text) - over)
        cut = PostLine(_cut(lines[longest].text, length))
        return (*lines[:longest], cut, *lines[longest + 1 :])
    loose = [place for place, line in enumerate(lines) if not line.figures]
    gone = loose[-1] if loose else len(lines) - 1
    return lines[:gone] + lines[gone + 1 :]


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - len(MORE)] + MORE


def _one_line(text: str) -> str:
    return " ".join(text.split())
