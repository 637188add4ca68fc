"""Numbers with two decimals go in and come out as they were written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.hundredths import LARGEST, from_hundredths, to_hundredths, written

HUNDREDTHS = st.integers(-LARGEST * 100, LARGEST * 100)


@given(HUNDREDTHS)
def test_what_goes_out_comes_back(hundredths: int) -> None:
    assert to_hundredths(from_hundredths(hundredths), "after") == hundredths
    assert Decimal(written(hundredths)) * 100 == hundredths
    assert not written(hundredths).endswith(".") and not ("." in written(hundredths) and written(hundredths)[-1] == "0")


@pytest.mark.parametrize(("hundredths", "text"), [(2600, "26"), (1950, "19.5"), (-5, "-0.05"), (0, "0")])
def test_written_as_people_do(hundredths: int, text: str) -> None:
    assert written(hundredths) == text


@pytest.mark.parametrize("number", [0.125, 1e-9, 1e10, -1e10])
def test_third_decimal_and_impossible_sizes_are_refused(number: float) -> None:
    with pytest.raises(BadInput) as refused:
        to_hundredths(number, "after")
    assert refused.value.details["field"] == "after"
