"""Behind a demand stand rows, a count and a line of history that agree."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.errors import WrongState
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.services.demands.wishes import row, wish


@pytest.fixture
def demand(council: Council) -> str:
    return str(council.do(ConfirmDraft(draft=council.do(wish(), council.clerk).draft), council.clerk).demand)


def join_in(council: Council, demand: str) -> None:
    draft = council.do(wish(kind=DraftKind.SUPPORT, about=demand, reporter_name="住户甲"), council.clerk).draft
    council.do(ConfirmDraft(draft=draft), council.clerk)


def test_supporting_counts_rows_and_lines_alike(council: Council, demand: str) -> None:
    for _ in range(3):
        join_in(council, demand)

    with council.world.database.reading() as unit:
        rows = len(unit.supporters.of(demand))
    lines = [one for one in council.ask(DemandDetail(demand), council.clerk).history if one.move == "support"]
    assert (row(council, demand).supporters, rows, len(lines)) == (3, 3, 3)
    assert [line.details for line in lines] == [{"supporters": 1}, {"supporters": 2}, {"supporters": 3}]


def test_supporting_a_demand_that_is_over_is_refused(council: Council, demand: str) -> None:
    council.do(WithdrawDemand(demand), council.clerk)

    with pytest.raises(WrongState):
        join_in(council, demand)


@pytest.mark.parametrize("building", ["3号楼", "三栋", "3 幢", "03栋"])
def test_one_person_is_one_voice_however_the_house_is_written(council: Council, demand: str, building: str) -> None:
    for written in ("3栋", building):
        told = wish(kind=DraftKind.SUPPORT, about=demand, reporter_name="王芳", building=written, contact=None)
        draft = council.do(told, council.clerk).draft
        if written == "3栋":
            council.do(ConfirmDraft(draft=draft), council.clerk)

    with pytest.raises(WrongState, match="已经登记过附议"):
        council.do(ConfirmDraft(draft=draft), council.clerk)
