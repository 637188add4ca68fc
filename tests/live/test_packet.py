"""The strict packet: ours pass unchanged, everything else is refused with one kind of error."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from socketio.packet import ACK, EVENT, Packet

from facilitator.live.packet import LARGEST_PACKET, BadPacket, StrictPacket

NAMES = st.text(st.characters(categories=["Ll"]), min_size=1).filter(lambda name: name not in {"connect", "disconnect"})
VALUES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"]))
PAYLOADS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), VALUES | st.lists(VALUES), max_size=5)


def decoded(text: str) -> StrictPacket:
    return StrictPacket(encoded_packet=text)


@given(NAMES, PAYLOADS, st.none() | st.integers(0, 10**9 - 1))
def test_packet_survives_its_own_encoding(name: str, payload: object, identity: int | None) -> None:
    if name == "error" or len(json.dumps(payload, ensure_ascii=False)) > LARGEST_PACKET // 2:
        return
    sent = StrictPacket(EVENT, [name, payload], "/live", identity)

    found = decoded(sent.encode())

    assert (found.packet_type, found.namespace, found.id, found.data) == (EVENT, "/live", identity, [name, payload])


@given(PAYLOADS, st.integers(0, 10**9 - 1))
def test_answer_reads_the_same_to_the_library(payload: object, identity: int) -> None:
    text = StrictPacket(ACK, [payload], "/live", identity).encode()

    found = Packet(encoded_packet=text)

    assert (found.packet_type, found.namespace, found.id, found.data) == (ACK, "/live", identity, [payload])


@given(st.text() | st.binary() | st.from_regex(r"[0-9]{1,3}(/live)?,?[0-9]{0,12}[\[{].{0,40}", fullmatch=True))
def test_anything_else_is_refused_and_nothing_breaks(text: object) -> None:
    try:
        packet = StrictPacket(encoded_packet=text) if text else None
    except BadPacket:
        return
    assert packet is None or packet.packet_type in (0, 1, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        '51-/live,["vote",{"_placeholder":true,"num":0}]',
        '61-/live,1[{"_placeholder":true,"num":0}]',
        '4/live,{"message":"no"}',
        '42/live,["vote"]',
        '2["vote",{}]',
        '2/,["vote",{}]',
        '2/other,["vote",{}]',
        "2/live,",
        "2/live,{}",
        "2/live,[]",
        '2/live,[1,{}]',
        '2/live,["vote",{},{}]',
        '2/live,["connect",{}]',
        '2/live,["disconnect"]',
        '2/live,["__disconnect_final"]',
        '2/live,["_private",{}]',
        '2/live,12345678901["vote",{}]',
        '2/live,["vote",{"key":NaN}]',
        '2/live,["vote",{"key":"a","key":"b"}]',
        '2/live,["vote",{"key":"\\ud800"}]',
        '2/live,["vote",' + "[" * 50 + "]" * 50 + "]",
        '2/live,["vote",' + "[" * 7000 + "]" * 7000 + "]",
        '2/live,["vote",{"key":' + "9" * 5000 + "}]",
        '2/live,["vote",{"key":"' + "x" * LARGEST_PACKET + '"}]',
        '0/live,["a"]',
        '1/live,["a"]',
        "3/live,1{}",
    ],
)
def test_packet_that_no_page_sends_is_refused(text: str) -> None:
    with pytest.raises(BadPacket):
        decoded(text)


def test_chinese_stays_chinese_on_the_wire() -> None:
    assert StrictPacket(EVENT, ["room", {"slide": "投票"}], "/live").encode() == '2/live,["room",{"slide":"投票"}]'
