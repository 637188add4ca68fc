"""What a row of a table would change in a line of the ledger, and what no table may change.

Only what was told may come from a table: words, place, people, class. State, number and everything that a meeting or a
signature decided stays as the ledger has it; a row of our own export that says otherwise is refused with its cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.entry import Category, shorten
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.cleaning import clean_line, clean_text
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.reporters import ROUNDED
from facilitator.domain.demands.office_ledger import TOLD_WORDS_BEFORE, own_cells
from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_

SAFE = (
    "title",
    "description",
    "category",
    "reporter_name",
    "contact",
    "grid",
    "residents_group",
    "building",
    "location",
    "affected_households",
    "happened_on",
    "supporters_told",
)
PLANNED = ("responsible_party", "assignee", "cooperating", "deadline")
"""Suggestions until the order is opened; decisions afterwards."""
FIXED = ("channel", "external_ref", "registered_on")
_OF_SOMEBODY = frozenset({"title", "description", "reporter_name", "contact", "building", "location"})
_NEVER_EMPTY = frozenset({"title", "description", "category"})
_BEFORE_ORDER = frozenset(
    {
        DemandState.REGISTERED,
        DemandState.NEEDS_INFO,
        DemandState.PENDING_TRIAGE,
        DemandState.DEFERRED,
    }
)
Line = Mapping[str, Any]
Columns = frozenset[str]


@dataclass(frozen=True)
class Change:
    """`column` is the ledger's own name of it, `told` where it is a heading that the ledger only keeps."""

    column: str
    before: Any
    after: Any
    told: bool = False


@dataclass(frozen=True)
class Wrong:
    """What the row says about something that no table may change; `heading` names the column."""

    heading: str
    reason: str


Apart = tuple[tuple[Change, ...], tuple[Wrong, ...]]


def compare(line: Line, row: Candidate, columns: Columns) -> Apart:
    """`columns` are the fields and other headings that the table has; an empty cell of our own export empties the
    column, one of another table says nothing. Where somebody cleared the hidden identity, the number still tells that
    the row is ours. The day of registration is the office's own: the table it came by may mend it, nothing else. A
    title that was taken from the text goes with it."""
    own = row.demand is not None or (row.number is not None and Field.DEMAND in columns)
    if not own and line["title"] == shorten(line["description"]):
        columns |= {"title"}
    opened = is_opened(line)
    changes = [*_changes(line, row, columns, own, opened), *_told(line, row, columns, own)]
    wrong = [*_wrong(line, row, columns, opened), *_rounded(changes)] if own else _other_day(line, row, columns)
    if changes and DemandState(line["state"]) not in DEEDS[DemandDeed.IMPORT_CHANGE]:
        wrong.append(Wrong("", N_("这件已经了结，不能再改")))
    return tuple(changes), tuple(wrong)


def is_opened(line: Line) -> bool:
    return DemandState(line["state"]) not in _BEFORE_ORDER


def without_the_forgotten(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Of a table from before somebody was forgotten: what cannot bring them back. In other words they may stand."""
    return tuple(change for change in changes if not change.told and change.column not in _OF_SOMEBODY)


def _changes(line: Line, row: Candidate, columns: Columns, own: bool, opened: bool) -> list[Change]:
    found = []
    office = ("registered_on",) if _by_a_table(line, row) else ()
    for column in (*SAFE, *office, *(() if opened else PLANNED)):
        before, after = line[column], getattr(row, column)
        if column not in columns or _clean(column, before) == after or _says_nothing(column, row, own, line):
            continue
        found.append(Change(column, before, after))
    return found


def _clean(column: str, value: Any) -> Any:
    """As reading leaves it: blanks that nobody sees are no change. No text is no text, however it is kept."""
    if not isinstance(value, str):
        return value
    return (clean_text(value) if column == "description" else clean_line(value)) or None


def _says_nothing(column: str, row: Candidate, own: bool, line: Line) -> bool:
    after = getattr(row, column)
    if column == "supporters_told":
        return own or after is None
    if column == "category":
        return row.keeps_class or (not own and row.category is Category.OTHER and row.source_category is not None)
    if after is None or after == "":
        return not own or column in _NEVER_EMPTY
    return False


def _told(line: Line, row: Candidate, columns: Columns, own: bool) -> list[Change]:
    """What the ledger keeps by heading. Cells of our export that say what the ledger itself knows are no news."""
    kept: Mapping[str, str] = line["told"]
    known = {*own_cells(line), TOLD_WORDS_BEFORE} if own else set()
    emptied = {heading: "" for heading in kept if own and heading in columns and heading not in row.told}
    after = {heading: text for heading, text in {**row.told, **emptied}.items() if heading not in known}
    return [
        Change(heading, kept.get(heading, ""), text, told=True)
        for heading, text in after.items()
        if clean_text(kept.get(heading, "")) != text
    ]


def _wrong(line: Line, row: Candidate, columns: Columns, opened: bool) -> list[Wrong]:
    fixed = {column: line[column] for column in (*FIXED, *(PLANNED if opened else ())) if column in columns}
    if "supporters_told" in columns:
        fixed["supporters_told"] = line["supporters"]
    apart = [column for column, known in fixed.items() if getattr(row, column) != _clean(column, known)]
    found = [Wrong(column, _ONLY_HERE) for column in apart]
    for heading, known in own_cells(line).items():
        if heading in columns and row.told.get(heading, "") != clean_text(known):
            found.append(Wrong(heading, _ONLY_HERE))
    if row.number is not None and row.number != line["number"]:
        reason = N_("编号和隐藏的系统编号不是同一件，可能只给几列排了序；请从新导出的表里改")
        found.append(Wrong("number", reason))
    return found


def _by_a_table(line: Line, row: Candidate) -> bool:
    """Whether the line came by a table of the office, as this row does."""
    return row.demand is None and row.number is None and line["batch"] is not None


def _other_day(line: Line, row: Candidate, columns: Columns) -> list[Wrong]:
    """Of a table that is no export of ours: the day of a line that was registered here."""
    told = row.registered_on if "registered_on" in columns and not _by_a_table(line, row) else None
    return [] if told in (None, line["registered_on"]) else [Wrong("registered_on", _ONLY_HERE)]


def _rounded(changes: list[Change]) -> list[Wrong]:
    """A number of which a spreadsheet left the beginning only; taking it over would lose the number we have."""
    reason = N_("“{text}”被表格软件改成了约数，请改回完整的号码")
    return [
        Wrong(change.column, reason.format(text=change.after))
        for change in changes
        if change.column == "contact" and ROUNDED.fullmatch(change.after or "")
    ]


_ONLY_HERE = N_("这一格不能靠导入改，请在台账里办")
