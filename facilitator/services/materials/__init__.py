"""Verbs and the question about materials of an item; one file a verb."""

from facilitator.services.materials import add, page, remove

MATERIAL_VERBS = (add.VERB, remove.VERB)
MATERIAL_QUESTIONS = (page.QUESTION,)
