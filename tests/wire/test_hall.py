"""Addresses of this machine as they are told to phones: real cards only, the usual port left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import ifaddr
import pytest

from facilitator.wire import hall


@dataclass(frozen=True)
class Address:
    ip: str | tuple[str, int, int]
    network_prefix: int


@dataclass(frozen=True)
class Adapter:
    nice_name: str
    ips: tuple[Address, ...]


ADAPTERS = (
    Adapter("lo", (Address("127.0.0.1", 8),)),
    Adapter("docker0", (Address("172.17.0.1", 16),)),
    Adapter("wlan0", (Address("192.168.43.10", 24), Address(("fe80::1", 0, 2), 64))),
    Adapter("eth0", (Address("169.254.3.4", 16), Address("192.168.43.9", 24))),
)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The cards of one laptop: no two machines that run these tests have the same."""
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: ADAPTERS)
    hall._cards.cache_clear()
    yield
    hall._cards.cache_clear()


def test_addresses_of_the_hall_are_those_of_real_cards(machine: None) -> None:
    assert hall.hall_addresses() == ["192.168.43.9", "192.168.43.10"]
    assert [(card, str(one)) for card, one in hall.hall_cards()] == [
        ("eth0", "192.168.43.9/24"),
        ("wlan0", "192.168.43.10/24"),
    ]


def test_typed_address_leaves_out_the_usual_port() -> None:
    assert hall.typed("192.168.43.9", 80) == "http://192.168.43.9"
    assert hall.typed("192.168.43.9", 8123) == "http://192.168.43.9:8123"
