"""Views in groups: how many dots a unit has, when they may be put, and in which order the groups stand afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

DOTS = 3
MOST_GROUPS = 12
TITLE_LIMIT = 30
"""Characters of a title that the last row reads."""


@dataclass(frozen=True)
class GroupFacts:
    """`views` are (id, text, supporters). `hands` is what somebody counted, `points` dots and hands together: None for
    everybody until the dots are closed."""

    id: str
    title: str
    views: tuple[tuple[str, str, int], ...] = ()
    hands: int | None = None
    points: int | None = None


@dataclass(frozen=True)
class GroupsFacts:
    """The groups of the item at hand. `loose`: views in no group yet. `given`: how many units have put their dots."""

    groups: tuple[GroupFacts, ...]
    loose: tuple[tuple[str, str, int], ...] = ()
    open: bool = False
    closed: bool = False
    given: int = 0


def check_dots(dots: Mapping[str, int], groups: Iterable[str]) -> None:
    """Raises Missing or BadInput: one to three dots, on groups that are there."""
    known = set(groups)
    if any(group not in known for group in dots):
        raise BadInput(N_("分组变了，请刷新页面再贴。"), field="dots")
    if any(count < 0 for count in dots.values()):
        raise BadInput(N_("点数填 0 或者更大的整数。"), field="dots")
    total = sum(dots.values())
    if not total:
        raise Missing(N_("请至少贴一个点。"), what="dots")
    if total > DOTS:
        sentence = N_("一共只有 {most} 个点，现在贴了 {total} 个，请去掉几个。")
        raise BadInput(sentence, field="dots", most=DOTS, total=total)


def in_order(groups: Iterable[GroupFacts]) -> tuple[GroupFacts, ...]:
    """Most points first; equal ones as they were made. Before the dots are closed nothing moves."""
    return tuple(sorted(groups, key=lambda group: -(group.points or 0)))


def told(groups: Iterable[GroupFacts]) -> str:
    """One sentence for the minutes: the groups by their points. Empty where nothing was closed."""
    counted = [group for group in in_order(groups) if group.points is not None]
    lines = [N_("{title} {points} 点").format(title=group.title, points=group.points) for group in counted]
    return N_("归类贴点：{groups}。").format(groups="；".join(lines)) if lines else ""
