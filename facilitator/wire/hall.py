"""Where phones in the hall reach this machine: the addresses of its real network cards, and how they are typed."""

from __future__ import annotations

import time
from functools import lru_cache
from ipaddress import IPv4Interface

import ifaddr

CONTAINERS = ("docker", "br-", "veth", "virbr", "lxc")
"""Cards that lead to programs on this machine, not to the hall."""
PLAIN = 80
"""The port that a browser takes by itself; leaving it out makes the address shorter to type."""


def hall_cards() -> tuple[tuple[str, IPv4Interface], ...]:
    """Names of cards with address and network, by address; empty when on no network. At most a second old."""
    return _cards(int(time.monotonic()))


def hall_addresses() -> list[str]:
    """Only the addresses: 192.168.1.5."""
    return [str(interface.ip) for _card, interface in hall_cards()]


def typed(host: str, port: int) -> str:
    """The address as it is read out and typed."""
    return f"http://{host}" if port == PLAIN else f"http://{host}:{port}"


@lru_cache(maxsize=1)
def _cards(_moment: int) -> tuple[tuple[str, IPv4Interface], ...]:
    found = (
        (adapter.nice_name, IPv4Interface(f"{one.ip}/{one.network_prefix}"))
        for adapter in ifaddr.get_adapters()
        for one in adapter.ips
        if isinstance(one.ip, str) and not adapter.nice_name.startswith(CONTAINERS)
    )
    outward = (card for card in found if not (card[1].ip.is_loopback or card[1].ip.is_link_local))
    return tuple(sorted(outward, key=lambda card: card[1].ip))
