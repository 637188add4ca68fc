"""Verbs and questions about demands; one file a verb."""

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
    withdraw,
)

DEMAND_VERBS = (
    register.VERB,
    *intake.INTAKE_VERBS,
    import_batch.VERB,
    withdraw.VERB,
    queue.VERB,
    open_order.VERB,
    begin.VERB,
)
DEMAND_QUESTIONS = (*read.QUESTIONS, *detail.QUESTIONS, *intake.INTAKE_QUESTIONS, known.QUESTION)
