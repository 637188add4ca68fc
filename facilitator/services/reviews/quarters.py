"""A quarter as people write it."""

from __future__ import annotations

import re

from facilitator.domain.errors import BadInput
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_

_WRITTEN = re.compile(r"(20\d\d)[Qq]([1-4])")


def quarter_told(text: str) -> Quarter:
    """Raises BadInput for what is no quarter."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise BadInput(N_("“{quarter}”不是季度，请写成 2026Q3 这样。"), field="quarter", quarter=text[:10])
    return Quarter(int(found[1]), int(found[2]))
