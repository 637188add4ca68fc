"""The verb and the question of a meeting's archive."""

from facilitator.services.archives import contents, pack

ARCHIVE_VERBS = (pack.VERB,)
ARCHIVE_QUESTIONS = (contents.QUESTION,)
