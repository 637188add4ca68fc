"""An office is nobody to be forgotten."""

from __future__ import annotations

import pytest

from facilitator.domain.people.organisations import is_organisation


@pytest.mark.parametrize("name", ["街道", "物业", "五角亭社区居委会", "安居物业公司", "街道城管办", "第三小学"])
def test_office_is_told_by_its_ending(name: str) -> None:
    assert is_organisation(name)


@pytest.mark.parametrize("name", ["和平", "王中心", "李社区", "钱秘密", "", None, "13800000000", "物业的王师傅"])
def test_person_is_none(name: str | None) -> None:
    assert not is_organisation(name)
