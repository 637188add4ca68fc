"""Verbs and questions about demands; one file a verb."""

from typing import Any

from facilitator.services.demands import (
    begin,
    clusters,
    detail,
    evidence,
    for_all,
    intake,
    read,
    register,
    reminders,
    similar,
    todo,
    watch,
    words_left,
)
from facilitator.services.demands.looking import LOOKING_QUESTIONS, LOOKING_VERBS
from facilitator.services.demands.order_verbs import ORDER_VERBS
from facilitator.services.demands.spreadsheets import SPREADSHEET_QUESTIONS, SPREADSHEET_VERBS
from facilitator.services.demands.work_verbs import WORK_VERBS
from facilitator.services.verb import Question, Verb

DEMAND_VERBS: tuple[Verb[Any], ...] = (
    register.VERB,
    *for_all.PUBLIC_VERBS,
    *intake.INTAKE_VERBS,
    *SPREADSHEET_VERBS,
    *ORDER_VERBS,
    begin.VERB,
    *WORK_VERBS,
    watch.VERB,
    *LOOKING_VERBS,
)
DEMAND_QUESTIONS: tuple[Question[Any], ...] = (
    *read.QUESTIONS,
    *for_all.PUBLIC_QUESTIONS,
    *LOOKING_QUESTIONS,
    *detail.QUESTIONS,
    *words_left.QUESTIONS,
    *evidence.QUESTIONS,
    *intake.INTAKE_QUESTIONS,
    *todo.QUESTIONS,
    watch.QUESTION,
    reminders.QUESTION,
    *SPREADSHEET_QUESTIONS,
    similar.QUESTION,
    clusters.QUESTION,
)
