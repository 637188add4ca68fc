"""Whatever verb of a demand carries an identity number is refused, and nothing of it is kept."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import BadInput
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.send_slip import SendSlip
from facilitator.services.demands.take_up import TakeUp
from tests.factories.council import Council
from tests.factories.demands import opened

NUMBER = "11010119900307109X"
COMMANDS = [
    RegisterDemand("办低保", f"身份证{NUMBER}", Category.OTHER, Channel.PHONE),
    RegisterDemand("办低保", "", Category.OTHER, Channel.PHONE, contact=NUMBER),
    SendSlip(description="办低保", wish=f"号 {NUMBER}"),
    TakeUp("XQ-2026-0001", "物业", NUMBER, date(2026, 11, 25)),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_identity_number_in_any_text_is_refused(council: Council, command: object) -> None:
    opened(council)

    with pytest.raises(BadInput, match="身份证号") as refused:
        council.do(command, council.clerk)

    assert refused.value.details["field"] in {"description", "contact", "wish"}
