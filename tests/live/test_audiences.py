"""Who listens is what is in the book now; a farewell may come twice."""

from __future__ import annotations

from facilitator.live.audiences import Audience, Audiences, Listener


def test_listeners_are_counted_by_what_is_here() -> None:
    audiences = Audiences()
    for number in range(3):
        audiences.join(Listener(f"p{number}", "s1", Audience.PHONE))
    audiences.join(Listener("screen", "s1", Audience.SCREEN))
    audiences.join(Listener("other", "s2", Audience.PHONE))

    audiences.leave("p1")
    audiences.leave("p1")
    audiences.join(Listener("p2", "s1", Audience.PHONE))

    found = audiences.connections("s1")
    assert (found.phones.here, found.screens.here) == (2, 1)
    assert audiences.sessions() == {"s1", "s2"}


def test_session_without_listeners_is_forgotten() -> None:
    audiences = Audiences()
    audiences.join(Listener("p", "s1", Audience.PHONE))

    left = audiences.leave("p")

    assert left is not None and left.session == "s1"
    assert audiences.leave("p") is None
    assert audiences.sessions() == frozenset()
    assert audiences.find("p") is None


def test_desk_is_told_which_guests_numbers_are_connected() -> None:
    audiences = Audiences()
    audiences.join(Listener("p1", "s1", Audience.PHONE, number=7))
    audiences.join(Listener("p2", "s1", Audience.PHONE, number=3))
    audiences.join(Listener("p3", "s1", Audience.PHONE, unit="u1"))
    assert audiences.connections("s1").told(0.0, ())["numbers"] == [3, 7]

    audiences.leave("p1")
    assert audiences.connections("s1").told(0.0, ())["numbers"] == [3]
