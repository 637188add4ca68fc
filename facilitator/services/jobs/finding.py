"""Finds the job a worker speaks of, or refuses."""

from __future__ import annotations

from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def find_job(store: UnitOfWork, job: str) -> Row:
    row = store.jobs.job(job)
    if row is None:
        raise NotFound(N_("没有这项后台工作。"))
    return row
