"""What the public may read of a person: names, phones and addresses cut short, small counts hidden.

个人信息保护法第二十五条: nothing personal is published without separate consent. Rules of `domain.md` §7.5.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from facilitator.domain.people.surnames import COMPOUND_SURNAMES

STAR = "*"
SMALLEST_SHOWN = 3
LONGEST_DIALLED = 11
MOBILE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)")
LANDLINE = re.compile(r"(?<!\d)(0\d{2,3})[- ]?\d{3,4}(\d{4})(?!\d)")
BUILDING = re.compile(r"^.*?(?:\d|[A-Za-z]|[一二三四五六七八九十甲乙丙丁])\s*(?:号楼|号院|栋|幢|座)")


def mask_name(name: str) -> str:
    """王芳 → 王*, 张小三 → 张*三, 欧阳小明 → 欧阳*明, 欧阳明 → 欧阳*, 买买提·艾力 → 买**·*力."""
    characters = _characters(unicodedata.normalize("NFC", name.strip()))
    letters = [place for place, character in enumerate(characters) if not _separates(character)]
    compound = len(letters) == len(characters) > 2 and "".join(characters[:2]) in COMPOUND_SURNAMES
    for place in letters[_hidden(len(letters), compound)]:
        characters[place] = STAR
    return "".join(characters)


def _hidden(count: int, compound: bool) -> slice:
    """Which of `count` letters are starred: never none, whatever the surname leaves over."""
    if count <= 1:
        return slice(0, count)
    first = 2 if compound else 1
    return slice(first, max(count - 1, first + 1))


def _characters(name: str) -> list[str]:
    """Characters as a reader sees them: a variation selector or a combining mark belongs to the one before."""
    seen: list[str] = []
    for character in name:
        if seen and unicodedata.category(character) in ("Mn", "Me", "Cf"):
            seen[-1] += character
        else:
            seen.append(character)
    return seen


def _separates(character: str) -> bool:
    """The dot of a minority name, a space or a hyphen stands between parts and identifies nobody."""
    return character in "·•・‧．.-" or character.isspace()


def mask_phone(phone: str) -> str:
    """138****5678. A number of fewer than eleven digits would keep too much of itself and is hidden whole."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) > LONGEST_DIALLED and digits.startswith("86"):
        digits = digits[2:]
    if not digits:
        return ""
    return f"{digits[:3]}****{digits[-4:]}" if len(digits) >= LONGEST_DIALLED else "****"


def mask_address(address: str) -> str:
    """3号楼2单元501 → 3号楼**: the building only; an address without one is hidden whole."""
    text = address.strip()
    if not text:
        return ""
    building = BUILDING.match(text)
    return f"{building.group() if building else ''}**"


def mask_phones_in(text: str) -> str:
    """Prose with every phone number in it cut short; people type them where nobody asked."""
    return LANDLINE.sub(r"\1****\2", MOBILE.sub(r"\1****\2", text))


def column_for_all(counts: Sequence[int]) -> list[str]:
    """Counts and, last, their sum, which is told whole as on the notice board. Where it would give a hidden count
    away, the smallest of the others is hidden too: none at all as <3, the rest as 3+."""
    *parts, total = counts
    told = [small_count(count) if count else "0" for count in parts]
    small = [count for count in parts if 0 < count < SMALLEST_SHOWN]
    others = [place for place, count in enumerate(parts) if count not in small]
    if others and small and sum(small) in (small[0], len(small), len(small) * (SMALLEST_SHOWN - 1)):
        beside = min(others, key=lambda place: parts[place])
        told[beside] = f"{SMALLEST_SHOWN}+" if parts[beside] else f"<{SMALLEST_SHOWN}"
    return [*told, str(total)]


def small_count(count: int) -> str:
    """Counts under three would point at a household, so they are shown as <3."""
    return str(count) if count >= SMALLEST_SHOWN else f"<{SMALLEST_SHOWN}"
