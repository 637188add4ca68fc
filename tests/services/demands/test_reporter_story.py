"""The strip of a slip tells its holder everything about their own matter, and nothing about anybody else's."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.plain_story import Standing, Step
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import NotFound
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.papers.stubs import on_paper
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import DemandList
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.reporter_story import NUMBER_ONLY, OwnStory, ReporterStory
from facilitator.services.papers.order import OrderPaper
from tests.factories.council import Council


def registered(council: Council, title: str = "家里漏水") -> Any:
    slip = RegisterDemand(title, "", Category.OTHER, Channel.WALK_IN, reporter_name="张阿姨", contact="13800005678")
    return council.do(slip, council.clerk)


def story(council: Council, code: str) -> OwnStory:
    told: OwnStory = council.ask(ReporterStory(code))
    return told


def change(council: Council, demand: str, **columns: Any) -> None:
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **columns))


@pytest.mark.parametrize("typed", [str, str.lower, lambda code: f"{code[:4]}-{code[4:]}", lambda code: f" {code} "])
def test_code_is_taken_however_it_is_typed(council: Council, typed: Any) -> None:
    slip = registered(council)
    assert story(council, typed(slip.stub)).number == slip.number


def test_code_behind_the_number_of_the_ledger_is_read(council: Council) -> None:
    slip = registered(council)
    assert story(council, f"{slip.number}-{slip.stub}").number == slip.number


def test_private_matter_is_told_to_its_reporter_and_is_not_on_the_board(council: Council) -> None:
    slip = registered(council)
    change(council, slip.demand, state="private_mediation", matter=Matter.PRIVATE, responsible_party="调解委员会")
    told = story(council, slip.stub)
    assert (told.title, told.state_name, told.party) == ("家里漏水", "正在帮您想办法", "调解委员会")
    assert (told.public_number, told.steps) == ("", ())
    assert told.next_line == "网格员会和您联系。"


def test_opened_private_matter_waits_for_the_grid_and_no_council(council: Council) -> None:
    slip = registered(council)
    change(council, slip.demand, state="opened", matter=Matter.PRIVATE)
    assert story(council, slip.stub).next_line == "网格员会和您联系。"


def test_reason_why_a_relapse_is_no_order_is_told_to_whoever_asked(council: Council) -> None:
    slip = registered(council)
    change(council, slip.demand, state="tracking", matter=Matter.MINOR, closed_on=date(2026, 11, 1))
    council.do(RelapseDemand(slip.demand, "又漏了"), council.clerk)
    council.do(DeclineDemand(slip.demand, "查过了，是自家的水管"), council.secretary)
    told = story(council, slip.stub)
    assert (told.state, told.reason) == ("tracking", "查过了，是自家的水管")


def test_large_matter_at_work_still_owes_its_council(council: Council) -> None:
    slip = registered(council)
    change(council, slip.demand, state="in_progress", matter=Matter.MAJOR)
    talked = [step.standing for step in story(council, slip.stub).steps if step.step is Step.TALKED]
    change(council, slip.demand, matter=Matter.MINOR)
    assert talked == [Standing.TO_COME]
    assert [step.standing for step in story(council, slip.stub).steps if step.step is Step.TALKED] == [Standing.SKIPPED]


def test_public_matter_has_steps_and_its_number_on_the_board(council: Council) -> None:
    slip = registered(council)
    change(council, slip.demand, state="opened", matter=Matter.MINOR)
    told = story(council, slip.stub)
    assert told.public_number == slip.number
    assert len(told.steps) == 5


def test_merged_reporter_follows_the_parent_to_the_end(council: Council) -> None:
    first, second, third = registered(council), registered(council, "水管又漏"), registered(council, "楼道漏水")
    change(council, first.demand, state="merged", parent=second.demand)
    change(council, second.demand, state="merged", parent=third.demand)
    council.do(QueueDemand(third.demand), council.clerk)
    told = story(council, first.stub)
    assert (told.number, told.followed, told.title) == (first.number, third.number, "家里漏水")
    assert told.state_name == "等社区开会定"
    assert told.told[0].sentence == "排上了社区的会，等着定。"
    assert "楼道漏水" not in str(told) and "水管又漏" not in str(told)


def test_ring_of_merges_ends(council: Council) -> None:
    first, second = registered(council), registered(council)
    change(council, first.demand, state="merged", parent=second.demand)
    change(council, second.demand, state="merged", parent=first.demand)
    assert story(council, first.stub).followed == second.number


def test_story_names_neither_reporter_nor_contact(council: Council) -> None:
    told = str(story(council, registered(council).stub))
    assert "张阿姨" not in told and "13800005678" not in told


@pytest.mark.parametrize("code", ["", "0000-0000", "XQ-2026-0001", "'; --", "张" * 500])
def test_wrong_code_is_one_sentence(council: Council, code: str) -> None:
    registered(council)
    with pytest.raises(NotFound) as refused:
        story(council, code)
    assert refused.value.message == "没有这个码，请对着回执再看一遍；看不清，请打电话或者到社区问。"


def test_slip_of_paper_is_followed_by_what_is_printed_on_it(council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper
    with council.world.database.reading() as unit:
        kept = unit.papers.paper(paper).content  # type: ignore[union-attr]
    printed = on_paper(kept["numbers"][0], kept["codes"][0])
    with pytest.raises(NotFound):
        story(council, printed)
    slip = RegisterDemand("灯不亮", "", Category.OTHER, Channel.YARD_MEETING, slip_no=printed)
    number = council.do(slip, council.clerk).number
    assert [story(council, typed).number for typed in (printed, kept["codes"][0].lower())] == [number] * 2


def test_strip_with_a_number_only_leads_to_the_clerk(council: Council) -> None:
    slip = RegisterDemand("灯不亮", "", Category.OTHER, Channel.YARD_MEETING, slip_no="2026-YB-0032")
    number = council.do(slip, council.clerk).number
    with pytest.raises(NotFound) as refused:
        story(council, "2026-YB-0032")
    assert refused.value.sentence == NUMBER_ONLY
    found = council.ask(DemandList(text="2026-YB-0032"), council.clerk)
    assert [line.number for line in found.lines] == [number]
