"""Which column of somebody's table means what: guessed from its heading, corrected with a mapping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.demands.importing.cleaning import clean_line, clean_text
from facilitator.domain.demands.importing.fields import (
    FIELD_NAMES,
    NOT_READ,
    SKIPPED,
    WORDS,
    Field,
    field_of,
    letters,
    plain_heading,
)

HEADER_WITHIN = 10
"""Titles, units and group headings may stand above the headings, but not more rows than this."""
OUR_NUMBER = "登记编号"
"""In an export of ours this column holds our own number; in the table of another office, theirs."""


@dataclass(frozen=True)
class Columns:
    """`row` is the row of the headings, from 1; `at` says which column (from 0) holds a field, `told` which columns
    have no field here and are kept by their headings, `skipped` which must not be read."""

    row: int
    at: Mapping[Field, int]
    headings: tuple[str, ...]
    told: Mapping[str, int] = field(default_factory=dict)
    skipped: tuple[int, ...] = ()

    def cells(self, row: Sequence[str]) -> dict[Field, str]:
        """What the row says about each field that the table has, without what nobody meant to write."""
        found = {field: row[place] if place < len(row) else "" for field, place in self.at.items()}
        return {name: clean_text(cell) if name in WORDS else clean_line(cell) for name, cell in found.items()}

    def told_cells(self, row: Sequence[str]) -> dict[str, str]:
        """What the row says besides, by heading; empty cells say nothing."""
        found = {heading: clean_text(row[place]) for heading, place in self.told.items() if place < len(row)}
        return {heading: text for heading, text in found.items() if text}

    def heading(self, field: Field) -> str:
        """What the table calls the field; the ledger's own word where the table has none."""
        return self.headings[self.at[field]] if field in self.at else FIELD_NAMES[field]

    def first_of(self, fields: Sequence[Field]) -> Field:
        """The first of these fields that the table has."""
        return next(field for field in fields if field in self.at)

    def without(self, places: frozenset[int]) -> Columns:
        """The same table as if these columns were not there."""
        return replace(
            self,
            at={field: place for field, place in self.at.items() if place not in places},
            told={heading: place for heading, place in self.told.items() if place not in places},
            skipped=(*self.skipped, *sorted(places)),
        )

    @property
    def read_as(self) -> dict[int, Field]:
        """What every column with a heading is read as."""
        fields = {place: field for field, place in self.at.items()}
        told = set(self.told.values())
        other = {True: Field.TOLD, False: Field.SKIP}
        return {
            place: fields.get(place) or other[place in told] for place, heading in enumerate(self.headings) if heading
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that the table has, by name, and its other headings."""
        return (*(field.value for field in self.at), *self.told)

    @property
    def letters(self) -> dict[str, str]:
        """Where each of `names` stands, as spreadsheets say it."""
        own = {field.value: letters(place) for field, place in self.at.items()}
        return own | {heading: letters(place) for heading, place in self.told.items()}

    @property
    def plain(self) -> frozenset[str]:
        """The headings as a mapping names them."""
        return frozenset(plain_heading(heading) for heading in self.headings)

    @property
    def unused(self) -> tuple[str, ...]:
        """The headings of columns that are not read at all."""
        used = {*self.at.values(), *self.told.values()}
        return tuple(heading for place, heading in enumerate(self.headings) if heading and place not in used)


def find_columns(rows: Sequence[Sequence[str]], mapped: Mapping[str, Field]) -> Columns | None:
    """The first row that names the most fields, the wish itself among them; None where no row does.

    `mapped` holds plain headings (see `plain_heading`); what it says goes before any guess.
    """
    best: Columns | None = None
    for number, row in enumerate(rows[:HEADER_WITHIN], 1):
        above = rows[number - 2] if number > 1 else ()
        at, skipped = _places(row, above, mapped)
        told = set(at) & set(mapped.values())
        if not set(WORDS) & (set(at) if len(at) > 1 else told):
            continue
        if best is None or len(at) > len(best.at):
            headings = tuple(clean_line(heading) for heading in row)
            best = Columns(number, at, headings, _told(headings, above, at, skipped), skipped)
    return best


def _places(
    row: Sequence[str], above: Sequence[str], mapped: Mapping[str, Field]
) -> tuple[dict[Field, int], tuple[int, ...]]:
    """Where the fields are, and which columns nobody wants. A heading may need the group above it to say something."""
    plain = [plain_heading(heading) for heading in row]
    told: dict[Field, int] = {}
    for place, heading in enumerate(plain):
        if heading in mapped:
            told.setdefault(mapped[heading], place)
    ours = any(field_of(heading) is Field.DEMAND for heading in plain)
    skipped = {place for place, heading in enumerate(plain) if mapped.get(heading) in SKIPPED}
    for place, heading in enumerate(plain):
        if heading in mapped:
            continue
        group = plain_heading(above[place]) if place < len(above) else ""
        field = field_of(heading) or (field_of(group + heading) if heading and group != heading else None)
        if ours and heading == OUR_NUMBER:
            field = Field.NUMBER
        if field is Field.SERIAL:
            skipped.add(place)
        elif field is not None:
            told.setdefault(field, place)
    at = {field: place for field, place in told.items() if field not in NOT_READ}
    return dict(sorted(at.items(), key=lambda found: found[1])), tuple(sorted(skipped))


def _told(
    headings: Sequence[str], above: Sequence[str], at: Mapping[Field, int], skipped: Sequence[int]
) -> dict[str, int]:
    """The other columns by heading; the group above tells two of the same name apart, else their number does."""
    found: dict[str, int] = {}
    taken = {*at.values(), *skipped}
    for place, heading in enumerate(headings):
        if not heading or place in taken:
            continue
        group = clean_line(above[place]) if place < len(above) else ""
        names = (heading, f"{group}·{heading}" if group else heading, *(f"{heading}（{n}）" for n in range(2, 1000)))
        found[next(name for name in names if name not in found)] = place
    return found
