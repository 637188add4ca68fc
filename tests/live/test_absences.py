"""Who is missed, and for how long: by seat and by window, until they come back, lose their seat or are forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from facilitator.live.absences import FORGOTTEN, HEARD, JOIN_WITHIN, Absences
from facilitator.live.audiences import Audience, Audiences, Listener

SEATS = {"a": "u1", "b": "u2", "g": None}


@dataclass
class Hall:
    seconds: float = 1000.0

    def __post_init__(self) -> None:
        self.audiences = Audiences(Absences(lambda: self.seconds))

    def phone(self, socket: str, seat: str) -> None:
        self.audiences.join(Listener(socket, "s1", Audience.PHONE, seat=seat, unit=SEATS[seat]))

    def told(self, *waiting: str) -> Any:
        return self.audiences.connections("s1").told(self.seconds, waiting)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_lost_phone_is_missed_until_it_is_back(hall: Hall) -> None:
    hall.phone("1", "a")
    hall.phone("2", "b")
    hall.audiences.leave("1")
    hall.seconds += 12
    away = hall.told()["lines"]["phones"]
    hall.phone("3", "a")

    assert away == {"here": 1, "away": 1, "ago": 12}
    assert hall.told()["lines"]["phones"] == {"here": 2, "away": 0}


def test_phone_with_two_windows_is_not_missed_for_one_of_them(hall: Hall) -> None:
    hall.phone("1", "a")
    hall.phone("2", "a")
    hall.audiences.leave("1")

    assert hall.told()["lines"]["phones"] == {"here": 1, "away": 0}


def test_phone_whose_seat_was_taken_is_not_missed(hall: Hall) -> None:
    hall.phone("1", "a")
    hall.audiences.leave("1")
    hall.audiences.expect("s1", {"b": "u2"})

    assert hall.told()["lines"]["phones"]["away"] == 0


def test_wall_and_remote_are_told_apart_and_come_back_as_any_other(hall: Hall) -> None:
    for socket in ("r1", "r2"):
        hall.audiences.join(Listener(socket, "s1", Audience.DESK, place="remote"))
    hall.audiences.join(Listener("w", "s1", Audience.SCREEN))
    hall.audiences.leave("r1")
    hall.seconds += 5
    hall.audiences.leave("w")
    hall.seconds += 5
    before = hall.told()["lines"]
    hall.audiences.join(Listener("w2", "s1", Audience.SCREEN))

    assert before["remotes"] == {"here": 1, "away": 1, "ago": 10}
    assert before["screens"] == {"here": 0, "away": 1, "ago": 5}
    assert hall.told()["lines"]["screens"] == {"here": 1, "away": 0}


def test_window_that_stays_away_is_forgotten(hall: Hall) -> None:
    hall.audiences.join(Listener("w", "s1", Audience.SCREEN))
    hall.audiences.leave("w")
    hall.seconds += FORGOTTEN

    assert hall.told()["lines"]["screens"] == {"here": 0, "away": 0}


def test_phone_that_scanned_and_never_came_counts_after_a_minute(hall: Hall) -> None:
    hall.phone("1", "a")
    hall.audiences.expect("s1", SEATS)
    hall.seconds += JOIN_WITHIN - 1
    early = hall.told("u1", "u2")["unreached"]
    hall.seconds += 1
    late = hall.told("u1", "u2")["unreached"]

    assert (early, late) == (0, 1)
    assert hall.told("u1")["unreached"] == 0


def test_phone_that_asks_without_a_socket_is_there(hall: Hall) -> None:
    for _turn in range(20):
        hall.audiences.absences.hear("s1", "u2")
        hall.audiences.expect("s1", SEATS)
        hall.seconds += HEARD / 2
    asking = hall.told("u2")["unreached"]
    for _turn in range(20):
        hall.audiences.expect("s1", SEATS)
        hall.seconds += HEARD / 2

    assert (asking, hall.told("u2")["unreached"]) == (0, 1)


def test_connections_stay_equal_while_only_seconds_pass(hall: Hall) -> None:
    hall.phone("1", "a")
    hall.audiences.leave("1")
    before = hall.audiences.connections("s1")
    hall.seconds += 30

    assert hall.audiences.connections("s1") == before
