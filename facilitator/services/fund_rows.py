"""Tells the journal every row of the books that a command wrote: what the audit holds the tables against."""

from __future__ import annotations

from facilitator.domain.funding.events import FundRowKept
from facilitator.services.context import Context


def tell_fund_rows(context: Context) -> None:
    """As the rows stand at the end of the command; one that wrote none costs nothing."""
    changed = context.store.funding.changed
    for table, key in changed:
        row = context.store.fund_rows.one(table, key)
        if row is not None:
            words, digest = row.sealed_words, row.words_digest if row.words else ""
            context.record(FundRowKept(row.plan, row.table, row.key, row.digest, words, digest))
    changed.clear()
