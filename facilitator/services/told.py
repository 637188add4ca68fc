"""What somebody has to say with a step (a reason, a report, a name), trimmed and no longer than its column."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

REASON_LIMIT = 200
REPORT_LIMIT = 1000
NAME_LIMIT = 40
_TOO_LONG = N_("写得太长，请写在 {limit} 字以内。")


def told(text: str, sentence: str, field: str = "reason", limit: int = REASON_LIMIT) -> str:
    """The text as it is kept. Raises Missing with `sentence` where nothing was said, BadInput where too much."""
    kept = text.strip()
    if not kept:
        raise Missing(sentence, what=field)
    return short_enough(kept, field, limit)


def short_enough(text: str, field: str, limit: int) -> str:
    """The text, trimmed; it may be empty. Raises BadInput."""
    kept = text.strip()
    if len(kept) > limit:
        raise BadInput(_TOO_LONG, field=field, limit=limit)
    return kept
