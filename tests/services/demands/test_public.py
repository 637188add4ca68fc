"""The board as it is asked: narrow, paged, counted, and the same no for everything that is not on it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.plain_story import Standing, Step
from facilitator.domain.demands.publishing import Stage
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, NotFound
from facilitator.services.demands.exporting import QuarterFigures
from facilitator.services.demands.look_over import LookOver
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.public import PAGE, PublicBoard, PublicCounts
from facilitator.services.demands.public_lines import PublicFigures, PublicLines
from facilitator.services.demands.public_story import PublicStory
from facilitator.services.demands.public_wording import PublicWording
from facilitator.services.demands.support import SupportDemand
from facilitator.services.demands.word_for_public import WordForPublic
from facilitator.services.street.read import Monthly
from tests.factories.council import Council, span
from tests.factories.demands import opened, registered, seen
from tests.factories.rows import numbered_demand


def add(council: Council, *rows: dict[str, Any]) -> None:
    council.world.door.writer.submit(lambda unit: [unit.ledger.add(row) for row in rows])


def numbers(council: Council, **asked: Any) -> list[str]:
    return [line.number for line in council.ask(PublicBoard(**asked)).lines]


def test_list_is_narrowed_by_class_and_stage(council: Council) -> None:
    add(
        council,
        numbered_demand(1, state="opened", matter="minor"),
        numbered_demand(2, state="in_progress", matter="major"),
        numbered_demand(3, state="private_guided", matter="private"),
    )
    assert numbers(council) == ["XQ-2026-0002", "XQ-2026-0001"]
    assert numbers(council, matter=Matter.MAJOR) == ["XQ-2026-0002"]
    assert numbers(council, stage=Stage.ORDERED) == ["XQ-2026-0001"]
    assert numbers(council, matter=Matter.PRIVATE) == []


def test_pages_follow_each_other_and_the_printer_gets_all(council: Council) -> None:
    add(council, *(numbered_demand(place, state="opened", matter="minor") for place in range(1, PAGE + 3)))
    second = council.ask(PublicBoard(page=2))
    assert (len(second.lines), second.pages, second.total) == (2, 2, PAGE + 2)
    assert council.ask(PublicBoard(page=99)).page == 2
    whole = council.ask(PublicBoard(page=0))
    assert (len(whole.lines), whole.pages) == (PAGE + 2, 1)


def test_unknown_order_is_refused(council: Council) -> None:
    with pytest.raises(BadInput):
        council.ask(PublicBoard(order="contact"))


def test_own_words_need_consent(council: Council) -> None:
    told = {"state": "opened", "matter": "minor", "title": "路灯不亮", "words_seen": True, "building": "3栋2-6"}
    add(
        council,
        numbered_demand(1, public_ok=True, **told),
        numbered_demand(2, public_ok=False, **told),
    )
    lines = council.ask(PublicBoard(order="state")).lines
    assert [(line.title, line.building) for line in lines] == [("", "3栋"), ("路灯不亮", "3栋")]


def test_small_counts_are_not_told(council: Council) -> None:
    add(
        council,
        numbered_demand(1, state="opened", matter="minor", supporters=2, affected_households=1),
        numbered_demand(2, state="private_guided", matter="private", registered_on=date(2026, 11, 1)),
    )
    (line,) = council.ask(PublicBoard()).lines
    assert (line.supporters, line.households) == ("<3", "<3")
    counts = council.ask(PublicCounts())
    assert (counts.private, counts.major, counts.minor) == ("<3", 0, 1)
    assert (counts.quarter, counts.came) == ("2026Q4", 1)


@pytest.mark.parametrize(("count", "told"), [(0, ""), (1, "<3"), (2, "<3"), (3, "3")])
def test_private_matters_are_counted_masked_and_not_at_all_without_any(council: Council, count: int, told: str) -> None:
    private = {"state": "private_guided", "matter": "private", "registered_on": date(2026, 11, 2)}
    add(council, *(numbered_demand(n, **private) for n in range(1, count + 1)))

    assert council.ask(PublicCounts()).private == told
    assert council.ask(PublicFigures("2026Q4"), council.clerk).private == told


def test_story_tells_the_way_in_plain_words(council: Council) -> None:
    council.open_demand()
    story = council.ask(PublicStory("xq-2026-0001 "))
    assert [line.sentence for line in story.told] == [
        "社区定下来了：由谁办、什么时候办好。",
        "排上了社区的会，等着定。",
        "社区收到了，记进台账。",
    ]
    assert [step.standing.value for step in story.steps] == ["done", "here", "to_come", "to_come", "to_come"]
    assert (story.state_name, story.next_line) == ("定了由谁办", "开会商量怎么办，或者请有关部门来办。")
    assert story.measure is None


def test_hidden_and_unknown_numbers_get_the_same_no(council: Council) -> None:
    add(council, numbered_demand(1, state="private_guided", matter="private"), numbered_demand(2))
    said = set()
    for number in ("XQ-2026-0001", "XQ-2026-0002", "XQ-2026-0003", "d1"):
        with pytest.raises(NotFound) as refused:
            council.ask(PublicStory(number))
        said.add((refused.value.code, refused.value.message))
    assert len(said) == 1


def test_every_name_the_ledger_knows_of_it_is_hidden(council: Council) -> None:
    title = "欧阳铁蛋反映路灯不亮，尉迟宝宝和赵铁柱也说"
    parent = opened(council, title=title, party="物业（找欧阳铁蛋）", public_ok=True)
    child, grandchild = registered(council, reporter_name="欧阳铁蛋"), registered(council, reporter_name="赵铁柱")
    council.do(SupportDemand(child, "尉迟宝宝"), council.clerk)
    council.do(MergeDemand(grandchild, child), council.clerk)
    council.do(MergeDemand(child, parent), council.clerk)
    council.do(LookOver(parent, council.ask(PublicWording(parent), council.clerk).own), council.clerk)
    council.do(MeasureDemand(parent, "尉迟宝宝家门口照度", "勒克斯（欧阳铁蛋）", before=1), council.clerk)

    hidden = "欧阳*蛋反映路灯不亮，尉迟*宝和赵*柱也说"
    story = council.ask(PublicStory("XQ-2026-0001"))
    assert (story.title, story.party) == (hidden, "物业（找欧阳*蛋）")
    assert (story.measure.indicator, story.measure.unit) == ("尉迟*宝家门口照度", "勒克斯（欧阳*蛋）")
    assert [line.title for line in council.ask(PublicBoard()).lines] == [hidden]
    assert [line.title for line, _ in council.ask(PublicLines(), council.clerk).lines] == [hidden]
    assert council.ask(PublicWording(parent), council.clerk).title == hidden
    worded = council.do(WordForPublic(parent, "尉迟 宝宝要修灯"), council.clerk)
    assert worded.title == council.ask(PublicStory("XQ-2026-0001")).title == "尉迟*宝要修灯"


def test_council_beside_the_department_is_told(council: Council) -> None:
    demand = council.open_demand()
    columns = {"state": "in_progress", "matter": "major", "track_department": "accepted"}
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **columns))
    council.plan()
    council.begin(span("r", 1, 3))

    told = council.ask(PublicStory("XQ-2026-0001"))

    talked = next(step for step in told.steps if step.step is Step.TALKED)
    assert (talked.on, talked.standing) == (council.world.clock.now().date(), Standing.DONE)
    assert told.told[0].sentence == "办着的同时，社区也开会商量。"


def test_matter_that_waits_for_a_new_order_names_nobody(council: Council) -> None:
    add(council, numbered_demand(1, state="pending_triage", matter="minor", round=2, responsible_party="街道城管办"))
    assert [line.party for line in council.ask(PublicBoard()).lines] == [""]


def test_board_month_and_quarter_tell_the_same_figures(council: Council) -> None:
    """Private matters are in all of them, and named apart."""
    days = {"registered_on": date(2026, 11, 3), "opened_on": date(2026, 11, 4), "completed_on": date(2026, 11, 5)}
    rows = [numbered_demand(place, state="completed", matter="minor", **days) for place in range(1, 4)]
    rows += [numbered_demand(place, state="completed", matter="private", **days) for place in range(4, 8)]
    add(council, *rows)

    counts = council.ask(PublicCounts())
    quarter = council.ask(QuarterFigures("2026Q4"), council.clerk).rows[-1]
    public = council.ask(PublicFigures("2026Q4"), council.clerk)
    month = council.ask(Monthly("2026-11"), council.clerk).rows[0]

    assert (counts.came, counts.opened, counts.finished, counts.private) == (7, 7, 7, "4")
    assert (quarter.came, quarter.opened, quarter.completed) == (7, 7, 7)
    assert (month.new, month.done) == (7, 7)
    assert (public.rows[-1].came, public.rows[-1].opened, public.rows[-1].completed) == ("7", "7", "7")
    assert public.private == "4"


@pytest.mark.parametrize(("party", "shown"), [("王秀兰", "王*兰"), ("李秀英（残疾人）", "居民"), ("区残联", "区残联")])
def test_board_and_story_cut_short_whoever_does_it(council: Council, party: str, shown: str) -> None:
    demand = opened(council, party=party)
    number = seen(council, demand).number
    (line,) = council.ask(PublicBoard()).lines
    assert line.party == council.ask(PublicStory(number or "")).party == shown
    assert seen(council, demand).responsible_party == party
