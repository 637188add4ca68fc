"""Verbs and questions about demands; one file a verb."""

from typing import Any

from facilitator.services.demands import (
    begin,
    detail,
    import_batch,
    intake,
    known,
    read,
    register,
    reminders,
    todo,
    watch,
)
from facilitator.services.demands.order_verbs import ORDER_VERBS
from facilitator.services.demands.work_verbs import WORK_VERBS
from facilitator.services.verb import Question

DEMAND_VERBS = (
    register.VERB,
    *intake.INTAKE_VERBS,
    import_batch.VERB,
    *ORDER_VERBS,
    begin.VERB,
    *WORK_VERBS,
    watch.VERB,
)
DEMAND_QUESTIONS: tuple[Question[Any], ...] = (
    *read.QUESTIONS,
    *detail.QUESTIONS,
    *intake.INTAKE_QUESTIONS,
    *todo.QUESTIONS,
    watch.QUESTION,
    reminders.QUESTION,
    known.QUESTION,
)
