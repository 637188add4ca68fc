"""分布图: where the buildings stand on the picture of the yard, and how many demands belong to each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.demands.public_words import building_only
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.masking import SMALLEST_SHOWN, small_count
from facilitator.domain.people.written_numbers import as_figure
from facilitator.domain.words import N_

MOST_SPOTS, NAME_LIMIT, BUILDING_LIMIT, WHOLE = 60, 40, 20, 100
MANY = 10
"""From here a building gets the largest circle."""
UNREADABLE = N_("“{line}”看不懂，请写成“3栋 25 40”：楼栋，离左边百分之几，离上边百分之几。")
_LINE = re.compile(r"(\S.*?)[\s,，、]+(\d{1,3})\s*%?[\s,，、]+(\d{1,3})\s*%?")


@dataclass(frozen=True)
class Spot:
    """`x` and `y` are whole per cent of the picture, from the left and from the top."""

    building: str
    x: int
    y: int


@dataclass(frozen=True)
class CountedSpot:
    """`count` is small_count; `size` is few, some or many."""

    building: str
    x: int
    y: int
    count: str
    size: str


def check_spots(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Raises Missing or BadInput with the building that is wrong."""
    if not spots:
        raise Missing(N_("请至少写一栋楼在图上的位置。"), what="spots")
    if len(spots) > MOST_SPOTS:
        raise BadInput(N_("一张图上最多标 {most} 栋楼。"), field="spots", most=MOST_SPOTS)
    seen: set[str] = set()
    for spot in spots:
        key = building_key(spot.building)
        if not key or len(spot.building) > BUILDING_LIMIT:
            raise BadInput(
                N_("“{building}”看不出是哪栋楼，请写成“3栋”这样。"), field="spots", building=spot.building[:20]
            )
        if key in seen:
            raise BadInput(N_("{building}写了两次，请去掉一行。"), field="spots", building=spot.building)
        if not (0 <= spot.x <= WHOLE and 0 <= spot.y <= WHOLE):
            raise BadInput(N_("{building}的位置要在 0 到 100 之间。"), field="spots", building=spot.building)
        seen.add(key)
    return tuple(spots)


def spots_in(text: str) -> tuple[Spot, ...]:
    """One building a line: 3栋 25 40. Raises BadInput with the line that cannot be read."""
    spots = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        found = _LINE.fullmatch(line)
        if found is None:
            raise BadInput(UNREADABLE, field="spots", line=line[:30])
        spots.append(Spot(found[1], int(found[2]), int(found[3])))
    return tuple(spots)


def lines_of(spots: Iterable[Spot]) -> str:
    """As `spots_in` reads them."""
    return "\n".join(f"{spot.building} {spot.x} {spot.y}" for spot in spots)


def building_key(text: str) -> str:
    """3栋, 3号楼, 三幢 and 3# are one building; 3号院 is a yard. Empty where no building is named."""
    building = building_only(text)
    number = re.match(r"\d+|[A-Za-z]|[^\d号栋幢座#]+", building)
    if number is None:
        return ""
    return f"{as_figure(number.group())}{'院' if building.endswith('院') else ''}"


def counted(spots: Iterable[Spot], buildings: Iterable[tuple[str | None, int]]) -> tuple[tuple[CountedSpot, ...], int]:
    """The spots with their counts, and how many demands belong to no spot."""
    counts: Counter[str] = Counter()
    for building, count in buildings:
        counts[building_key(building or "")] += count
    shown = []
    for spot in spots:
        count = counts.pop(building_key(spot.building), 0)
        shown.append(CountedSpot(spot.building, spot.x, spot.y, small_count(count), _size(count)))
    return tuple(shown), counts.total()


def _size(count: int) -> str:
    if count < SMALLEST_SHOWN:
        return "few"
    return "many" if count >= MANY else "some"
