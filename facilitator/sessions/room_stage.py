"""What the wall was told to show, as facts of the room."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.sessions.stage import Shown, Timer


@dataclass(frozen=True)
class StageFacts:
    """`zoom` in percent, `x` and `y` the middle of the picture in hundredths of its width and height. `seen`: somebody
    has seen the test page on the wall, so that the desk need not ask again."""

    shown: Shown = Shown.MOMENT
    target: str | None = None
    page: int = 1
    zoom: int = 100
    x: int = 50
    y: int = 50
    message: str | None = None
    dark: bool = False
    text_zoom: int = 100
    timer: Timer | None = None
    seen: bool = False
