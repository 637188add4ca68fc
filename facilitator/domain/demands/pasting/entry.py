"""One line of a chain, or one message: who, where, which number to call, and each thing that is wished for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.demands.danger_words import DANGER
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.dwelling import Dwelling, find_dwelling
from facilitator.domain.demands.entry import CATEGORY_NAMES, LIMITS
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.parts import GAP, parts_of
from facilitator.domain.demands.pasting.pasted import PastedDraft
from facilitator.domain.demands.pasting.who import USUAL_NAME, Who, is_name, is_plain_name, phone_of, phones_in
from facilitator.domain.people.nobody import UNSIGNED
from facilitator.domain.words import N_

_NAME = re.compile(r"(?P<name>[^\s（(：:，,。；;、+＋\d]{1,12})(?=[\s（(：:，,+＋]|\d|$)")
_EMPTY_BRACKETS = re.compile(r"[（(]\s*[）)]")
"""Where a number to call stood."""
_I_AM = re.compile(r"(?:我是|我叫|本人是?)\s*(?!本|这|在|说)")
_LIST = re.compile(r"1\s*[、)）．.](?!\d).*[\s；;，,。！!]2\s*[、)）．.]")
def in_chain(text: str, line: int) -> Iterator[PastedDraft]:
    """The wishes of one numbered line: name, building and phone come first, in any order."""
    who, said = head_of(text)
    yield from _wishes(who, said, line, text)


def in_message(who: Who, text: str, line: int) -> Iterator[PastedDraft]:
    """The wishes of one message of a speaker who is known."""
    contact, said = phone_of(text)
    yield from _wishes(replace(who, contact=contact), said, line, text)


def head_of(text: str) -> tuple[Who, str]:
    contact, rest = phone_of(text)
    name, dwelling, nickname = "", None, False
    rest = _I_AM.sub("", _EMPTY_BRACKETS.sub(" ", rest).strip(GAP))
    for _ in range(2):
        listed = _LIST.search(rest)
        found = find_dwelling(rest[: listed.start()] if listed else rest)
        if dwelling is None and found and not found.place and not rest[: found.begin].strip(GAP + "（(【["):
            dwelling, rest = found.dwelling, rest[found.end :].lstrip(GAP + "）)】]").removeprefix("的")
        named = _NAME.match(rest)
        if not name and named and is_name(named["name"], rest[named.end() :]):
            name, rest = named["name"], rest[named.end() :].lstrip(GAP)
            nickname = not is_plain_name(name) or (rest[:1] in ("+", "＋") and len(name) > USUAL_NAME)
    anonymous = name in UNSIGNED
    return Who("" if anonymous else name, dwelling, contact, anonymous, nickname and not anonymous), rest


def begins_anew(text: str) -> bool:
    """A line with a person, a building and a wish, or a building and a wish: it goes on with nobody else's."""
    who, said = head_of(text)
    if who.dwelling is None or not signs.wishes(said):
        return False
    return not who.name or is_plain_name(who.name)


def has_own_head(text: str) -> bool:
    """钱四 9栋 门禁失灵."""
    return begins_anew(text) and bool(head_of(text)[0].name)


def _wishes(who: Who, said: str, line: int, source: str) -> Iterator[PastedDraft]:
    plain = " ".join(signs.EMOJI.sub("", signs.MENTION.sub("", signs.PICTURE.sub("", said))).split()).strip(GAP)
    parts = parts_of(plain)
    asked = (parts.doubt, N_("还留了别的电话，在原话里，请看要不要记。") if phones_in(source) > 1 else "")
    for part in parts.said:
        yield _wish(who, part, line, source, tuple(filter(None, asked)))


def _wish(who: Who, said: str, line: int, source: str, doubts: tuple[str, ...]) -> PastedDraft:
    support = signs.SUPPORT.match(said) or signs.SUPPORT_BEHIND.fullmatch(said)
    found = find_dwelling(said)
    dwelling = who.dwelling or (found.dwelling if found else None)
    place = found.place if found else ""
    text = said or source.strip()
    return PastedDraft(
        line=line,
        kind=DraftKind.SUPPORT if support else DraftKind.NEW,
        description=text,
        reporter_name=who.name,
        dwelling=dwelling,
        location=place[: LIMITS["location"]],
        contact=who.contact,
        about=_about(support, said),
        about_number=_named(support),
        source_text=source.strip(),
        doubts=(*_doubts(who, dwelling, place, text, support), *doubts),
    )


def _about(support: re.Match[str] | None, said: str) -> str:
    """What a support says it is about: behind the +1, or before it."""
    if support is None:
        return ""
    return str(support.groupdict().get("matter") or said[support.end() :]).strip(GAP)


def _named(support: re.Match[str] | None) -> int:
    return int(support.groupdict().get("of") or 0) if support else 0


def _doubts(who: Who, dwelling: Dwelling | None, place: str, said: str, support: re.Match[str] | None) -> Iterator[str]:
    """What a person has to ask or look at before this counts; sentences as they are shown."""
    if support and _named(support):
        yield N_("写的是附议第 {number} 号，请核对是哪一件。").format(number=_named(support))
    elif support:
        yield N_("附议的是哪一件，请选定。")
    if dwelling is None:
        yield N_("没写几栋，请问清楚在哪里。")
    elif dwelling.guessed:
        yield N_("门牌只写了数字，读成{door}，请核对。").format(door=dwelling.written)
    elif place and who.dwelling is None:
        yield N_("“{place}”是事情的地点，不一定是本人住处，请核对。").format(place=place)
    if who.anonymous or not who.name:
        yield N_("没留称呼，答复不了本人，结果请贴公示栏。")
    elif who.nickname:
        yield N_("“{name}”像是昵称，请核对称呼。").format(name=who.name)
    if DANGER.search(said):
        yield N_("说有危险，请马上核实急不急。")
    voices = support.groupdict().get("voices") if support else None
    if voices is not None and int(voices) > 1:
        yield N_("写的是“+{count}”，这里只记一个附议，其他几位请问清楚再补记。").format(count=int(voices))
    if signs.NOTHING.fullmatch(said):
        yield N_("像是说没有意见，请看要不要记。")
    again = signs.AGAIN.search(said)
    if again:
        yield N_("说是第{times}次，请查台账里以前有没有这件。").format(times=again[1])
    category = None if support else signs.guessed_category(said)
    if category:
        yield N_("没写类别，像是“{category}”，请核对。").format(category=CATEGORY_NAMES[category])
