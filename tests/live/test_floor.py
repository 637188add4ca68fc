"""Asking to speak, proposing and seconding over a real socket; the answers are the API's."""

from __future__ import annotations

from tests.factories.hall import Hall
from tests.factories.served import Client, Served


def test_sockets_take_part_in_the_floor(server: Served, hall: Hall, clients: list[Client]) -> None:
    clients += [Client(server.origin, auth={"seat": hall.seats[number]}).connect() for number in (0, 1)]
    asked = [clients[0].call("ask_floor", {"key": "a"}) for _twice in range(2)]
    left = clients[0].call("leave", {})
    body = {"item": hall.evening.items[0], "text": "路口装凸面镜", "key": "floor-1"}
    made = [clients[0].call("propose", body) for _twice in range(2)]
    second = clients[1].call("second", {"proposal": made[0]["proposal"], "key": "b"})

    assert (asked[0]["ok"], asked[0] == asked[1], left) == (True, True, {"ok": True})
    assert (made[0]["state"], made[0] == made[1]) == ("waiting", True)
    assert (second["error"], second["message"]) == ("wrong_state", "这条建议现在不在墙上，不能附议。")
