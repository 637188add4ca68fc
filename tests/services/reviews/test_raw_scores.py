"""Raw forms: one serial a household for all demands, which nobody can reckon from what staff may read."""

from __future__ import annotations

import hashlib

from facilitator.services.people.read import UnitList
from facilitator.services.reviews.raw_scores import RawScores, ScoreSheet
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered, households

LEVELS = (5, 4, 3, 2, 1, 0, 5, 4, 3, 2, 1, 0)


def told(council: Council, review: str) -> dict[str, list[int]]:
    """Serial → its levels, in the order of the demands."""
    sheet: ScoreSheet = council.ask(RawScores(review), council.secretary)
    found = dict[str, list[int]]()
    for row in sheet.rows:
        found.setdefault(row.cells[0], []).append(row.level)
    return found


def test_serials_hold_for_every_demand_and_cannot_be_reckoned(council: Council) -> None:
    """The order of the ids that staff read, plain or digested with the review's, is not the order of the serials."""
    demands = [completed(council) for _one in range(2)]
    review = gathered(council)
    units = dict(zip(households(council, len(LEVELS)), LEVELS, strict=True))
    for demand in demands:
        for unit, level in units.items():
            council.do(ScoreDemand(review, demand, unit, level), council.secretary)

    found = told(council, review)

    assert sorted(map(tuple, found.values())) == sorted((level, level) for level in LEVELS)
    said = [found[serial][0] for serial in sorted(found)]
    known = [unit.id for unit in council.ask(UnitList(), council.clerk) if unit.id in units]
    digested = sorted(known, key=lambda unit: hashlib.sha256(f"{review} {unit}".encode()).hexdigest())
    for order in (known, sorted(known), digested):
        assert said != [units[unit] for unit in order]
    assert found == told(council, review)
