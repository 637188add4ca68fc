"""What the readings of a room mean for N phones: by example, and by properties over all rooms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Interface

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.hall.finding import Mark
from facilitator.domain.hall.room import Backup, Card, Power, Readings, Way, carries, judge

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
BACKUP = Backup("/媒体/U盘", NOW - timedelta(days=1), reachable=True)
CABLE = Card("eth0", IPv4Interface("192.168.8.2/22"), wireless=False)
WELL = Readings((CABLE,), Power(plugged=True, percent=90), 65536, 8 * 2**30, BACKUP, NOW)
PHONES = st.integers(1, 2000)


def card(address: str, *, wireless: bool = True) -> Card:
    return Card("wlan0", IPv4Interface(address), wireless=wireless)


CARDS = st.sampled_from(
    (CABLE, card("192.168.8.3/24"), card("192.168.137.1/24"), card("10.42.0.1/24"), card("172.20.10.2/28"))
)
ROOMS = st.builds(
    Readings,
    st.lists(CARDS, max_size=3).map(tuple),
    st.none() | st.builds(Power, st.none() | st.booleans(), st.none() | st.integers(0, 100)),
    st.none() | st.integers(64, 2**20),
    st.none() | st.integers(2**28, 2**36),
    st.none() | st.builds(Backup, st.just("/备份"), st.just(NOW - timedelta(days=3)), st.booleans()),
    st.just(NOW),
)


def found(phones: int, **readings: object) -> dict[str, tuple[Mark, str]]:
    room = replace(WELL, **readings)  # type: ignore[arg-type]
    return {finding.what: (finding.mark, finding.found) for finding in judge(phones, room)}


def test_room_that_is_well_has_nothing_to_mend() -> None:
    assert {mark for mark, _found in found(200).values()} == {Mark.GOOD}


@given(PHONES, ROOMS)
def test_whatever_is_not_well_comes_with_its_cure(phones: int, room: Readings) -> None:
    for finding in judge(phones, room):
        assert bool(finding.cure) == (finding.mark in (Mark.BAD, Mark.WORSE_OFF))


@given(PHONES, st.integers(0, 500), ROOMS)
def test_more_phones_never_make_a_room_better(phones: int, more: int, room: Readings) -> None:
    order = (Mark.GOOD, Mark.WORSE_OFF, Mark.BAD)
    few, many = ([order.index(one.mark) for one in judge(count, room)] for count in (phones, phones + more))

    assert all(before <= after for before, after in zip(few, many, strict=True))


@given(PHONES)
def test_hotspot_is_bad_beyond_what_it_carries(phones: int) -> None:
    for one in (card("192.168.137.1/24"), card("172.20.10.2/28")):
        most = carries(one)
        mark = found(phones, cards=(one,))["网络"][0]
        assert mark is (Mark.BAD if most is None or phones > most else Mark.WORSE_OFF)


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("192.168.137.1/24", Way.COMPUTER_HOTSPOT),
        ("192.168.137.9/24", Way.WIRELESS),
        ("10.42.0.1/24", Way.COMPUTER_HOTSPOT),
        ("172.20.10.4/28", Way.PHONE_HOTSPOT),
        ("192.168.43.20/24", Way.PHONE_HOTSPOT),
        ("192.168.1.20/24", Way.WIRELESS),
    ],
)
def test_hotspot_is_known_by_its_address(address: str, way: Way) -> None:
    assert card(address).way is way


def test_phone_hotspot_proposes_paper_and_hands() -> None:
    (network, *_others) = judge(40, replace(WELL, cards=(card("172.20.10.2/28"),)))

    assert network.found == "手机热点，最多带 10 部，要来 40 部"
    assert network.cure == "请接路由器；没有路由器，这次就用纸票和举手，手机只给工作人员用。"


def test_best_card_counts() -> None:
    assert found(200, cards=(card("172.20.10.2/28"), CABLE))["网络"][0] is Mark.GOOD
    assert found(200, cards=())["网络"][0] is Mark.BAD


@pytest.mark.parametrize(
    ("phones", "prefix", "mark"),
    [(200, 24, Mark.GOOD), (230, 24, Mark.WORSE_OFF), (300, 24, Mark.BAD), (300, 22, Mark.GOOD)],
)
def test_network_must_have_an_address_for_every_phone(phones: int, prefix: int, mark: Mark) -> None:
    cards = (Card("eth0", IPv4Interface(f"192.168.8.2/{prefix}"), wireless=False),)

    assert found(phones, cards=cards)["地址"][0] is mark


@pytest.mark.parametrize(
    ("power", "mark", "words"),
    [
        (None, Mark.GOOD, "没有电池，接着电源；停电也不会丢票，重开就接着投"),
        (Power(plugged=True, percent=5), Mark.GOOD, "接着电源"),
        (Power(plugged=False, percent=62), Mark.WORSE_OFF, "用着电池，还剩 62%"),
        (Power(plugged=False, percent=29), Mark.BAD, "用着电池，还剩 29%"),
        (Power(plugged=False, percent=None), Mark.WORSE_OFF, "没有接电源"),
    ],
)
def test_power_is_told_with_what_is_left(power: Power | None, mark: Mark, words: str) -> None:
    assert found(200, power=power)["电源"] == (mark, words)


@pytest.mark.parametrize(
    ("backup", "mark"),
    [
        (None, Mark.WORSE_OFF),
        (BACKUP, Mark.GOOD),
        (replace(BACKUP, reachable=False), Mark.WORSE_OFF),
        (replace(BACKUP, at=NOW - timedelta(days=8)), Mark.WORSE_OFF),
    ],
)
def test_backup_must_be_fresh_and_within_reach(backup: Backup | None, mark: Mark) -> None:
    assert found(200, backup=backup)["备份"][0] is mark
