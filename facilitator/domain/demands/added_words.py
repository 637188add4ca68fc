"""Words that came later stand in a description under a dated heading; what stands before is the resident's own."""

from __future__ import annotations

import re
from datetime import date

from facilitator.domain.demands.orders import written_day

_HEADING = re.compile(r"\n\n【[^【】\n]{1,20} \d{4}年\d{1,2}月\d{1,2}日】")


def with_words(description: str, heading: str, text: str, day: date) -> str:
    """`heading` says what the words are: 补充, 异议, 联系, 引导, 回访. Nothing that was said is lost."""
    return f"{description}\n\n【{heading} {written_day(day.isoformat())}】{text}"


def own_words(description: str) -> str:
    """What the resident said, without what staff have written underneath since."""
    return _HEADING.split(description, maxsplit=1)[0]
