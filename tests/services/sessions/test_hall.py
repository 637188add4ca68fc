"""The list at the check-in desk: nobody is looked for who is in the hall under another name."""

from __future__ import annotations

from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.hall import Hall
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered, sit


def states(council: Council, *aliases: str) -> list[str]:
    lines = {line.unit: line.state for line in council.ask(Hall(council.session))}
    return [lines[council.units[alias]] for alias in aliases]


def test_home_of_a_representative_who_is_here_is_not_absent(council: Council) -> None:
    for alias, kind in (("r9", UnitKind.REPRESENTATIVE), ("h9", UnitKind.HOUSEHOLD)):
        council.units[alias] = council.do(AddUnit(kind, alias, holder="甲"), SYSTEM).unit
    sit(council, [completed(council)], gather=gathered)
    assert states(council, "r9", "h9") == ["absent", "absent"]

    council.do(CheckIn(council.session, council.units["r9"]))
    assert states(council, "r9", "h9") == ["present", "counted"]
    assert council.do(CheckIn(council.session, council.units["h9"])).counted_with == "r9"

    council.do(CheckOut(council.session, council.units["h9"]))
    council.do(CheckOut(council.session, council.units["r9"]))
    assert states(council, "r9", "h9") == ["left", "left"]
