"""Whether two lines name one dwelling, however building and door are written: 5栋1单元101, 五栋 1-101, 5栋 101."""

from __future__ import annotations

import re

from facilitator.domain.people.written_numbers import as_figure

_NUMBER = re.compile(r"\d+|[零〇一二两三四五六七八九十]+|[A-Za-z]+")
_BUILDING_AND_DOOR = 2


def numbers_of(*written: str) -> tuple[str, ...]:
    """The numbers of an address in their order: 五栋, 1-101 → 5, 1, 101."""
    return tuple(as_figure(number) for part in written for number in _NUMBER.findall(part))


def same_home(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Of two addresses as `numbers_of` reads them. Who leaves out the entrance (单元) may mean any of the building;
    without building and door nothing is known, and nothing is the same."""
    if min(len(one), len(other)) < _BUILDING_AND_DOOR:
        return False
    return one == other or (
        _BUILDING_AND_DOOR in (len(one), len(other)) and (one[0], one[-1]) == (other[0], other[-1])
    )


def same_block(one: str, other: str) -> bool:
    """五栋, 5栋 and 5# are one building; a name without a number is compared as it stands."""
    numbers = numbers_of(one)
    return numbers == numbers_of(other) if numbers else one.strip() == other.strip()
