"""Everything that can be done about one demand; each group of steps registers its own in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.web.demands.steps import intake, notice, take_up, triage, work
from facilitator.web.demands.steps.step import DemandStep

STEPS: Mapping[str, DemandStep] = {
    step.name: step for steps in (intake.STEPS, notice.STEPS, triage.STEPS, take_up.STEPS, work.STEPS) for step in steps
}
"""By the last part of the address."""
