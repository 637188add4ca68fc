"""Which items are steps of one matter."""

from __future__ import annotations

from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.matter import Step, one_matter

USUAL = frozenset({"签到", "逐人发言", "归类、举手排序"})


def agenda(*lines: tuple[str, str | None]) -> list[Step]:
    """Discussions s1, s2, …, each with a title and a demand."""
    return [Step(f"s{n}", title, ItemForm.DISCUSSION, demand) for n, (title, demand) in enumerate(lines, 1)]


def test_items_about_one_demand_are_one_matter() -> None:
    steps = agenda(("听大家说", "d1"), ("归类", "d1"), ("别的事", "d2"))
    assert one_matter(steps, "s2", USUAL) == {"s1", "s2"}


def test_usual_steps_without_a_demand_belong_together() -> None:
    steps = agenda(("逐人发言", None), ("归类、举手排序", None), ("停车怎么办", None))
    assert one_matter(steps, "s1", USUAL) == {"s1", "s2"}
    assert one_matter(steps, "s3", USUAL) == {"s3"}


def test_a_usual_step_belongs_to_the_only_demand() -> None:
    steps = agenda(("逐人发言", "d1"), ("归类、举手排序", None))
    assert one_matter(steps, "s2", USUAL) == {"s1", "s2"}


def test_between_two_demands_a_step_without_one_is_alone() -> None:
    steps = agenda(("逐人发言", "d1"), ("逐人发言", "d2"), ("归类、举手排序", None))
    assert one_matter(steps, "s3", USUAL) == {"s3"}


def test_a_report_only_tells() -> None:
    steps = [*agenda(("逐人发言", "d1")), Step("told", "议题说明", ItemForm.REPORT, "d1")]
    assert one_matter(steps, "s1", USUAL) == {"s1"}
    assert one_matter(steps, "told", USUAL) == {"told"}
