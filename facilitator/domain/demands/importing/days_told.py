"""The days of a row: which year a 9月5日 belongs to and which way round a 7/8 is written is asked, not guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from facilitator.domain.days import check_ahead, check_past, latest_ahead
from facilitator.domain.demands.importing.days import NoYear, Unclear, read_day
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Free, Kind, Proposal, Question
from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

MONTH_FIRST, DAY_FIRST, KEEP = "month_first", "day_first", "keep"
_TWO_WAYS = re.compile(r"(\d{1,2})/(\d{1,2})")


def past_day(hand: RowInHand, name: Field) -> date | None:
    """The day in this field, not after today."""
    text = hand.text(name)
    try:
        return _read(hand, name, text, hand.rules.today) if text else None
    except Unclear as unclear:
        hand.complain(name, unclear.reason)
        return None


def deadline(hand: RowInHand) -> date | None:
    """尽快 and 10月底 are no days: they stay as they were told, unless somebody names the day that is meant."""
    text = hand.text(Field.DEADLINE)
    try:
        return _read(hand, Field.DEADLINE, text, latest_ahead(hand.rules.today)) if text else None
    except Unclear:
        pass
    asked = Question(
        Kind.DEADLINE,
        text,
        N_("办理时限写的是“{text}”，是哪一天？").format(text=text),
        (Proposal(KEEP, N_("不写日期，只留原话")),),
        Free.DAY,
        KEEP,
    )
    answer = hand.ask(Field.DEADLINE, asked)
    hand.keep(Field.DEADLINE)
    return None if answer in (None, KEEP) else _answered(hand, date.fromisoformat(str(answer)))


def _answered(hand: RowInHand, day: date) -> date | None:
    try:
        check_ahead(day, hand.rules.today, "deadline")
        check_past(day, "deadline")
    except BadInput as refusal:
        hand.complain(Field.DEADLINE, refusal.message.rstrip("。"))
        return None
    return day


def _read(hand: RowInHand, name: Field, text: str, latest: date) -> date | None:
    turned = _turned(hand, name, text)
    if turned is None:
        return None
    try:
        return read_day(turned, latest)
    except NoYear:
        year = hand.ask(name, _which_year(hand, text))
        return read_day(turned, latest, int(year)) if year else None


def _turned(hand: RowInHand, name: Field, text: str) -> str | None:
    """The text with its month first; None while nobody has said which number is the month."""
    found = _TWO_WAYS.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None or found[1] == found[2] or int(found[1]) > 12 or int(found[2]) > 12:
        return text
    first, second = int(found[1]), int(found[2])
    asked = Question(
        Kind.DAY_ORDER,
        "",
        N_("像“{text}”这样的日期，前面是月还是日？").format(text=text),
        (
            Proposal(MONTH_FIRST, N_("月/日，{first}月{second}日").format(first=first, second=second)),
            Proposal(DAY_FIRST, N_("日/月，{second}月{first}日").format(first=first, second=second)),
        ),
    )
    answer = hand.ask(name, asked)
    if answer is None:
        return None
    return text if answer == MONTH_FIRST else f"{second}/{first}"


def _which_year(hand: RowInHand, text: str) -> Question:
    told = hand.rules.year_told
    proposals = (Proposal(str(told), N_("{year}年（表题上写的）").format(year=told)),) if told else ()
    if told != hand.rules.today.year:
        this = hand.rules.today.year
        proposals = (*proposals, Proposal(str(this), N_("{year}年（今年）").format(year=this)))
    return Question(
        Kind.YEAR, "", N_("有些日期没有写年份（例如“{text}”），算哪一年？").format(text=text), proposals, Free.YEAR
    )
