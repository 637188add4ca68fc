"""Finds a paper, or refuses."""

from __future__ import annotations

from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def find_paper(store: UnitOfWork, paper: str) -> Row:
    row = store.papers.paper(paper)
    if row is None:
        raise NotFound(N_("没有这份打印件。"))
    return row
