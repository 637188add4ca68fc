"""demands.guide_private: five ways to help, never recommending one firm."""

from __future__ import annotations

import pytest

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.demands.guiding import PATH_MOVES, PATH_NAMES, GuidePath
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.resources.add import AddResource
from tests.factories.council import Council
from tests.factories.demands import journal, opened, seen, stored


@pytest.fixture
def demand(council: Council) -> str:
    return opened(council, Matter.PRIVATE)


def firm(council: Council, name: str, kind: ResourceKind = ResourceKind.MARKET) -> str:
    return str(council.do(AddResource(name, kind, "修水管"), council.clerk).resource)


def test_guide_private_keeps_the_note_out_of_the_journal(council: Council, demand: str) -> None:
    council.do(GuidePrivate(demand, GuidePath.SELF_HELP, "教会周奶奶交费"), council.clerk)

    line = seen(council, demand)
    assert (line.state, line.history[-1].details) == ("private_guided", {"path": "self_help"})
    assert line.description.endswith("【引导 2026年11月25日】教会周奶奶交费")
    assert "guide_self_help" in journal(council) and "周奶奶" not in journal(council)


@pytest.mark.parametrize(("path", "restricted"), [(GuidePath.MEDIATION, True), (GuidePath.VOLUNTEER, False)])
def test_mediation_alone_restricts_the_record(
    council: Council, demand: str, path: GuidePath, restricted: bool
) -> None:
    council.do(GuidePrivate(demand, path, "谈过"), council.clerk)

    assert stored(council, demand).restricted is restricted


def test_market_service_needs_two_of_the_book(council: Council, demand: str) -> None:
    first, second = firm(council, "甲维修部"), firm(council, "乙家电")
    with pytest.raises(Missing, match="至少从资源册里选两家"):
        council.do(GuidePrivate(demand, GuidePath.MARKET, "修水管", (first, first)), council.clerk)

    council.do(GuidePrivate(demand, GuidePath.MARKET, "修水管", (first, second)), council.clerk)

    assert seen(council, demand).history[-1].details == {"path": "market", "providers": "甲维修部、乙家电"}


def test_market_service_without_a_book_needs_two_names(council: Council, demand: str) -> None:
    with pytest.raises(Missing, match="至少写出两家"):
        council.do(GuidePrivate(demand, GuidePath.MARKET, "找甲维修部"), council.clerk)

    moved = council.do(GuidePrivate(demand, GuidePath.MARKET, "甲维修部、乙家电"), council.clerk)
    assert moved.state == "private_market"


def test_path_may_change_but_not_to_itself(council: Council, demand: str) -> None:
    council.do(GuidePrivate(demand, GuidePath.SELF_HELP, "先自己办"), council.clerk)
    with pytest.raises(WrongState):
        council.do(GuidePrivate(demand, GuidePath.SELF_HELP, "还是自己办"), council.clerk)

    assert council.do(GuidePrivate(demand, GuidePath.LINKED, "找法援"), council.clerk).state == "private_linked"


def test_every_path_has_a_move_and_a_name() -> None:
    assert set(PATH_MOVES) == set(PATH_NAMES) == set(GuidePath)


def test_guide_private_needs_a_private_matter_a_note_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(WrongState, match="只有私事才这样引导"):
        council.do(GuidePrivate(opened(council), GuidePath.SELF_HELP, "教会了"), council.clerk)
    with pytest.raises(Missing):
        council.do(GuidePrivate(demand, GuidePath.SELF_HELP, ""), council.clerk)
    with pytest.raises(NotFound):
        council.do(GuidePrivate(demand, GuidePath.LINKED, "找法援", ("nothing",)), council.clerk)
    with pytest.raises(Forbidden):
        council.do(GuidePrivate(demand, GuidePath.SELF_HELP, "教会了"), council.chair)
