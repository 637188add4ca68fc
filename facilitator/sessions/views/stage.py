"""What wall and desk read of the stage: what was chosen for the wall, how it is looked at, the timer."""

from __future__ import annotations

from facilitator.sessions.room_stage import StageFacts
from facilitator.sessions.stage import Timer
from facilitator.sessions.views.view import View, iso


def stage_view(stage: StageFacts) -> View:
    return {
        "shown": stage.shown.value,
        "target": stage.target,
        "page": stage.page,
        "zoom": stage.zoom,
        "x": stage.x,
        "y": stage.y,
        "message": stage.message,
        "theme": "dark" if stage.dark else "day",
        "text_zoom": stage.text_zoom,
        "timer": None if stage.timer is None else timer_view(stage.timer),
    }


def timer_view(timer: Timer) -> View:
    """The windows count by themselves: `ends_at` while it runs, `left` seconds while it stands still."""
    return {"seconds": timer.seconds, "left": timer.left, "ends_at": iso(timer.ends_at)}
