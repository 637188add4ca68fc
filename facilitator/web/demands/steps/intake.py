"""Steps of 点单: from the registered slip to the list of the next 两委会."""

from __future__ import annotations

from facilitator.services.demands import queue, withdraw
from facilitator.web.demands.steps.step import press

STEPS = (
    press(queue.VERB),
    press(withdraw.VERB),
)
