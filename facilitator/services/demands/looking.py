"""What belongs to finding one's way in the ledger beside its lists: the board, and the looks that people keep."""

from __future__ import annotations

from typing import Any

from facilitator.services.demands import board, delete_view, save_view, views
from facilitator.services.verb import Question

LOOKING_VERBS = (save_view.VERB, delete_view.VERB)
LOOKING_QUESTIONS: tuple[Question[Any], ...] = (board.QUESTION, views.QUESTION)
