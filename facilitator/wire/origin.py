"""Which addresses are ours: loopback, this machine's addresses of this moment, and FACILITATOR_HOSTS.

Asked at every request and handshake, never answered from the request's own Host header: a page elsewhere whose name
was made to point at this machine (DNS rebinding) brings a Host and an Origin that agree with each other.
"""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import SplitResult, urlsplit

import ifaddr

from facilitator.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MOMENT = 2
"""Seconds for which the list of addresses is believed; reading it costs about a millisecond."""
_FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_REAL_IP")


def allowed_hosts(settings: Settings) -> frozenset[str]:
    """Names and addresses, lower case, without ports."""
    return LOOPBACK | addresses(int(time.monotonic() / MOMENT)) | {host.lower() for host in settings.hosts}


@lru_cache(maxsize=1)
def addresses(_moment: int) -> frozenset[str]:
    """Every address of every network card; a hotspot that came up just now is there within two seconds."""
    found: set[str] = set()
    for adapter in ifaddr.get_adapters():
        for address in adapter.ips:
            found.add(address.ip if isinstance(address.ip, str) else address.ip[0].split("%")[0])
    return frozenset(found)


def allowed_host(host: str, settings: Settings) -> bool:
    """Whether a Host header (`name`, `name:port`, `[::1]:port`) is ours."""
    parts = _split(f"http://{host}")
    return parts is not None and parts.netloc == host and (parts.hostname or "") in allowed_hosts(settings)


def allowed_origin(origin: str | None, settings: Settings, host: str | None = None) -> bool:
    """Whether an Origin header is one of our own pages. With `host` (the request's, already allowed) the port must
    be the same too, so that another service on this machine is a stranger."""
    parts = _split(origin or "")
    if parts is None or parts.scheme not in ("http", "https") or origin != f"{parts.scheme}://{parts.netloc}":
        return False
    if (parts.hostname or "") not in allowed_hosts(settings):
        return False
    return host is None or _plain(parts.netloc, parts.scheme) == _plain(host, parts.scheme)


def is_secure(environ: Mapping[str, Any], settings: Settings) -> bool:
    """HTTPS, or a browser on this very machine. A forwarding header from a proxy nobody configured is not trusted to
    mean loopback."""
    if environ.get("wsgi.url_scheme") == "https":
        return True
    if not settings.behind_proxy and any(name in environ for name in _FORWARDED):
        return False
    try:
        address = ipaddress.ip_address(str(environ.get("REMOTE_ADDR", "")).split("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _split(address: str) -> SplitResult | None:
    """None for what is no address at all (bad brackets, a port that is no number, user names)."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return None if "@" in parts.netloc or not parts.netloc else parts


def _plain(netloc: str, scheme: str) -> str:
    return netloc.lower().removesuffix(":443" if scheme == "https" else ":80")
