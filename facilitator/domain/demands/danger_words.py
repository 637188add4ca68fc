"""Words that speak of danger, whoever says them: a person has to look at once. Never taken for the own rating."""

from __future__ import annotations

import re

from facilitator.domain.demands.slip import SelfUrgency

DANGER_WORDS = (
    "危险", "着火", "起火", "冒火", "火花", "触电", "漏电", "煤气", "燃气", "要塌", "塌了", "摔伤", "砸到", "救命",
)  # fmt: skip
DANGER = re.compile("|".join(DANGER_WORDS))


def may_be_danger(self_urgency: str | None, text: str) -> bool:
    """Whether the reporter ticked it, or the words speak of it. Computed: what somebody ticked stays as it is."""
    return self_urgency == SelfUrgency.DANGER or DANGER.search(text) is not None
