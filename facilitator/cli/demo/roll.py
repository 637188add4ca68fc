"""The demo's roll: 128 households in eight buildings, 37 representatives from among them, 7 committee members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.people.units import UnitKind
from facilitator.services.people.add_unit import AddUnit

BUILDINGS = tuple(f"{number}栋" for number in range(1, 9))
STAIRCASES, FLOORS, SIDES = 2, 4, 2
REPRESENTATIVES, COMMITTEE = 37, 7
AREAS = (5862, 6835, 8210, 9542, 11006)
PERSONS = (3, 2, 4, 1, 3, 5, 2)
"""In 0.01 m², by side and staircase."""

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎解仇单"
GIVEN = (
    "秀英 桂兰 建国 淑芬 志强 玉兰 德明 丽华 永福 春梅 国庆 晓燕 长顺 素琴 家兴 红梅 正华 喆 堃 昇 珺 䶮 㛃 世平 小川 "
    "文静 海波 月娥 大勇 雪莲 明远 兰香"
).split()
COMMITTEE_SEATS = ("居委会主任", "居委会副主任", *(f"居委会委员{number}" for number in range(1, 6)))


def demo_units() -> tuple[AddUnit, ...]:
    """Always the same; whoever counts them counts 172."""
    households = tuple(_households())
    return (*_representatives(households), *_committee(), *households)


def _name(number: int) -> str:
    """No two of the first 1,600: the two lists are walked in steps that share no factor with their lengths."""
    return SURNAMES[number * 17 % len(SURNAMES)] + GIVEN[(number * 5 + number // len(SURNAMES)) % len(GIVEN)]


def _households() -> Iterator[AddUnit]:
    number = 0
    for building in BUILDINGS:
        for staircase in range(1, STAIRCASES + 1):
            for floor in range(1, FLOORS + 1):
                for side in range(1, SIDES + 1):
                    door = f"{staircase}单元{floor}0{side}"
                    area = AREAS[(staircase * SIDES + side + BUILDINGS.index(building)) % len(AREAS)]
                    label, holder = f"{building}{door}", f"{building}{door}户主"
                    flat = AddUnit(UnitKind.HOUSEHOLD, label, building, door, _name(number), holder, area)
                    yield replace(flat, persons=PERSONS[number % len(PERSONS)])
                    number += 1


def _representatives(households: tuple[AddUnit, ...]) -> Iterator[AddUnit]:
    """Four or five a building; each stands for three or four households, together for all 128."""
    for number in range(REPRESENTATIVES):
        home = households[number * len(households) // REPRESENTATIVES]
        first, last = (place * len(households) // REPRESENTATIVES for place in (number, number + 1))
        yield AddUnit(
            UnitKind.REPRESENTATIVE, f"居民代表{number + 1:02d}", home.building, home.door, home.holder_name,
            home.holder, households=last - first,
        )  # fmt: skip


def _committee() -> Iterator[AddUnit]:
    for number, seat in enumerate(COMMITTEE_SEATS):
        yield AddUnit(UnitKind.COMMITTEE, seat, holder_name=_name(200 + number), holder=seat)
