"""Which closed demands somebody has to be called about today, as `follow_up.calls_due` says, in SQL."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, exists, literal_column, not_, or_

from facilitator.domain.demands.follow_up import latest_closings
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import follow_ups

_D, _F = demands.c, follow_ups.c
tracked: ColumnElement[bool] = _D.state == literal_column("'tracking'")
"""The state as a word of its own: an index is kept for it."""


def call_due(today: date) -> ColumnElement[bool]:
    """A call that found the trouble back is no call done: it stays due until it is fine, or the demand is reopened."""
    called = and_(_F.demand == _D.id, _F.round == _D.round, _F.fine)
    return or_(
        *(
            and_(_D.closed_on <= latest, not_(exists().where(called, _F.day == day)))
            for day, latest in latest_closings(today)
        )
    )
