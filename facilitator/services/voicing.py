"""Who may still say how content they are with a matter: heard once as a person, and never about their own work."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.parties import named_parties
from facilitator.domain.people.units import Unit, same_people
from facilitator.domain.reviews.own_case import Answering, own_case, own_cases
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

TAKING = (BallotState.DRAFT, BallotState.OPEN, BallotState.CLOSING)


def taken_in(store: UnitOfWork, demand: str) -> frozenset[str]:
    """Units whose answer about the demand lies in a box that is not announced yet."""
    waiting = [row for row in store.ballots.appraising(demand) if row.state != BallotState.ANNOUNCED]
    return frozenset(unit for row in waiting for unit in store.box.voters(row.id))


def scored_before(store: UnitOfWork, ballot: Row) -> frozenset[str]:
    """Units of everybody who has handed in a form about the one matter of this ballot, under whichever of them; a
    sheet leaves their line out later."""
    if not ballot.appraises or len(ballot.appraises) > 1 or ballot.state == BallotState.ANNOUNCED:
        return frozenset()
    item = store.reviews.open_item_of(ballot.appraises[0])
    return heard_already(store, item) if item is not None else frozenset()


def heard_already(store: UnitOfWork, item: Row) -> frozenset[str]:
    """Units of everybody whose form about this demand is in: nobody is asked twice, as representative and at home."""
    return store.roll.of_same_person(store.reviews.scored_by(item.review, item.demand))


def own_in_ballot(reading: Reading, ballot: Row, units: Callable[[], Iterable[Unit]]) -> frozenset[str]:
    """Of these lines, those of whoever is responsible for the one matter that is asked about; a sheet leaves their
    line out later. The roll is read for such a vote only: everybody's vote waits for it."""
    if not ballot.appraises or len(ballot.appraises) > 1:
        return frozenset()
    return own_judges(reading, ballot.appraises[0], units())


def own_judges(reading: Reading, demand: str, units: Iterable[Unit]) -> frozenset[str]:
    """Of these lines of the roll, those of whoever is responsible for the demand."""
    return own_case(units, _answering(reading, find_demand(reading.store, demand)))


def left_out(reading: Reading, ballot: Row | None) -> dict[str, dict[int, str]]:
    """Unit → which places of the ballot's matters bring nothing where they score them, and why: `own_case`, or `scored`
    where a form of theirs is in. What keep_forms will do, said before anybody scores."""
    if ballot is None or not ballot.appraises or ballot.state not in TAKING:
        return {}
    store, found = reading.store, dict[str, dict[int, str]]()
    rows = store.waiting.named(ballot.appraises)
    everyone = store.roll.everyone()
    own = own_cases(everyone, {one: _answering(reading, row) for one, row in rows.items()})
    scored = store.reviews.heard_in_open(ballot.appraises)
    for place, demand in enumerate(ballot.appraises):
        heard = same_people(everyone, scored.get(demand, ()))
        for units, why in ((heard, "scored"), (own[demand], "own_case")):
            for unit in units:
                found.setdefault(unit, {})[place] = why
    return found


def _answering(reading: Reading, demand: Row) -> Answering:
    parties = named_parties(demand.responsible_party, demand.cooperating)
    return Answering(parties, demand.assignee, reading.own_name)
