"""Answers are plain JSON: local time, wire names, and nothing that was not decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType

import pytest

from facilitator.wire.answers import answer_json, local_text, plain_json


class State(StrEnum):
    OPEN = "open"


class Level(IntEnum):
    HIGH = 3


@dataclass(frozen=True)
class Inner:
    for_: int


@dataclass(frozen=True)
class Outer:
    at: datetime
    on: date
    state: State
    inner: tuple[Inner, ...]
    units: frozenset[str]
    tally: dict[State, int]
    digest: bytes
    sections: Mapping[str, str]
    nothing: None = None


def test_answer_json_says_every_kind() -> None:
    answer = Outer(
        at=datetime(2026, 11, 25, 20, 14, 5, tzinfo=UTC),
        on=date(2026, 11, 25),
        state=State.OPEN,
        inner=(Inner(1), Inner(2)),
        units=frozenset({"b", "a"}),
        tally={State.OPEN: 3},
        digest=b"\x00\xff",
        sections=MappingProxyType({"开场": "…"}),
    )

    assert answer_json(answer) == {
        "at": "2026-11-26T04:14:05+08:00",
        "on": "2026-11-25",
        "state": "open",
        "inner": [{"for": 1}, {"for": 2}],
        "units": ["a", "b"],
        "tally": {"open": 3},
        "digest": "AP8=",
        "sections": {"开场": "…"},
        "nothing": None,
    }


def test_answer_json_gives_plain_types() -> None:
    assert type(plain_json(State.OPEN)) is str
    assert type(plain_json(Level.HIGH)) is int
    assert plain_json(True) is True


def test_answer_json_of_nothing_is_an_empty_object() -> None:
    assert answer_json(None) == {}
    assert plain_json(None) is None


def test_local_text_refuses_a_moment_without_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        local_text(datetime(2026, 11, 25))


def test_plain_json_refuses_what_nobody_decided() -> None:
    with pytest.raises(TypeError, match="object"):
        plain_json({"a": object()})
