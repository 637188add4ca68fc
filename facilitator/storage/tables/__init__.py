"""One file of tables per noun; importing this package fills the metadata."""

from facilitator.storage.tables import (
    ballots,
    daily_work,
    demands,
    entering,
    floor,
    follow_through,
    funding,
    journal,
    minutes,
    notices,
    people,
    reviews,
    sessions,
)
from facilitator.storage.tables.metadata import metadata

__all__ = [
    "ballots",
    "daily_work",
    "demands",
    "entering",
    "floor",
    "follow_through",
    "funding",
    "journal",
    "metadata",
    "minutes",
    "notices",
    "people",
    "reviews",
    "sessions",
]
