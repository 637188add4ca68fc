"""What spreadsheets bring and take: the verbs and questions of import and export."""

from __future__ import annotations

from typing import Any

from facilitator.services.demands import (
    batches,
    compared,
    exporting,
    import_batch,
    kept_whole,
    public_lines,
    undo_import,
)
from facilitator.services.verb import Question, Verb

SPREADSHEET_VERBS: tuple[Verb[Any], ...] = (import_batch.VERB, undo_import.VERB)
SPREADSHEET_QUESTIONS: tuple[Question[Any], ...] = (
    compared.QUESTION,
    kept_whole.QUESTION,
    *batches.QUESTIONS,
    *exporting.QUESTIONS,
    *public_lines.QUESTIONS,
)
