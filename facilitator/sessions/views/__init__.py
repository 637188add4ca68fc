"""What each audience is shown: one file an audience, one a subject, each built field by field."""

from facilitator.sessions.views.desk import desk_view
from facilitator.sessions.views.phone import phone_view
from facilitator.sessions.views.screen import screen_view
from facilitator.sessions.views.standing import WHY_NOT, Standing
from facilitator.sessions.views.view import View

__all__ = ["WHY_NOT", "Standing", "View", "desk_view", "phone_view", "screen_view"]
