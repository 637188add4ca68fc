"""接单 by name: who was asked to take a demand up, and whether anybody has."""

from __future__ import annotations

from collections.abc import Collection

ASKED, TAKEN, REFUSED = "asked", "taken", "refused"


def nobody_took(answers: Collection[str]) -> bool:
    """还没人接单: somebody who was asked has not answered, or all who were asked said no."""
    return ASKED in answers or (bool(answers) and TAKEN not in answers)
