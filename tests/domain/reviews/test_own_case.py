"""Who is responsible for a matter is recognised under every line of the roll in their name."""

from __future__ import annotations

import pytest

from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.reviews.own_case import Answering, own_case, own_cases

ROLL = (
    Unit("c1", UnitKind.COMMITTEE, "居委会主任", holder="甲", holder_name="陈志强"),
    Unit("h1", UnitKind.HOUSEHOLD, "1栋101", holder="甲"),
    Unit("r1", UnitKind.REPRESENTATIVE, "居民代表01", holder="乙", holder_name="王桂芳"),
    Unit("h2", UnitKind.HOUSEHOLD, "1栋102", holder="乙"),
    Unit("h3", UnitKind.HOUSEHOLD, "1栋103", holder_name="李 春梅"),
)


@pytest.mark.parametrize(
    ("parties", "assignee", "own"),
    [
        (("社区居委会",), None, {"c1", "h1"}),
        (("五角亭社区居委会", "物业公司"), None, {"c1", "h1"}),
        (("幸福里社区居委会",), None, set()),
        (("物业公司",), "李春梅", {"h3"}),
        (("王桂芳",), "", {"r1", "h2"}),
        (("物业公司",), "陈志强、王桂芳", {"c1", "h1", "r1", "h2"}),
        ((), None, set()),
    ],
)
def test_own_case(parties: tuple[str, ...], assignee: str | None, own: set[str]) -> None:
    assert own_case(ROLL, Answering(parties, assignee, "五角亭社区")) == own


def test_own_cases_of_a_sheet_are_those_of_each_matter() -> None:
    """The blank assignee of one matter makes nobody responsible who has no name on the roll."""
    matters = {"a": Answering(("社区居委会",), "", "五角亭社区"), "b": Answering(("王桂芳",), None, "五角亭社区")}

    assert own_cases(ROLL, matters) == {one: own_case(ROLL, answering) for one, answering in matters.items()}
