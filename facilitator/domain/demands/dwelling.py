"""Where somebody lives, as people here write it: 5栋2单元, 3号楼2-1, 5-2-3."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])"
_BUILDING = rf"{_NUMBER}\s*(?:号楼|号院|栋|幢|座|#楼?|号)"
_UNIT = r"(?P<unit>\d{1,2}|[一二三四五六七八九十]{1,2})\s*单元"
_DOOR = r"(?P<door>\d{1,2}-\d{1,2}|\d{1,4})\s*(?:号|室|户)?(?!\d|层|楼|个|月|年|次|家|点|元|栋|单元)"
WRITTEN = re.compile(rf"(?P<building>{_BUILDING})(?:\s*{_UNIT})?(?:\s*[-－]?\s*{_DOOR})?")
DASHED = re.compile(
    r"(?<![\d-])(?P<building>\d{1,3})\s*[-－—]\s*(?P<unit>\d{1,2})\s*[-－—]\s*(?P<door>\d{1,4})(?![\d-])"
)
_PLACE_AFTER = re.compile(r"\s*(?:门口|楼下|楼顶|前面|后面|旁边|对面|背后|附近|大门|路口|前|后|旁)")


@dataclass(frozen=True)
class Dwelling:
    """`guessed`: three numbers with dashes, of which somebody only supposes what they mean."""

    building: str
    unit: str = ""
    door: str = ""
    guessed: bool = False

    @property
    def written(self) -> str:
        """As it stands in the ledger's column 楼栋户号."""
        return "".join((self.building, f"{self.unit}单元" if self.unit else "", f"{self.door}号" if self.door else ""))


@dataclass(frozen=True)
class Found:
    """A dwelling in a text, from `begin` to `end`; `place` names what lies beside it (2栋门口)."""

    dwelling: Dwelling
    begin: int
    end: int
    place: str = ""


def find_dwelling(text: str) -> Found | None:
    """The first dwelling that a text names. A single 3号 is a door or a date, never a building."""
    for match in sorted((*DASHED.finditer(text), *WRITTEN.finditer(text)), key=lambda match: match.start()):
        building = re.sub(r"\s", "", match["building"])
        if match.re is DASHED:
            return Found(Dwelling(f"{building}栋", match["unit"], match["door"], True), match.start(), match.end())
        if re.fullmatch(r".*\d号|[一二三四五六七八九十]+号|[A-Za-z]号", building):
            continue
        beside = _PLACE_AFTER.match(text, match.end())
        place = text[match.start() : beside.end()] if beside else ""
        dwelling = Dwelling(building.replace("#楼", "栋").replace("#", "栋"), match["unit"] or "", match["door"] or "")
        return Found(dwelling, match.start(), beside.end() if beside else match.end(), place)
    return None


def building_of(written: str) -> str:
    """5栋2单元3号 → 5栋; nothing where no building is named."""
    found = find_dwelling(written)
    return found.dwelling.building if found else ""


_SAME_MARK = re.compile(r"(?:号楼|栋|幢|座|#楼?)$")
MARKS = ("栋", "幢", "号楼", "座", "#")
"""What people write after the number of one and the same building."""


def same_building(written: str) -> str:
    """3栋2单元101, 3号楼, 3# → 3栋, so that two ways to write a building compare as one; a yard (3号院) stays a yard.

    What names no building stays as it is.
    """
    building = building_of(written)
    return _SAME_MARK.sub("栋", building) if building else written.strip()
