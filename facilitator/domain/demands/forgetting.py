"""Takes a reporter out of a demand's texts: the name, the phone and the door go, the building and the matter stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.people.masking import BUILDING, mask_phones_in

GONE = "〔已抹去〕"
SHORTEST = 2
"""Shorter words stand everywhere in a text and point at nobody."""
PERSONAL_COLUMNS = frozenset({"reporter_name", "contact", "proxy_name", "age_band", "source_text"})
PERSONAL_HEADS = re.compile("姓名|称呼|诉求人|反映人|联系|电话|手机|号码|户号|门牌|房号|住址|地址|微信|代填|身份")
"""Headings of imported columns whose whole value goes."""
_DASHED = re.compile(r"\s*(\d{1,3})\s*[-－—]")


@dataclass(frozen=True)
class Eraser:
    """`words` are taken out of every text; phones that people typed into it are cut short as well."""

    words: tuple[str, ...]

    def clean(self, text: str) -> str:
        for word in self.words:
            text = text.replace(word, GONE)
        return mask_phones_in(text)

    def clean_value(self, value: Any) -> Any:
        """A canonical JSON value: the same shape, without what points at somebody."""
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, Mapping):
            kept = {name: part for name, part in value.items() if not _personal(name)}
            return {name: self.clean_value(part) for name, part in kept.items()}
        if isinstance(value, list | tuple):
            return [self.clean_value(part) for part in value]
        return value


def eraser(words: Iterable[str | None]) -> Eraser:
    """Longest first, so that 王桂芳 goes before 王桂."""
    wanted = {word.strip() for word in words if word and len(word.strip()) >= SHORTEST}
    return Eraser(tuple(sorted(wanted, key=lambda word: (-len(word), word))))


def without_door(address: str | None) -> str | None:
    """3号楼2单元501 → 3号楼, 5-2-3 → 5, 院坝 → 院坝; an address of numbers that nobody can read goes whole."""
    text = (address or "").strip()
    building = BUILDING.match(text) or _DASHED.match(text)
    if building:
        return building.group(1) if building.re is _DASHED else building.group()
    return text if text and not any(letter.isdigit() for letter in text) else None


def door_in(address: str | None) -> str | None:
    """2单元501 of 3号楼2单元501: what `without_door` took off."""
    text, kept = (address or "").strip(), without_door(address) or ""
    return text.removeprefix(kept).strip() or None


def _personal(name: str) -> bool:
    return name in PERSONAL_COLUMNS or PERSONAL_HEADS.search(name) is not None
