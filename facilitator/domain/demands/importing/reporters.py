"""Who told it and how many it concerns: phones that spreadsheets broke, names with a count, households in words."""

from __future__ import annotations

import re
import unicodedata

from facilitator.domain.demands.entry import LIMITS, MOST_HOUSEHOLDS
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Free, Kind, Proposal, Question
from facilitator.domain.people.nobody import UNTOLD
from facilitator.domain.words import N_

ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
"""13800001234 as a spreadsheet shows a long number: the last digits are gone."""
_LOST_ZERO = re.compile(r"(?!400|800)[2-9]\d{9,10}")
"""An area code and seven or eight digits, kept as a number: 023 66454319 without its 0."""
_COUNTED = re.compile(r"(?P<name>.{1,12}?)\s*等\s*(?P<count>\d{1,4})\s*(?:户|家|人)")
_ABOUT = re.compile(r"(?:大?约|近)?\s*(\d{1,6})\s*(?:余|多|来)?\s*户?(?:左右)?")
KEEP, DROP, ADD, SPLIT = "keep", "drop", "add", "split"


def contact(hand: RowInHand) -> str | None:
    text = hand.text(Field.CONTACT)
    if ROUNDED.fullmatch(text) and not hand.ours:
        _rounded(hand)
        return None
    if len(text) > LIMITS["contact"]:
        _too_long(hand, Field.CONTACT, len(text))
        return None
    if _LOST_ZERO.fullmatch(text) and not hand.ours:
        asked = Question(
            Kind.LOST_ZERO,
            text,
            N_("“{text}”像是丢了开头 0 的座机号，补上吗？").format(text=text),
            (Proposal(ADD, f"0{text}"), Proposal(KEEP, N_("不补，照原样"))),
        )
        return f"0{text}" if hand.ask(Field.CONTACT, asked) == ADD else text
    return text or None


def _rounded(hand: RowInHand) -> None:
    """Not asked of an export of ours: there the number is known, and what differs from it is told by comparing."""
    asked = Question(
        Kind.ROUNDED,
        "",
        N_("有些电话被表格软件改成了约数（例如 {text}），后几位没有了，怎么办？").format(text=hand.text(Field.CONTACT)),
        (Proposal(DROP, N_("不登记电话，原样记在“原表内容”里；要准确的号码，请改好表格再来")),),
    )
    if hand.ask(Field.CONTACT, asked) == DROP:
        hand.keep(Field.CONTACT)


def reporter(hand: RowInHand) -> tuple[str | None, int | None]:
    """The name, and how many households stand behind it where the cell says so."""
    text = hand.text(Field.REPORTER_NAME)
    if text in UNTOLD and not hand.ours:
        return None, None
    if len(text) > LIMITS["reporter_name"]:
        _too_long(hand, Field.REPORTER_NAME, len(text))
        return None, None
    counted = _COUNTED.fullmatch(text)
    if counted is None or hand.ours:
        return text or None, None
    asked = Question(
        Kind.NAME_COUNT,
        "",
        N_("有些诉求人写成“{text}”，怎么登记？").format(text=text),
        (
            Proposal(SPLIT, N_("称呼只写姓名，没写涉及户数的就填这个户数，原话留着")),
            Proposal(KEEP, N_("照原样写在称呼里")),
        ),
    )
    if hand.ask(Field.REPORTER_NAME, asked) != SPLIT:
        return text, None
    hand.keep(Field.REPORTER_NAME)
    return counted["name"].strip(), int(counted["count"])


def households(hand: RowInHand) -> int | None:
    text = hand.text(Field.AFFECTED_HOUSEHOLDS)
    plain = unicodedata.normalize("NFKC", text)
    if not text or re.fullmatch(r"(?:\d{1,7})\s*户?", plain):
        count = int(re.sub(r"\D", "", plain)) if text else None
        if count is not None and count > MOST_HOUSEHOLDS:
            hand.complain(Field.AFFECTED_HOUSEHOLDS, N_("“{text}”太多，请核对").format(text=text))
        return count
    about = _ABOUT.fullmatch(plain)
    guess = (Proposal(about[1], N_("写 {count} 户").format(count=about[1])),) if about else ()
    asked = Question(
        Kind.HOUSEHOLDS,
        text,
        N_("涉及户数写的是“{text}”，算几户？").format(text=text),
        (*guess, Proposal(KEEP, N_("不写户数，只留原话"))),
        Free.NUMBER,
    )
    answer = hand.ask(Field.AFFECTED_HOUSEHOLDS, asked)
    if answer is None:
        return None
    hand.keep(Field.AFFECTED_HOUSEHOLDS)
    return None if answer == KEEP else int(answer)


def supporters(hand: RowInHand) -> int | None:
    text = unicodedata.normalize("NFKC", hand.text(Field.SUPPORTERS_TOLD))
    if not text:
        return None
    count = re.fullmatch(r"(\d{1,6})\s*人?", text)
    if count is None:
        hand.complain(Field.SUPPORTERS_TOLD, N_("“{text}”应是整数").format(text=text))
        return None
    return int(count[1])


def _too_long(hand: RowInHand, name: Field, count: int) -> None:
    hand.complain(name, N_("有 {count} 字，最多 {limit} 字").format(count=count, limit=LIMITS[name.value]))
