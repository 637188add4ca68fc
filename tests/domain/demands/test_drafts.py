"""What may stand beside a draft."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.drafts import check_doubts, check_source
from facilitator.domain.errors import BadInput


def test_doubts_are_trimmed_and_empty_ones_left_out() -> None:
    assert check_doubts([" 哪一栋？ ", "", "  "]) == ["哪一栋？"]


def test_doubts_are_few_and_short() -> None:
    assert len(check_doubts(["问"] * 12)) == 12
    for doubts in (["问"] * 13, ["长" * 201]):
        with pytest.raises(BadInput):
            check_doubts(doubts)


def test_source_is_kept_as_it_was_written() -> None:
    assert (check_source(" 原话\n第二行 "), check_source(" "), check_source(None)) == ("原话\n第二行", None, None)
    with pytest.raises(BadInput):
        check_source("长" * 4001)
