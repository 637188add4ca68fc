"""What one line of the ledger may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.entry import (
    CATEGORY_NAMES,
    CHANNEL_NAMES,
    Category,
    Channel,
    check_words,
    demand_number,
    shorten,
)
from facilitator.domain.errors import BadInput, Missing


def test_check_words_takes_the_first_clause_for_a_missing_title() -> None:
    assert check_words(" ", "楼道灯不亮。晚上老人下楼不方便。") == ("楼道灯不亮", "楼道灯不亮。晚上老人下楼不方便。")


def test_check_words_asks_for_something_to_do() -> None:
    with pytest.raises(Missing):
        check_words(" ", "\n")


def test_check_words_refuses_a_title_beyond_the_limit() -> None:
    with pytest.raises(BadInput) as refused:
        check_words("长" * 81, "内容")
    assert refused.value.details["field"] == "title"


@given(st.text(max_size=200))
def test_shorten_never_grows_beyond_its_limit(text: str) -> None:
    assert len(shorten(text)) <= 30


def test_demand_number_has_four_digits_and_grows_beyond_them() -> None:
    assert demand_number(2026, 147) == "XQ-2026-0147"
    assert demand_number(2026, 12345) == "XQ-2026-12345"


def test_every_category_and_channel_has_a_name() -> None:
    assert set(CATEGORY_NAMES) == set(Category) and set(CHANNEL_NAMES) == set(Channel)
