"""A signature sheet is keyed row by row and counts once a second person keyed it."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import AlreadyVoted, BadInput, BadPaper
from facilitator.services.ballots.enter_sheet import EnterSheet, SheetRow
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def rows(council: Council, choice: str, *units: str) -> tuple[SheetRow, ...]:
    return tuple(SheetRow(council.units[unit], (choice,)) for unit in units)


def test_enter_sheet_keeps_who_carried_it(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    council.do(EnterSheet(ballot, " 3号楼 第1张 ", rows(council, "for", "r1", "r2"), "网格员"), tellers.second)

    assert council.events("PapersEntered") == [
        {
            "ballot": ballot,
            "teller": "计票人",
            "serials": ["1", "2"],
            "sheet": "3号楼 第1张",
            "collector": "网格员",
        }
    ]
    assert council.close(ballot)["cast"] == 0


def test_enter_sheet_again_takes_the_place_of_the_first_try(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(EnterSheet(ballot, "第1张", rows(council, "for", "r1"), "网格员"), tellers.second)

    council.do(EnterSheet(ballot, "第1张", rows(council, "against", "r1"), "网格员"), tellers.second)

    with council.world.database.reading() as unit:
        assert len(unit.entering.waiting(ballot)) == 1
        assert len(unit.entering.batches(ballot)) == 2


def test_enter_sheet_does_not_take_serials_away_from_papers(council: Council, tellers: Tellers) -> None:
    """Rows are numbered from 1, and so are papers."""
    ballot = council.open_ballot()
    council.do(EnterSheet(ballot, "第1张", rows(council, "for", "r1"), "网格员"), tellers.second)

    tellers.named(ballot, against=["r2"])

    assert council.close(ballot)["cast"] == 1


def test_enter_sheet_refuses_a_unit_that_handed_in_a_paper(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.named(ballot, for_=["r1"])

    with pytest.raises(AlreadyVoted, match="representative r1"):
        council.do(EnterSheet(ballot, "第1张", rows(council, "for", "r1"), "网格员"), tellers.second)


def test_enter_sheet_of_a_secret_ballot_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    with pytest.raises(BadPaper):
        council.do(EnterSheet(ballot, "第1张", rows(council, "for", "r1"), "网格员"), tellers.second)


@pytest.mark.parametrize(("sheet", "collector"), [("", "网格员"), ("第1张", " "), ("张" * 61, "网格员")])
def test_enter_sheet_says_which_sheet_and_whose(
    council: Council, tellers: Tellers, sheet: str, collector: str
) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadInput):
        council.do(EnterSheet(ballot, sheet, rows(council, "for", "r1"), collector), tellers.second)
    with pytest.raises(BadPaper):
        council.do(EnterSheet(ballot, "第1张", (), "网格员"), tellers.second)


def test_enter_sheet_calls_a_unit_that_stands_there_twice_by_its_label(council: Council) -> None:
    ballot = council.open_ballot()
    twice = rows(council, "for", "r1", "r1")

    with pytest.raises(BadPaper, match="“representative r1”录了两次"):
        council.do(EnterSheet(ballot, "第一张", twice, "网格员"), council.scrutineer)
