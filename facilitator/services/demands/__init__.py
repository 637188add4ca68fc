"""Verbs and questions about demands; one file a verb."""

from typing import Any

from facilitator.services.demands import (
    begin,
    detail,
    import_batch,
    intake,
    known,
    open_order,
    queue,
    read,
    register,
    reminders,
    todo,
    watch,
    withdraw,
)
from facilitator.services.demands.work_verbs import WORK_VERBS
from facilitator.services.verb import Question

DEMAND_VERBS = (
    register.VERB,
    *intake.INTAKE_VERBS,
    import_batch.VERB,
    withdraw.VERB,
    queue.VERB,
    open_order.VERB,
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
