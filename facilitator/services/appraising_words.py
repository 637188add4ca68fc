"""What a paper or a window calls the matters that are judged; the journal knows them by number only."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.ballots.appraisal import QUESTION
from facilitator.domain.demands.entry import shorten
from facilitator.services.context import Reading
from facilitator.services.wall_words import told_words
from facilitator.storage.rows import Row

LONGEST_TITLE = 40
"""Characters: four lines of 72 px on the wall, two on paper."""


def titles_of(reading: Reading, demands: Sequence[str]) -> dict[str, str]:
    """Without names and doors. Where words wait for the office's own, the category with the number: a sheet may ask
    about several of one category, and nobody can judge what cannot be told from the next line."""
    rows = list(reading.store.waiting.named(demands).values())
    words = told_words(rows, reading)
    unworded = {row.id: f"{words[row.id].category_name} {row.number or ''}".strip() for row in rows}
    return {row.id: shorten(words[row.id].title or unworded[row.id], LONGEST_TITLE) for row in rows}


def question_of(reading: Reading, ballot: Row) -> str:
    """As phone and wall ask it."""
    if not ballot.appraises or len(ballot.appraises) > 1:
        return str(ballot.question)
    return QUESTION.format(title=titles_of(reading, ballot.appraises)[ballot.appraises[0]])
