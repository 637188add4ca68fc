"""The guide: what each seat at the table does, in its order, and what to do when something breaks."""

from __future__ import annotations

from facilitator.domain.guide.chair import CHAIR
from facilitator.domain.guide.clerk import CLERK
from facilitator.domain.guide.resident import RESIDENT
from facilitator.domain.guide.step import Part, Shape, Step, Trouble
from facilitator.domain.guide.trouble import TROUBLES

PARTS = {part.key: part for part in (RESIDENT, CLERK, CHAIR)}

__all__ = ["CHAIR", "CLERK", "PARTS", "RESIDENT", "TROUBLES", "Part", "Shape", "Step", "Trouble"]
