"""One file of tables per noun; importing this package fills the metadata."""

from facilitator.storage.tables import ballots, demands, journal, minutes, people, sessions
from facilitator.storage.tables.metadata import metadata

__all__ = ["ballots", "demands", "journal", "metadata", "minutes", "people", "sessions"]
