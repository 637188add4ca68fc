"""Rows of somebody's list become lines of the roll, or complaints that name row, column and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from facilitator.domain.people.units import KIND_NAMES, UnitKind
from facilitator.domain.words import N_
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.import_units import same_line
from facilitator.wire.roll.columns import Columns, Field
from facilitator.wire.roll.living import lives_there

KIND_WORDS: Mapping[str, UnitKind] = {
    **{name: kind for kind, name in KIND_NAMES.items()},
    **{kind.value: kind for kind in UnitKind},
    "代表": UnitKind.REPRESENTATIVE,
    "委员": UnitKind.COMMITTEE,
    "居委会": UnitKind.COMMITTEE,
    "居委会委员": UnitKind.COMMITTEE,
    "住户": UnitKind.HOUSEHOLD,
    "居民户": UnitKind.HOUSEHOLD,
    "户代表": UnitKind.HOUSEHOLD,
    "村民": UnitKind.PERSON,
}
YES, NO = frozenset({"是", "√", "✓", "1", "y", "yes", "有"}), frozenset({"", "否", "×", "0", "n", "no", "无"})
LARGEST_AREA = Decimal(1_000_000)
LARGEST_COUNT = 100_000
PERSONAL = frozenset({UnitKind.OWNER, UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE, UnitKind.MEMBER})


@dataclass(frozen=True)
class Line:
    """A unit and the row it came from, counted from 1 as spreadsheets do."""

    row: int
    unit: AddUnit


@dataclass(frozen=True)
class Complaint:
    row: int
    column: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """`same_names` are names of several lines, by row: two people, unless somebody who knows says otherwise."""

    lines: tuple[Line, ...]
    complaints: tuple[Complaint, ...]
    same_names: Mapping[str, tuple[int, ...]]


class _Bad(Exception):
    def __init__(self, field: Field, reason: str) -> None:
        self.field, self.reason = field, reason
        super().__init__(reason)


def read_lines(
    rows: Sequence[Sequence[str]], columns: Columns, kind: UnitKind | None, same: frozenset[str]
) -> Reading:
    """`kind` is that of rows that do not say it; everybody called one of `same` is one person."""
    lines: list[Line] = []
    complaints: list[Complaint] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows[columns.row :], columns.row + 1):
        cells = {field: row[place] if place < len(row) else "" for field, place in columns.at.items()}
        if not any(cells.values()):
            continue
        try:
            for unit in _units(cells, number, kind, same):
                if (first := seen.setdefault(same_line(unit), number)) != number:
                    raise _Bad(Field.DOOR if unit.door else Field.NAME, N_("与第 {row} 行重复").format(row=first))
                lines.append(Line(number, unit))
        except _Bad as bad:
            complaints.append(Complaint(number, columns.headings.get(bad.field, bad.field.value), bad.reason))
    return Reading(tuple(lines), tuple(complaints), _same_names(lines, same))


def _units(
    cells: Mapping[Field, str], row: int, kind: UnitKind | None, same: frozenset[str]
) -> Iterator[AddUnit]:
    """The row's own unit, and a seat as representative for the person in it when the list marks one."""
    own = _kind(cells, kind)
    building, door, name = cells.get(Field.BUILDING, ""), _door(cells), cells.get(Field.NAME, "")
    if not door and not name:
        raise _Bad(Field.NAME, N_("既没有门牌，也没有姓名"))
    for field, text, limit in ((Field.NAME, name, 60), (Field.BUILDING, building, 40), (Field.DOOR, door, 20)):
        if len(text) > limit:
            raise _Bad(field, N_("超过 {limit} 个字").format(limit=limit))
    speaks = _yes(cells, Field.REPRESENTATIVE)
    holder = f"name:{name}" if name in same else f"row:{building}/{door}/{name}" if speaks else ""
    where = " ".join(part for part in (building, door) if part)
    lives = lives_there(cells, _Bad)
    yield AddUnit(
        own, _label(own, where, name), building, door, name, holder, _area(cells), _count(cells, Field.WEIGHT),
        _count(cells, Field.HOUSEHOLDS), lives.occupancy, lives.moved_in, lives.moved_out, lives.persons,
    )  # fmt: skip
    if speaks and own is not UnitKind.REPRESENTATIVE:
        representative = UnitKind.REPRESENTATIVE
        yield AddUnit(representative, _label(representative, where, name), building, door, name, holder)


def _kind(cells: Mapping[Field, str], kind: UnitKind | None) -> UnitKind:
    """A door whose class was left empty is a household, as the template says; a name alone may be anybody."""
    word = cells.get(Field.KIND, "").lower()
    if not word and Field.KIND in cells and kind is None and not cells.get(Field.DOOR):
        raise _Bad(Field.KIND, N_("没写，又没有门牌：请写户、居民代表或居委会委员"))
    if not word:
        return kind or UnitKind.HOUSEHOLD
    if word not in KIND_WORDS:
        raise _Bad(Field.KIND, N_("不认识“{word}”这个类别").format(word=word))
    return KIND_WORDS[word]


def _door(cells: Mapping[Field, str]) -> str:
    staircase, door = cells.get(Field.STAIRCASE, ""), cells.get(Field.DOOR, "")
    if staircase and staircase.isdigit():
        staircase = N_("{number}单元").format(number=staircase)
    return f"{staircase}{door}"


def _label(kind: UnitKind, where: str, name: str) -> str:
    """A dwelling is called by its door, a seat by its office and its holder."""
    if kind in (UnitKind.HOUSEHOLD, UnitKind.OWNER) and where:
        return where
    return " ".join(part for part in (KIND_NAMES[kind], where, name) if part)[:60]


def _area(cells: Mapping[Field, str]) -> int:
    """In 0.01 m²."""
    text = cells.get(Field.AREA, "")
    if not text:
        return 0
    try:
        area = Decimal(text.rstrip("㎡m²平方米 "))
    except InvalidOperation:
        raise _Bad(Field.AREA, N_("“{text}”不是面积").format(text=text)) from None
    if not 0 <= area < LARGEST_AREA:
        raise _Bad(Field.AREA, N_("“{text}”不像面积").format(text=text))
    return int((area * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _count(cells: Mapping[Field, str], field: Field) -> int:
    text = cells.get(field, "")
    if not text:
        return 1
    if not text.isdecimal() or not 1 <= int(text) <= LARGEST_COUNT:
        raise _Bad(field, N_("“{text}”应是从 1 起的整数").format(text=text))
    return int(text)


def _yes(cells: Mapping[Field, str], field: Field) -> bool:
    word = cells.get(field, "").lower()
    if word not in YES | NO:
        raise _Bad(field, N_("“{text}”应填“是”或“否”").format(text=word))
    return word in YES


def _same_names(lines: Sequence[Line], same: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """Only where it matters: an owner of two flats is one voter, two households of one landlord stay two."""
    rows: dict[str, list[int]] = {}
    for line in lines:
        if line.unit.kind in PERSONAL and line.unit.holder_name and line.unit.holder_name not in same:
            rows.setdefault(line.unit.holder_name, []).append(line.row)
    return {name: tuple(found) for name, found in rows.items() if len(set(found)) > 1}
