"""Whether anybody has taken a demand up."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.taking import ASKED, REFUSED, TAKEN, nobody_took


@pytest.mark.parametrize(
    ("answers", "nobody"),
    [
        ([], False), ([ASKED], True), ([TAKEN], False), ([REFUSED], True), ([TAKEN, REFUSED], False),
        ([TAKEN, ASKED], True),
    ],
)  # fmt: skip
def test_line_says_nobody_until_all_have_answered_and_one_said_yes(answers: list[str], nobody: bool) -> None:
    assert nobody_took(answers) is nobody
