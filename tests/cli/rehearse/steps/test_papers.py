"""What a teller keys from paper."""

from __future__ import annotations

from pathlib import Path

from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.hall import Hall
from facilitator.cli.rehearse.memory import BallotMemory
from facilitator.cli.rehearse.phones import Phones
from facilitator.cli.rehearse.steps.papers import Papers

STEP = Papers("b", ("监票人", "计票人"), (("for", ("h1",)), ("against", ("h2",))), ("h3",))
ORIGIN = "http://127.0.0.1:1"


def hall() -> Hall:
    return Hall(Api(ORIGIN), Phones(ORIGIN), Path(), units={"h1": "u1", "h2": "u2", "h3": "u3"})


def test_named_papers_carry_serial_unit_and_choice() -> None:
    assert STEP._keyed(hall(), BallotMemory("s", secret=False)) == [
        {"serial": 1, "unit": "u1", "choices": ["for"]},
        {"serial": 2, "unit": "u2", "choices": ["against"]},
        {"serial": 3, "unit": "u3", "invalid": True},
    ]


def test_secret_papers_name_nobody_and_serials_go_on() -> None:
    memory = BallotMemory("s", secret=True, papers=7)

    assert STEP._keyed(hall(), memory) == [
        {"serial": 8, "choices": ["for"]},
        {"serial": 9, "choices": ["against"]},
        {"serial": 10, "invalid": True},
    ]
