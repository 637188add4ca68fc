"""Verbs and questions about 公示 of minutes; one file a verb."""

from facilitator.services.notices import answer, end, paper_code, photograph, read
from facilitator.services.notices.object import VERB as OBJECT

NOTICE_VERBS = (OBJECT, answer.VERB, photograph.VERB, end.VERB)
NOTICE_QUESTIONS = (*read.QUESTIONS, paper_code.QUESTION)
