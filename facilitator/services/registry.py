"""Every verb and every question, listed by name; the API, its OpenAPI page, the CLI, docs and tests read this list."""

from __future__ import annotations

from typing import Any

from facilitator.services.archives import ARCHIVE_QUESTIONS, ARCHIVE_VERBS
from facilitator.services.audit import AUDIT_QUESTIONS
from facilitator.services.ballots import BALLOT_QUESTIONS, BALLOT_VERBS
from facilitator.services.demands import DEMAND_QUESTIONS, DEMAND_VERBS
from facilitator.services.funding import FUNDING_QUESTIONS, FUNDING_VERBS
from facilitator.services.groups import GROUP_QUESTIONS, GROUP_VERBS
from facilitator.services.jobs import JOB_QUESTIONS, JOB_VERBS
from facilitator.services.materials import MATERIAL_QUESTIONS, MATERIAL_VERBS
from facilitator.services.minutes import MINUTES_QUESTIONS, MINUTES_VERBS
from facilitator.services.notices import NOTICE_QUESTIONS, NOTICE_VERBS
from facilitator.services.options import OPTION_VERBS
from facilitator.services.papers import PAPER_QUESTIONS, PAPER_VERBS
from facilitator.services.people import PEOPLE_QUESTIONS, PEOPLE_VERBS
from facilitator.services.proposals import PROPOSAL_VERBS
from facilitator.services.resources import RESOURCE_QUESTIONS, RESOURCE_VERBS
from facilitator.services.reviews import REVIEW_QUESTIONS, REVIEW_VERBS
from facilitator.services.sessions import SESSION_QUESTIONS, SESSION_VERBS
from facilitator.services.setup import SETUP_QUESTIONS, SETUP_VERBS
from facilitator.services.speaking import SPEAKING_VERBS
from facilitator.services.street import STREET_QUESTIONS, STREET_VERBS
from facilitator.services.verb import Question, Verb
from facilitator.services.visits import VISIT_QUESTIONS, VISIT_VERBS

VERBS: tuple[Verb[Any], ...] = (
    *PEOPLE_VERBS,
    *DEMAND_VERBS,
    *SESSION_VERBS,
    *BALLOT_VERBS,
    *SPEAKING_VERBS,
    *GROUP_VERBS,
    *OPTION_VERBS,
    *MATERIAL_VERBS,
    *PROPOSAL_VERBS,
    *MINUTES_VERBS,
    *NOTICE_VERBS,
    *ARCHIVE_VERBS,
    *FUNDING_VERBS,
    *REVIEW_VERBS,
    *RESOURCE_VERBS,
    *VISIT_VERBS,
    *STREET_VERBS,
    *PAPER_VERBS,
    *JOB_VERBS,
    *SETUP_VERBS,
)
QUESTIONS: tuple[Question[Any], ...] = (
    *PEOPLE_QUESTIONS,
    *DEMAND_QUESTIONS,
    *SESSION_QUESTIONS,
    *BALLOT_QUESTIONS,
    *MINUTES_QUESTIONS,
    *NOTICE_QUESTIONS,
    *ARCHIVE_QUESTIONS,
    *FUNDING_QUESTIONS,
    *REVIEW_QUESTIONS,
    *RESOURCE_QUESTIONS,
    *VISIT_QUESTIONS,
    *STREET_QUESTIONS,
    *PAPER_QUESTIONS,
    *JOB_QUESTIONS,
    *GROUP_QUESTIONS,
    *MATERIAL_QUESTIONS,
    *AUDIT_QUESTIONS,
    *SETUP_QUESTIONS,
)

_BY_COMMAND = {verb.command: verb for verb in VERBS}
_BY_QUESTION = {question.question: question for question in QUESTIONS}
_BY_TITLE = {verb.title: verb for verb in VERBS}


def verb_for(command: type) -> Verb[Any]:
    """The verb a command belongs to. Raises KeyError for a command that nobody registered (a programming error)."""
    return _BY_COMMAND[command]


def question_for(question: type) -> Question[Any]:
    return _BY_QUESTION[question]


def verb_named(title: str) -> Verb[Any] | None:
    """The verb called `noun.name`, or None."""
    return _BY_TITLE.get(title)
