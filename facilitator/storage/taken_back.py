"""What an import added and its undoing took back never came: the lines stay, no count of the ledger knows them."""

from __future__ import annotations

from sqlalchemy import or_, select

from facilitator.domain.demands.states import DemandState
from facilitator.storage.tables.demands import demands, import_batches

_D = demands.c
_UNDONE = select(import_batches.c.id).where(import_batches.c.undone_at.is_not(None))
NOT_TAKEN_BACK = or_(_D.state != DemandState.WITHDRAWN, _D.round > 1, _D.batch.is_(None), _D.batch.not_in(_UNDONE))
