"""A printed slip's number and code are read however they are copied, and nothing else is taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ids import CROCKFORD
from facilitator.domain.papers.kinds import slip_number
from facilitator.domain.papers.stubs import PrintedSlip, on_paper, printed_slip


@given(st.integers(2020, 2999), st.integers(1, 9999), st.text(CROCKFORD, min_size=8, max_size=8))
def test_printed_slip_reads_what_stands_on_paper(year: int, sequence: int, code: str) -> None:
    number = slip_number(year, sequence)
    assert printed_slip(on_paper(number, code)) == PrintedSlip(number, code)
    assert printed_slip(on_paper(number, "")) == PrintedSlip(number, "")


@pytest.mark.parametrize(
    "typed",
    ["2026-yb-0032-7k4m-92qo", " 2026 YB 0032 7K4M92Q0 ", "２０２６－ＹＢ－００３２　7K4M－92QO", "2026YB00327K4M92QO"],
)
def test_printed_slip_is_read_in_any_case_and_width(typed: str) -> None:
    assert printed_slip(typed) == PrintedSlip("2026-YB-0032", "7K4M92Q0")


@pytest.mark.parametrize(
    "typed", ["", "7K4M-92QX", "12345678", "XQ-2026-0001", "2026-YB-0032-7K4M", "2026-YB-0032-7K4M-92QU", "第3号单"]
)
def test_any_other_text_is_no_printed_slip(typed: str) -> None:
    assert printed_slip(typed) is None
