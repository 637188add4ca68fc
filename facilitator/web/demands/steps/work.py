"""Steps of 办理 and 议单: the work, its acceptance, closing and what follows."""

from __future__ import annotations

from facilitator.services.demands import begin
from facilitator.web.demands.steps.step import press

STEPS = (press(begin.VERB),)
