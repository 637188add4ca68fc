"""The wishes of a yard meeting: titles on the wall, all of them at the desk."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.sessions.room import WishFacts
from facilitator.sessions.views.view import View


def on_the_wall(wishes: Sequence[WishFacts]) -> list[str]:
    return [wish.title for wish in wishes if wish.shown]


def wish_view(wish: WishFacts) -> View:
    return {
        "id": wish.id,
        "title": wish.title,
        "building": wish.building,
        "number": wish.number,
        "shown": wish.shown,
    }
