"""Sources add up to the budget, or the sentence says by how much they do not."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.errors import BadInput, BasisMismatch, SourcesDoNotAddUp
from facilitator.domain.funding.electorates import CARRYING, check_electorate, is_voluntary
from facilitator.domain.funding.sources import PILE_OF, SOURCE_NAMES, FundSource, Source, check_sources, resident_part
from tests.factories.money import BUDGET_A, SOURCES_A


def test_example_a_adds_up() -> None:
    check_sources(BUDGET_A, SOURCES_A)

    assert resident_part(SOURCES_A) == 22_600_00


def test_difference_is_told() -> None:
    with pytest.raises(SourcesDoNotAddUp) as refused:
        check_sources(100, [Source(FundSource.GOV_SUBSIDY, 99, "街道")])

    assert refused.value.message == "各项来源加起来是 0.99 元，预算是 1.00 元，差 0.01 元，请核对金额。"


def test_work_is_valued_apart() -> None:
    check_sources(100, [Source(FundSource.GOV_SUBSIDY, 100), Source(FundSource.LABOR_KIND, 5000, "义务投劳")])


@pytest.mark.parametrize(
    ("sources", "sentence"),
    [
        ([Source(FundSource.GOV_SUBSIDY, 0)], "要大于 0"),
        ([Source(FundSource.ENTERPRISE_DONATION, 100)], "写明是谁"),
        ([Source(FundSource.GOV_SUBSIDY, 50), Source(FundSource.GOV_SUBSIDY, 50)], "一模一样"),
        ([Source(FundSource.RESIDENT_RAISED, 50), Source(FundSource.RESIDENT_RAISED, 50, "二期")], "只写一行"),
        ([Source(FundSource.GOV_SUBSIDY, 100, "街" * 61)], "最多 60 个字"),
    ],
)
def test_impossible_lines_are_told(sources: list[Source], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        check_sources(100, sources)


def test_every_source_has_a_name_and_a_pile() -> None:
    assert set(SOURCE_NAMES) == set(PILE_OF) == set(FundSource)


def test_owners_money_is_the_owners_to_decide() -> None:
    check_electorate("beneficiary_household_vote", {FundSource.RESIDENT_RAISED})
    check_electorate("owners_ordinary", {FundSource.MAINTENANCE_FUND})
    with pytest.raises(BasisMismatch, match="维修资金"):
        check_electorate("beneficiary_household_vote", {FundSource.MAINTENANCE_FUND})
    with pytest.raises(BasisMismatch, match="征求意见"):
        check_electorate("yard_straw_poll", {FundSource.RESIDENT_RAISED})


def test_only_villages_and_owners_may_bind() -> None:
    assert set(PRESETS) >= CARRYING
    assert [preset for preset in sorted(CARRYING) if not is_voluntary(preset)] == [
        "owners_ordinary", "owners_special",
        "ysyy_assembly_household", "ysyy_assembly_person", "ysyy_reps_household_weighted",
    ]  # fmt: skip
