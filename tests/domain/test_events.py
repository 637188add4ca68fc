"""Events as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from facilitator.domain.events import Event, event_body, event_type
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class Happened(Event):
    on: date
    state: SessionState
    units: tuple[str, ...]
    note: str | None = None
    from_: str = "a"


def test_event_body_holds_plain_values_and_leaves_none_out() -> None:
    event = Happened(date(2026, 11, 25), SessionState.RUNNING, ("r1",))

    assert event_type(event) == "Happened"
    assert event_body(event) == {"on": "2026-11-25", "state": "running", "units": ["r1"], "from": "a"}


def test_event_body_refuses_what_has_no_plain_form() -> None:
    with pytest.raises(TypeError):
        event_body(Happened(date(2026, 11, 25), SessionState.RUNNING, (1.5,)))  # type: ignore[arg-type]
