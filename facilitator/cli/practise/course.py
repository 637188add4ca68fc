"""The course of a practised evening: the residents do their part, the chair is waited for, and the network is cut once.

Whoever presses nothing sees the evening go on by itself, so that a first look takes no more than five minutes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from facilitator.cli.practise.troupe import Troupe
from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.domain.ballots.wording import QUESTION_LIMIT, agreeable
from facilitator.domain.words import N_

PATIENCE = 12.0
"""Seconds that the chair is waited for."""
ARRIVING, VOTING = 0.5, 0.6
"""Seconds between two residents at the door, and between two votes."""
WITHOUT_NETWORK = 10.0
LOOK_EVERY = 0.25
COUNTED = ("ballot", "scores")
"""Items under which people vote."""
LAST_WORD = 8.0
PRACTISED = N_("演练：{title}")
"""What the practised copy of a meeting is called."""

Say = Callable[[str, dict[str, int]], None]


class Course:
    """`pace` divides every pause: 1 for people, more for tests."""

    def __init__(self, troupe: Troupe, pace: float, say: Say) -> None:
        self._troupe = troupe
        self._pace = max(pace, 0.01)
        self._say = say
        self._voted: set[str] = set()
        self._arrived = False
        self._cut = False
        self._asked = ""
        self._item = ""

    def run(self) -> None:
        """Until the meeting is closed, or the server is gone."""
        self._troupe.sit_down()
        while not self._over():
            self._troupe.changed.wait(LOOK_EVERY)
            self._troupe.changed.clear()
            try:
                self._look()
            except CannotPlay:
                return
        self._say("over", {})
        self._sleep(LAST_WORD)

    def _over(self) -> bool:
        return bool(self._troupe.room) and self._troupe.room["session"]["state"] == "closed"

    def _look(self) -> None:
        room = self._troupe.room
        if not room:
            return
        ballot = room.get("ballot") or {}
        if not self._arrived and room["session"]["state"] != "planned":
            self._arrive()
        elif ballot.get("state") == "open" and ballot["id"] not in self._voted:
            self._voted.add(ballot["id"])
            self._vote(ballot)
        elif room.get("item") and room["item"]["id"] != self._item:
            self._item = room["item"]["id"]
            self._talk(room)
        else:
            self._wait_for_the_chair(room)

    def _arrive(self) -> None:
        self._arrived = True
        self._say("arriving", {"n": len(self._troupe.cast.came)})
        for unit in self._troupe.cast.came:
            self._troupe.come_in(unit)
            self._sleep(ARRIVING)
        self._at_rest("ready")

    def _talk(self, room: dict[str, Any]) -> None:
        """Two want to speak. Where nobody votes all evening, this is when the network is cut."""
        self._troupe.raise_hands(2)
        votes = any(item.get("form") in COUNTED for item in room.get("items") or ())
        if not votes and not self._cut:
            self._cut = True
            self._sleep(4)
            self._break_down()
            self._at_rest("ready")

    def _vote(self, ballot: dict[str, Any]) -> None:
        """Papers go out, phones vote, the network is cut in the middle of the first vote, the box is opened."""
        out = self._troupe.take_papers(ballot)
        self._say("voting", {"n": out})
        phones = self._troupe.phoned
        half = len(phones) // 2
        self._troupe.cast_votes(ballot, phones[:half], VOTING / self._pace, time.sleep)
        if not self._cut:
            self._cut = True
            self._break_down()
        self._troupe.cast_votes(ballot, phones[half:], VOTING / self._pace, time.sleep)
        if out:
            self._say("papers", {"n": out})
            self._sleep(4)
            self._troupe.key_papers(ballot, ballot.get("secrecy") == "secret")
        self._troupe.confirm_the_end(ballot)
        self._at_rest("voted")

    def _break_down(self) -> None:
        self._say("cut", {})
        self._troupe.lose_the_network()
        self._sleep(WITHOUT_NETWORK)
        self._troupe.find_the_network()
        self._say("back", {})
        self._sleep(3)

    def _wait_for_the_chair(self, room: dict[str, Any]) -> None:
        step = room.get("next") or {}
        if not step or not step.get("ready"):
            return
        left = PATIENCE / self._pace - (time.monotonic() - self._troupe.moved_at)
        if left <= 0:
            self._press(room, step)
        elif f"{step['verb']}{room.get('version')}" != self._asked:
            self._asked = f"{step['verb']}{room.get('version')}"
            self._say("press", {"n": max(1, round(left))})

    def _press(self, room: dict[str, Any], step: dict[str, Any]) -> None:
        """As the chair would; a step that is refused is tried again after the same patience."""
        self._troupe.moved_at = time.monotonic()
        self._troupe.do("host", step["verb"], **{**step["args"], **_filled_in(room, step["verb"])})

    def _at_rest(self, word: str) -> None:
        self._troupe.moved_at = time.monotonic()
        self._asked = ""
        self._say(word, {})
        self._sleep(1.5)

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds / self._pace)


def _filled_in(room: dict[str, Any], verb: str) -> dict[str, Any]:
    """What the chair's form would hold besides the step's own arguments."""
    if verb == "ballots.draft":
        matter = str(room["item"]["matter"]).removeprefix(PRACTISED.format(title=""))
        return {"question": agreeable(matter)[:QUESTION_LIMIT], "form": "yes_no_abstain"}
    if verb == "ballots.close":
        return {"countdown": 0}
    if verb == "ballots.announce" and room["next"].get("asks"):
        return {"reason": "演练"}
    return {}
