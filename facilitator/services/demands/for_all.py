"""What is for everybody: the public board, its stories, and the verbs that feed them."""

from __future__ import annotations

from typing import Any

from facilitator.services.demands import (
    look_over,
    public,
    public_photos,
    public_plan,
    public_story,
    public_wording,
    reporter_story,
    say_again,
    set_plan,
    word_for_public,
)
from facilitator.services.verb import Question, Verb

PUBLIC_VERBS: tuple[Verb[Any], ...] = (word_for_public.VERB, look_over.VERB, say_again.VERB, set_plan.VERB)
PUBLIC_QUESTIONS: tuple[Question[Any], ...] = (
    *public.QUESTIONS,
    *public_story.QUESTIONS,
    *public_photos.QUESTIONS,
    *reporter_story.QUESTIONS,
    *public_plan.QUESTIONS,
    *public_wording.QUESTIONS,
)
