"""An export that nobody touched says nothing new, whatever a legal line of the ledger holds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.columns import find_columns
from facilitator.domain.demands.importing.comparing import compare
from facilitator.domain.demands.importing.hand import Rules
from facilitator.domain.demands.importing.judging import judge
from facilitator.domain.demands.office_ledger import IDENTITY, OFFICE_COLUMNS, SERIAL, office_cells
from facilitator.domain.demands.states import DemandState
from facilitator.domain.legible import says_nothing, without_hidden

TODAY = date(2026, 11, 25)
HEADINGS = [SERIAL, *(column.heading for column in OFFICE_COLUMNS), IDENTITY]
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), include_characters="\n")


def kept(text: str) -> str | None:
    seen = without_hidden(text).strip()
    return None if says_nothing(seen) else seen


def told(most: int) -> st.SearchStrategy[str | None]:
    """As every way into the ledger leaves a short text: trimmed, without hidden signs, none where it says nothing."""
    awkward = ["1e5", "1.38E+10", "2366454319", "无", "合计", "张三等5户", "XQ-2026-0009", "物业\n社区", "7/8", "注：1"]
    return st.one_of(st.sampled_from(awkward), st.text(LETTERS, max_size=most)).map(kept)


days = st.dates(date(2026, 1, 1), TODAY)
lines = st.fixed_dictionaries({
    "registered_on": days,
    "channel": st.sampled_from(list(Channel)),
    "category": st.sampled_from(list(Category)),
    "state": st.sampled_from([DemandState.REGISTERED, DemandState.PENDING_TRIAGE, DemandState.OPENED]),
    "title": told(20).map(lambda text: text or "灯不亮"),
    "description": told(60).map(lambda text: text or "1、灯不亮\n2、井盖翘了"),
    **{name: told(40) for name in ("grid", "residents_group", "building", "reporter_name", "contact", "external_ref",
                                   "responsible_party", "assignee", "cooperating", "location")},
    "affected_households": st.none() | st.integers(0, 2000),
    "supporters": st.integers(0, 99),
    "deadline": st.none() | days.map(lambda day: day + timedelta(days=200)),
    "happened_on": st.none() | days,
})  # fmt: skip
UNDECIDED: dict[str, Any] = {
    "number": "XQ-2026-0001", "urgency": None, "matter": None, "opened_on": None, "completed_on": None,
    "replied_on": None, "round": 1, "closed_on": None, "told": {}, "supporters_told": 0,
}  # fmt: skip


@given(lines)
@example({
    "registered_on": TODAY, "channel": Channel.HOTLINE_TRANSFER, "category": Category.OTHER,
    "state": DemandState.OPENED, "title": "灯", "description": "灯", "grid": None, "residents_group": None,
    "building": None, "reporter_name": "匿名", "contact": "1e5", "external_ref": "12345-1\n12345-2",
    "responsible_party": "物业\n社区", "assignee": None, "cooperating": None, "location": None,
    "affected_households": None, "supporters": 0, "deadline": None, "happened_on": None,
})  # fmt: skip
def test_untouched_export_changes_nothing(drawn: dict[str, Any]) -> None:
    comes_back(UNDECIDED | drawn, "abcdefgh12345678@ab12")
    comes_back(UNDECIDED | drawn, "")


@given(st.sampled_from(list(Category)))
def test_emptied_class_changes_nothing(category: Category) -> None:
    """A demand has a class; an empty cell puts it into no other one."""
    known = UNDECIDED | dict.fromkeys([
        "grid", "residents_group", "building", "reporter_name", "contact", "external_ref", "responsible_party",
        "assignee", "cooperating", "location", "affected_households", "deadline", "happened_on",
    ])  # fmt: skip
    known |= {"registered_on": TODAY, "channel": Channel.PHONE, "state": DemandState.REGISTERED, "title": "灯不亮",
              "description": "灯不亮", "supporters": 0, "category": category}  # fmt: skip
    cells = ["" if cell is None else str(cell) for cell in office_cells(known)]
    place = next(place for place, column in enumerate(OFFICE_COLUMNS) if column.field == "category")
    cells[place] = ""
    columns = find_columns([HEADINGS], {})
    assert columns is not None

    judged = judge([(2, ["1", *cells, "abcdefgh12345678@ab12"])], columns, Rules(TODAY))

    assert compare(known, judged.candidates[0], frozenset(judged.columns)) == ((), ())


def comes_back(line: dict[str, Any], identity: str) -> None:
    """With its hidden identity, or cleared of it: the number tells the same."""
    cells = ["" if cell is None else str(cell) for cell in office_cells(line)]
    table = [HEADINGS, ["1", *cells, identity]]
    columns = find_columns(table, {})
    assert columns is not None
    judged = judge([(2, table[1])], columns, Rules(TODAY))
    assert (judged.complaints, judged.asked, len(judged.candidates)) == ((), (), 1)
    assert compare(line, judged.candidates[0], frozenset(judged.columns)) == ((), ())
