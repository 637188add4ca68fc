"""What the wall may say about a demand: it opens for whoever has the session's code, so it names nobody and no door."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.demands.board_words import ShownWords, words_for_all
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.public_words import Known, building_only, masked
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


def told_words(rows: Iterable[Row], reading: Reading) -> dict[str, ShownWords]:
    """Demand → its title and building for the wall of those who sort it. What somebody did not want on the board may be
    told to the committees; words that may name somebody wait for the office's own, and the category stands there."""
    return _kept("told", list(rows), reading)


def wish_words(rows: Iterable[Row], reading: Reading) -> dict[str, ShownWords]:
    """The same for a wish that somebody puts on the wall of a yard meeting: it stays, without names and doors."""
    return _kept("wish", list(rows), reading)


def _kept(use: str, rows: list[Row], reading: Reading) -> dict[str, ShownWords]:
    """Hiding names takes the whole roll, and a room is built five times a second: done once for each wording. A new
    wish on the wall costs itself, not all those that hang there."""
    derived, keys = reading.store.derived, {row.id: (use, *_told(row)) for row in rows}
    fresh = [row for row in rows if keys[row.id] not in derived]
    names = reading.store.board.known_names.of([row.id for row in fresh]) if fresh else {}
    kept: dict[str, ShownWords] = {row.id: _words(use, row, names[row.id]) for row in fresh}
    derived.update((keys[demand], words) for demand, words in kept.items())
    return {row.id: kept.get(row.id) or derived[keys[row.id]] for row in rows}


def _told(row: Row) -> tuple[str, ...]:
    texts = (row.title, row.public_title, row.building, row.description, row.reporter_name, row.proxy_name, row.contact)
    return (row.id, *(text or "" for text in texts))


def _words(use: str, row: Row, known: Known) -> ShownWords:
    if use == "wish":
        return ShownWords(masked(row.title, *known), "", building_only(row.building or ""))
    category = Category(row.category)
    others = (known.others, known.addresses)
    return words_for_all(
        row.public_title, row.title, category, row.building, known.names, row.description, *others
    )
