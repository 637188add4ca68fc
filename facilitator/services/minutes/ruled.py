"""A ruling may come when the minutes are drafted already: its ballot is put down anew, with what follows from it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem, MinutesContent, Resolution
from facilitator.services.balloted import ballot_record
from facilitator.services.minutes.resolved import resolutions_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def with_rulings(store: UnitOfWork, session: Row, minutes: Row, content: MinutesContent) -> MinutesContent:
    """The same draft, what was amended in it included; the content itself where nothing was ruled meanwhile."""
    salt, ruled = bytes.fromhex(minutes.names["salt"]), set[int]()

    def anew(item: AgendaItem, ballot: BallotRecord) -> BallotRecord:
        row = store.ballots.ballot(ballot.id)
        if row is None or row.ruling is None or ballot.ruling is not None:
            return ballot
        ruled.add(item.position)
        return ballot_record(store, session, row, salt)

    items = tuple(replace(item, ballots=tuple(anew(item, ballot) for ballot in item.ballots)) for item in content.items)
    if not ruled:
        return content
    fresh = {one.item: one for one in resolutions_of(store, session)}
    demands = {one.demand.id for one in content.resolutions if one.item in ruled}
    resolutions = tuple(
        _again(one, fresh[one.item]) if one.demand.id in demands else one for one in content.resolutions
    )
    return replace(content, items=items, resolutions=resolutions)


def _again(before: Resolution, now: Resolution) -> Resolution:
    """What the recorder wrote stays; what follows from the votes does not."""
    told = before.funds or now.funds
    return replace(before, outcome=now.outcome, moves_to=now.moves_to, moves_to_name=now.moves_to_name, funds=told)
