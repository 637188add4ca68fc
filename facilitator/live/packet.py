"""What a phone may say on the wire: short text packets, no attachments, one payload an event, no reserved names.

The library's own packet class piles up binary attachments without bound and lets a client call the connect and
disconnect handlers by name. Everything that is not plainly a command of ours is refused here, before any handler.
"""

from __future__ import annotations

import json
from typing import Any

from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT, Packet

from facilitator.domain.errors import Refusal
from facilitator.wire.strict_json import SOCKET_BYTES, load

LARGEST_PACKET = SOCKET_BYTES
"""Characters of one packet; a vote has about 200."""

NAMESPACE = "/live"
RESERVED = frozenset({"connect", "connect_error", "disconnect", "__disconnect_final", "error"})
LONGEST_ACK_ID = 9


class BadPacket(ValueError):
    """Not something our own pages send; the library drops the packet and keeps the socket."""


class StrictPacket(Packet):  # type: ignore[misc]  # The library has no types.
    """Text only, types 0 to 3, events of a name and at most one payload."""

    uses_binary_events = False

    def encode(self) -> str:
        """As the library does, but Chinese stays Chinese: half the bytes for a hall on one channel."""
        head = str(self.packet_type)
        if self.namespace not in (None, "/"):
            head += f"{self.namespace},"
        if self.id is not None:
            head += str(self.id)
        return head if self.data is None else head + json.dumps(self.data, ensure_ascii=False, separators=(",", ":"))

    def decode(self, encoded_packet: Any) -> int:
        """Read one packet; there is never an attachment to wait for. Raises BadPacket."""
        if not isinstance(encoded_packet, str) or not 0 < len(encoded_packet) <= LARGEST_PACKET:
            raise BadPacket("not a short text")
        self.packet_type = _packet_type(encoded_packet[0])
        rest = encoded_packet[1:]
        self.namespace, rest = _namespace(rest)
        self.id, rest = _ack_id(rest)
        self.data = _payload(rest)
        _check_shape(self.packet_type, self.data)
        return 0


def _packet_type(letter: str) -> int:
    if letter not in "0123":
        raise BadPacket("a packet type that phones never send")
    return int(letter)


def _namespace(text: str) -> tuple[str, str]:
    name, comma, rest = text.partition(",")
    if name.partition("?")[0] != NAMESPACE:
        raise BadPacket("another namespace")
    return NAMESPACE, rest if comma else ""


def _ack_id(text: str) -> tuple[int | None, str]:
    digits = 0
    while digits < len(text) and text[digits] in "0123456789":
        digits += 1
    if digits > LONGEST_ACK_ID:
        raise BadPacket("an answer number that is too long")
    return (int(text[:digits]) if digits else None), text[digits:]


def _payload(text: str) -> Any:
    if not text:
        return None
    try:
        return load(text, SOCKET_BYTES)
    except Refusal as refusal:
        raise BadPacket(refusal.code) from None


def _check_shape(packet_type: int, data: Any) -> None:
    if packet_type == CONNECT and data is not None and not isinstance(data, dict):
        raise BadPacket("credentials that are not an object")
    if packet_type == DISCONNECT and data is not None:
        raise BadPacket("a farewell with a payload")
    if packet_type == ACK and not isinstance(data, list):
        raise BadPacket("an answer that is not a list")
    if packet_type == EVENT and not _is_event(data):
        raise BadPacket("not a name and one payload")


def _is_event(data: Any) -> bool:
    return (
        isinstance(data, list)
        and 1 <= len(data) <= 2
        and isinstance(data[0], str)
        and data[0] not in RESERVED
        and not data[0].startswith("_")
    )
