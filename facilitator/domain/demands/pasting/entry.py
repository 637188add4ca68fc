"""One line of a chain, or one message: who, where, which number to call, and each thing that is wished for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.dwelling import Dwelling, find_dwelling
from facilitator.domain.demands.entry import CATEGORY_NAMES, LIMITS
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.pasted import PastedDraft
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.people.masking import LANDLINE, MOBILE
from facilitator.domain.words import N_

ANONYMOUS = frozenset({"匿名", "无名", "不具名", "佚名"})
_GAP = " \t\u3000，,：:；;、-—/|.。"
_PART = re.compile(
    r"(?:^|(?<=[\s；;，,。！!]))\s*[（(]?(?P<number>\d{1,2}|[①-⑨])\s*(?:[、)）．]|\.(?!\d)|(?<=[①-⑨]))\s*"
)
_NAME = re.compile(r"(?P<name>[^\s（(：:，,。；;、+＋\d]{1,12})(?=[\s（(：:，,]|\d|$)")
_KIN = re.compile(
    r"(?:阿姨|叔叔?|大爷|婆婆|奶奶|爷爷|嬢嬢|孃孃|老师|师傅|先生|女士|小姐|大姐|大哥|妈妈?|爸爸?|婆|嫂|家)$"
)


@dataclass(frozen=True)
class Who:
    """Whoever speaks, as far as the line says."""

    name: str = ""
    dwelling: Dwelling | None = None
    contact: str = ""
    anonymous: bool = False
    nickname: bool = False


def speaker(line: str) -> Who:
    """The name over a message, with the building that many write behind it: 住户乙 1栋."""
    found = find_dwelling(line)
    name = (line[: found.begin] + line[found.end :] if found else line).strip(_GAP + "（）()")
    return Who(name[: LIMITS["reporter_name"]], found.dwelling if found else None, anonymous=name in ANONYMOUS)


def in_chain(text: str, line: int) -> Iterator[PastedDraft]:
    """The wishes of one numbered line: name, building and phone come first, in any order."""
    who, said = _head(text)
    yield from _wishes(who, said, line, text)


def in_message(who: Who, text: str, line: int) -> Iterator[PastedDraft]:
    """The wishes of one message of a speaker who is known."""
    contact, said = _phone(text)
    yield from _wishes(replace(who, contact=contact), said, line, text)


def _head(text: str) -> tuple[Who, str]:
    contact, rest = _phone(text)
    name, dwelling, nickname = "", None, False
    rest = rest.strip(_GAP)
    for _ in range(2):
        found = find_dwelling(rest)
        if dwelling is None and found and not found.place and not rest[: found.begin].strip(_GAP + "（(【["):
            dwelling, rest = found.dwelling, rest[found.end :].lstrip(_GAP + "）)】]")
        named = _NAME.match(rest)
        if not name and named and _is_name(named["name"], rest[named.end() :]):
            name, rest = named["name"], rest[named.end() :].lstrip(_GAP)
            nickname = not _is_plain_name(name)
    anonymous = name in ANONYMOUS
    return Who("" if anonymous else name, dwelling, contact, anonymous, nickname and not anonymous), rest


def _is_name(token: str, behind: str) -> bool:
    """A token is a name when a wish is still left behind it, and it is no wish itself."""
    return bool(behind.strip(_GAP)) and signs.may_be_a_speaker(token) and not signs.COMPLAINS.search(token)


def _is_plain_name(name: str) -> bool:
    return bool(_KIN.search(name)) or bool(re.fullmatch(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,4}", name))


def _phone(text: str) -> tuple[str, str]:
    """The first phone number, and the text without it."""
    found = MOBILE.search(text) or LANDLINE.search(text)
    if found is None:
        return "", text
    rest = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}"
    return re.sub(r"[^\d+-]", "", found.group()), rest.strip()


def _wishes(who: Who, said: str, line: int, source: str) -> Iterator[PastedDraft]:
    plain = " ".join(signs.EMOJI.sub("", signs.MENTION.sub("", signs.PICTURE.sub("", said))).split()).strip(_GAP)
    parts = _split(plain)
    for part in parts:
        yield _wish(who, part, line, source, _part_doubts(parts, part))


def _split(said: str) -> list[str]:
    """1、… 2、… are several wishes, where the numbers count from one; what is added to a support (同上，还有…) is one
    of its own; anything else is one."""
    marks = list(_PART.finditer(said))
    numbers = [_number(mark["number"]) for mark in marks]
    if len(marks) < 2 or numbers != list(range(1, len(marks) + 1)) or said[: marks[0].start()].strip(_GAP):
        return _behind_a_support(said)
    ends = [mark.start() for mark in marks[1:]] + [len(said)]
    parts = [said[mark.end() : end].strip(_GAP) for mark, end in zip(marks, ends, strict=True)]
    return [part for part in parts if part] or [said]


def _behind_a_support(said: str) -> list[str]:
    """Only where what is added complains of something: 同上，还有我家 is one support."""
    support = signs.SUPPORT.match(said)
    more = signs.MORE.search(said, max(support.end() - 1, 0)) if support else None
    if more is None or not signs.COMPLAINS.search(more["matter"]):
        return [said]
    return [said[: more.start()].strip(_GAP), more["matter"]]


def _number(sign: str) -> int:
    return "①②③④⑤⑥⑦⑧⑨".index(sign) + 1 if sign in "①②③④⑤⑥⑦⑧⑨" else int(sign)


def _part_doubts(parts: list[str], part: str) -> tuple[str, ...]:
    if len(parts) == 1 and signs.SEVERAL.search(part):
        return (N_("一句里像有两件事，请看要不要分成两份。"),)
    return ()


def _wish(who: Who, said: str, line: int, source: str, doubts: tuple[str, ...]) -> PastedDraft:
    support = signs.SUPPORT.match(said)
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
        about=said[support.end() :].strip(_GAP) if support else "",
        self_urgency=SelfUrgency.DANGER if signs.DANGER.search(said) else None,
        source_text=source.strip(),
        doubts=(*_doubts(who, dwelling, place, text, support), *doubts),
    )


def _doubts(who: Who, dwelling: Dwelling | None, place: str, said: str, support: re.Match[str] | None) -> Iterator[str]:
    """What a person has to ask or look at before this counts; sentences as they are shown."""
    if support:
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
    if signs.DANGER.search(said):
        yield N_("说有危险，请马上核实急不急。")
    if support and support["voices"] not in (None, "1"):
        yield N_("写的是“+{count}”，这里只记一个附议，其他几位请问清楚再补记。").format(count=support["voices"])
    if signs.NOTHING.fullmatch(said):
        yield N_("像是说没有意见，请看要不要记。")
    again = signs.AGAIN.search(said)
    if again:
        yield N_("说是第{times}次，请查台账里以前有没有这件。").format(times=again[1])
    category = None if support else signs.guessed_category(said)
    if category:
        yield N_("没写类别，像是“{category}”，请核对。").format(category=CATEGORY_NAMES[category])
