"""Verbs and questions about demands; one file a verb."""

from facilitator.services.demands import begin, open_order, queue, read, register, withdraw

DEMAND_VERBS = (
    register.VERB,
    withdraw.VERB,
    queue.VERB,
    open_order.VERB,
    begin.VERB,
)
DEMAND_QUESTIONS = read.QUESTIONS
