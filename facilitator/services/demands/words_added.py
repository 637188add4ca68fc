"""Words that come later are added to the description under a heading with the day: nothing that was said is lost."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.orders import written_day


def with_words(description: str, heading: str, text: str, day: date) -> str:
    """`heading` says what the words are: 补充, 异议, 联系, 引导, 回访."""
    return f"{description}\n\n【{heading} {written_day(day.isoformat())}】{text}"
