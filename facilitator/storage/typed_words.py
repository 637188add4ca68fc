"""Which columns hold words that somebody typed about residents, and a row of them without the one who is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Column, String, Table, Text

from facilitator.domain.demands.forgetting import GONE
from facilitator.storage.tables.daily_work import visits
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import (
    follow_ups,
    inspections,
    measures,
    noted_orders,
    parties,
    photos,
    replies,
)
from facilitator.storage.tables.funding import (
    funding_opinions,
    funding_paid_back,
    funding_pledges,
    funding_receipts,
    funding_spending,
    funding_ways_out,
)
from facilitator.storage.types import Canonical

SIDE_TABLES = (parties, photos, inspections, measures, replies, follow_ups, noted_orders, visits)
"""Tables with a column `demand` in which somebody may have typed a name; all their texts are cleaned but KEPT."""
FUND_BOOKS = (funding_pledges, funding_receipts, funding_spending, funding_paid_back)
"""Append-only: the database lets a text change only where the mark of forgetting takes the place of a name."""
FUND_TABLES = (*FUND_BOOKS, funding_ways_out, funding_opinions)
"""They hang on a demand by its plan."""
KEPT: dict[str, str] = {
    "actor": "a member of staff",
    "demands.number": "the ledger's own number",
    "demands.state": "one of a list",
    "demands.category": "one of a list",
    "demands.channel": "one of a list",
    "demands.matter": "one of a list",
    "demands.urgency": "one of a list",
    "demands.self_urgency": "one of a list",
    "demands.draft_kind": "one of a list",
    "demands.track_department": "one of a list",
    "demands.track_council": "one of a list",
    "demands.willing": "some of a list",
    "demands.stub": "made by chance",
    "demands.session": "the id of a session",
    "demands.authority": "the id of signed minutes",
    "demands.search": "made of the other columns, anew with them",
    "demand_parties.answer": "one of a list",
    "demand_photos.stage": "one of a list",
    "demand_replies.method": "one of a list",
    "noted_orders.verb": "the name of a verb",
    "visits.key": "made by chance",
    "street_reports.kind": "one of a list",
    "street_reports.sent_by": "a member of staff",
    "papers.kind": "one of a list",
    "papers.content": "emptied by age_papers",
    "funding_receipts.collector": "a member of staff",
    "funding_spending.approvers": "two members of staff",
    "funding_receipts.receipt_no": "a number printed on a paper",
    "funding_spending.invoice_no": "a number printed on a paper",
    "funding_receipts.paid_by": "one of a list",
    "funding_ways_out.way": "one of a list",
    **{f"{table.name}.source": "one of a list" for table in FUND_TABLES if "source" in table.columns},
    **{f"{table.name}.name": "a giver, whom the plan names" for table in FUND_TABLES if "source" in table.columns},
}
"""Columns that hold no resident's words, and why; a text that is neither here nor cleaned fails a test."""
OTHER_TABLES: dict[str, str] = {
    "demand_supporters": "forget_supporters empties it",
    "import_changes": "clean_imports",
    "demand_history": "written with the journal, which nobody is told to: moving hides people first",
    "deadline_alerts": "no words",
    "demand_rounds": "days",
    "agenda_items": "the agenda of a council, which its signed minutes repeat",
    "review_items": "points, and a cause that staff writes about the work",
    "review_scores": "levels by the ids of units",
    "funding_plans": "the plan's own title, which was voted on and published",
}


OFFICES = frozenset({"responsible_party", "assignee", "department", "department_officer", "cooperating"})
"""Columns of a demand that name who works on it: 李师傅 there is an electrician, not of the family of 李秀英."""


def texts_of(table: Table) -> list[Column[Any]]:
    """Its columns that may hold anybody's words: every text that is no key to a row, no day and not KEPT."""
    return [
        column
        for column in table.columns
        if isinstance(column.type, String | Text | Canonical)
        and not column.foreign_keys
        and column.name != "id"
        and KEPT.keys().isdisjoint({column.name, f"{table.name}.{column.name}"})
    ]


OWN_WORDS = frozenset(column.name for column in texts_of(demands)) - OFFICES
"""All the others of a demand."""


def cleaned_row(
    table: Table, row: Any, clean: Callable[[Any], Any], only: Collection[str] | None = None
) -> dict[str, Any]:
    """Only what becomes another, of all columns or of these; cut to the column's width, since the mark is longer than
    a name."""
    changed: dict[str, Any] = {}
    for column in (one for one in texts_of(table) if only is None or one.name in only):
        before = row._mapping[column.name]
        after = clean(before) if before else before
        if isinstance(after, str):
            after = _cut(after, getattr(column.type, "length", None))
        if after != before:
            changed[column.name] = after
    return changed


def _cut(text: str, limit: int | None) -> str:
    """Never through the mark: whoever reads on must see that something was taken out."""
    if limit is None or len(text) <= limit:
        return text
    return text[:limit] if GONE in text[:limit] or GONE not in text else text[: limit - len(GONE)] + GONE
