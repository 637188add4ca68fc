"""The restricted list of names of the street-lamp evening, for any number of people, and the papers made with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from facilitator.domain.minutes.confirmation import Confirmation
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.minutes.evidence import serials
from facilitator.domain.minutes.names import AttendedUnit, NameList, Proposed, RollName, SerialOrder, Spoken
from tests.factories.minutes import SALT, assembly, lamp_item

CAME = datetime(2026, 11, 25, 11, 20, tzinfo=UTC)
RARE = ("王堃", "李昇珺", "䶮㛃", "陈𬭎", "买买提·艾力")


def name_of(number: int) -> str:
    """Every fifth one has a name that many fonts cannot draw."""
    return RARE[number % len(RARE)] if number % 5 == 0 else f"居民{number}号"


def people(count: int) -> tuple[AttendedUnit, ...]:
    return tuple(
        AttendedUnit(f"u{number}", f"1栋{number}", name_of(number), "voter", "ticket", CAME)
        for number in range(1, count + 1)
    )


def lamp_names(count: int = 0, ballot: str = "b0000000000000aa", **changed: Any) -> NameList:
    """`count` people more than the assembly, whose order of serials is that of the ballot."""
    evidence = assembly()
    serial_of = serials(evidence.electorate.voter_of, SALT, ballot)
    order = tuple(sorted(serial_of, key=lambda unit: serial_of[unit]))
    roll = tuple(RollName(unit, f"名册{unit}", f"代表{unit}") for unit in evidence.electorate.voter_of)
    came = tuple(
        AttendedUnit(unit, f"名册{unit}", f"代表{unit}", "voter", "desk", CAME) for unit in sorted(evidence.checked_in)
    )
    values = {
        "salt": SALT.hex(),
        "units": (*came, *people(count)),
        "speeches": (Spoken(1, "代表r1", "赞成", CAME, 130),),
        "proposals": (Proposed(1, "代表r2", "把质保期写进合同", "已采用", "", 6, 0),),
        "roll": roll,
        "orders": (SerialOrder(ballot, order),),
    }
    return NameList(**(values | changed))


def lamp_confirmation(*items: AgendaItem, **changed: Any) -> Confirmation:
    values: dict[str, Any] = {
        "issuer": "五角亭社区居民委员会",
        "title": "3号院路灯维修合同",
        "kind": "decision_council",
        "kind_name": "议事决策会",
        "place": "3号院坝",
        "when": "2026年11月25日 19:30",
        "chair": "王建国",
        "recorder": "陈珺",
        "items": items or (lamp_item(),),
        "code": "BGFG-TTKY",
        "scrutineers": ("周国芳",),
        "tellers": ("买买提·艾力", "李堃"),
    }
    return Confirmation(**(values | changed))
