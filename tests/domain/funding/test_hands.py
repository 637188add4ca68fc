"""Slips are compared by what they say, not by how they are written."""

from __future__ import annotations

import pytest

from facilitator.domain.funding.hands import invoice_of, same_hand, same_number, same_slip


@pytest.mark.parametrize("written", ["专干", "专 干", " 专干（代收）", "专干(代收", "专　干", "〔代〕专干", "专·干"])
def test_same_hand_knows_one_person(written: str) -> None:
    assert same_hand(written) == "专干"


def test_same_hand_tells_two_people_apart_and_nobody() -> None:
    assert same_hand("王甲") != same_hand("王乙")
    assert same_hand("（代收）") == ""


@pytest.mark.parametrize("written", ["NO.2550-0001", "no 25500001", "ＮＯ．２５５００００１"])
def test_same_number_knows_one_slip(written: str) -> None:
    assert same_number(written) == "no25500001"


@pytest.mark.parametrize("written", ["dup1", "dup 1", "DUP1", "ｄｕｐ１", " dup　1 "])
def test_same_slip_knows_one_receipt(written: str) -> None:
    assert same_slip(written) == "dup1"


def test_same_slip_keeps_what_divides_a_number() -> None:
    assert same_slip("1-2") != same_slip("12")


def test_invoice_is_the_same_in_all_its_parts() -> None:
    assert invoice_of("25500001 第二次") == invoice_of("25500001") == "25500001"
    assert invoice_of("25500010") == "25500010"
