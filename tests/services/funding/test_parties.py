"""One giver is one party of the books, however a form spells the name or leaves it out."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.services.funding.parties import as_known, giver

_F = FundSource
STREET = Source(_F.GOV_SUBSIDY, 10_00, "街道")
FIRMS = (Source(_F.ENTERPRISE_DONATION, 4_00, "甲企业"), Source(_F.ENTERPRISE_DONATION, 2_00, "乙企业"))
BOOKS = Books(16_00, (STREET, *FIRMS))


@pytest.mark.parametrize("name", ["", "街道", "街 道", "街道（补）", "（街道办）街道"])
def test_only_giver_of_its_kind_is_known_without_its_name(name: str) -> None:
    assert as_known(BOOKS, _F.GOV_SUBSIDY, name) == "街道"


def test_another_giver_is_taken_by_its_own_name() -> None:
    assert as_known(BOOKS, _F.GOV_SUBSIDY, "区民政局") == "区民政局"
    assert as_known(BOOKS, _F.COMMUNITY_FUND, "") == ""


def test_one_of_several_has_to_be_named() -> None:
    with pytest.raises(Missing, match="有几家"):
        as_known(BOOKS, _F.ENTERPRISE_DONATION, "")


def test_giver_without_a_name_can_pay_beside_one_that_has_one() -> None:
    books = Books(16_00, (STREET, Source(_F.GOV_SUBSIDY, 6_00)))

    assert giver(books, _F.GOV_SUBSIDY, "政府补助").name == ""
    assert giver(books, _F.GOV_SUBSIDY, "街道").name == "街道"
