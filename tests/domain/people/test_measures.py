"""The one list of measures: what counts beside a known door counts everywhere, and no place hides a quantity."""

from __future__ import annotations

import re

import pytest

from facilitator.domain.demands.public_words import masked
from facilitator.domain.people.measures import BEHIND_A_BUILDING, BESIDE_A_KNOWN_DOOR, TOLD_ALONE
from facilitator.domain.people.spellings import door_patterns

KNOWN = [word.replace("\\", "") for word in BESIDE_A_KNOWN_DOOR.split("|")]


@pytest.mark.parametrize("measure", KNOWN)
def test_measure_beside_a_known_door_is_one_everywhere(measure: str) -> None:
    assert re.fullmatch(BEHIND_A_BUILDING, measure) and re.fullmatch(TOLD_ALONE, measure)
    assert [door for door in door_patterns(["3栋501"]) if door.search(f"一共501{measure}")] == []
    assert masked(f"一共501{measure}", addresses=["3栋501"]) == f"一共501{measure}"


def test_place_and_no_quantity_behind_a_known_door_hides_it() -> None:
    assert masked("501处漏水", addresses=["3栋501"]) == "**处漏水"
