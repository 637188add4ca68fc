"""The one table of keys: no key means two things in one place, and the script knows every act that stands in it."""

from __future__ import annotations

import re

import pytest

from facilitator.paths import static_dir
from facilitator.sessions.keys import KEYS, PLACES, acts_of

OBEYING = {
    "desk": ("desk.js", "desk/keys.js", "desk/wall.js", "desk/speakers.js"),
    "screen": ("screen.js",),
    "remote": ("remote.js", "desk/keys.js"),
}
LEAVES_A_FIELD = "leave"
"""Read by the script itself, before it looks anything up."""


def scripts(place: str) -> str:
    return "\n".join((static_dir() / "js" / name).read_text("utf-8") for name in OBEYING[place])


def test_every_place_has_its_table() -> None:
    assert set(KEYS) == set(PLACES) == set(OBEYING)


@pytest.mark.parametrize("place", PLACES)
def test_key_means_one_thing_in_one_place(place: str) -> None:
    pressed = [key for line in KEYS[place] for key in line.presses]

    assert sorted(set(pressed)) == sorted(pressed)
    assert all(line.shown and line.sentence for line in KEYS[place])


@pytest.mark.parametrize("place", PLACES)
def test_every_act_of_the_table_is_known_to_the_script(place: str) -> None:
    source = scripts(place)
    unknown = [
        act
        for act in set(acts_of(place).values()) - {LEAVES_A_FIELD}
        if not re.search(rf"[{{,\s]'?{re.escape(act)}'?(:|,| \}})", source)
    ]

    assert unknown == []


@pytest.mark.parametrize("place", PLACES)
def test_script_obeys_no_key_by_itself(place: str) -> None:
    """What is looked up in the table is listed by `?`; only Escape, listed too, and the input
    method's own word are read by name."""
    named = set(re.findall(r"event\.key === '([^']+)'", scripts(place)))

    assert named <= {"Escape", "Process"}
    assert ("Escape" in acts_of(place)) == ("Escape" in named)
    assert "key-map" in scripts(place)


@pytest.mark.parametrize("place", PLACES)
def test_question_mark_opens_the_list_on_every_keyboard(place: str) -> None:
    acts = acts_of(place)

    assert (acts["?"], acts["？"]) == ("help", "help")
