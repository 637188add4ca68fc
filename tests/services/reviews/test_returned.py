"""What failed comes before the next assembly by itself; from the third round on the street is proposed, never told."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.reviews.scales import Change
from facilitator.services.demands.escalate import EscalateDemand
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.returned import Returned
from facilitator.services.reviews.state_cause import StateCause
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.ledger import placed, put, row_of, told_to_the_journal
from tests.factories.reviewing import S8, assess, completed, gathered, score
from tests.factories.world import EVENING

AGAIN = "“3号院路灯三盏不亮”的整改办法"
REPRESENTATIVES = LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY


@pytest.fixture
def failed(council: Council) -> tuple[str, str]:
    demand = completed(council, opened_on=date(2026, 9, 1), replied_on=date(2026, 11, 1), extensions=1)
    review = gathered(council)
    score(council, review, demand, {2: 10})
    assess(council, review, demand, S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    return review, demand


def assembly(council: Council, basis: LegalBasis = REPRESENTATIVES, days: int = 0, **more: Any) -> Any:
    starts_at: datetime = EVENING + timedelta(days=days)
    items = more.pop("items", (PlannedItem("别的事", ItemForm.BALLOT),))
    preset = "rc_reps_2026" if basis is REPRESENTATIVES else "forum_present"
    told = ("decision_council", "代表会议", "院坝", starts_at, council.chair.name, council.recorder.name, items, preset)
    return council.do(PlanSession(*told, basis))


def agenda(council: Council, session: str) -> list[tuple[str, str | None]]:
    with council.world.database.reading() as unit:
        return [(item.title, item.demand) for item in unit.rooms.items(session)]


def test_planned_assembly_that_nobody_was_called_to_takes_it_up(council: Council, failed: tuple[str, str]) -> None:
    later, next_one = assembly(council, days=9).session, assembly(council, days=5).session
    called, other = assembly(council, days=3).session, assembly(council, LegalBasis.CONSULTATION, days=2).session
    council.do(NotifySession(called, date(2026, 11, 25), "上门送达"))

    told = council.do(StateCause(*failed, "管理责任不清"), council.secretary)

    number = row_of(council, failed[1]).number
    assert told.session == next_one
    assert agenda(council, next_one) == [("别的事", None), (AGAIN, failed[1])]
    assert [len(agenda(council, session)) for session in (later, called, other)] == [1, 1, 1]
    assert council.events("AgendaFilled")[-1]["added"] == [number]
    (line,) = council.ask(Returned(), council.secretary).waiting
    assert (line.session, line.root_cause, line.quarter, line.round) == (next_one, "管理责任不清", "2026Q3", 2)


def test_returned_matter_is_called_by_the_words_of_the_office(council: Council, failed: tuple[str, str]) -> None:
    put(council, failed[1], public_title="3号院路灯维修")
    council.do(StateCause(*failed, "管理责任不清"), council.secretary)

    planned = assembly(council)

    assert agenda(council, planned.session)[-1] == ("“3号院路灯维修”的整改办法", failed[1])
    assert "整改办法" not in told_to_the_journal(council)


def test_next_assembly_that_is_planned_takes_up_what_waits_once(council: Council, failed: tuple[str, str]) -> None:
    assert council.do(StateCause(*failed, "管理责任不清"), council.secretary).session is None
    number = row_of(council, failed[1]).number

    consulting = assembly(council, LegalBasis.CONSULTATION)
    first = assembly(council)
    second = assembly(council)

    assert (len(consulting.items), consulting.returned) == (1, ())
    assert (first.returned, second.returned) == ((number,), ())
    assert council.events("SessionPlanned")[-2]["items"] == ["别的事", number]
    assert agenda(council, first.session) == [("别的事", None), (AGAIN, failed[1])]
    assert len(first.items) == 2
    assert agenda(council, second.session) == [("别的事", None)]


def test_assembly_that_was_never_held_keeps_nothing_back(council: Council, failed: tuple[str, str]) -> None:
    """Planned, forgotten, its day gone by: the next one that is planned names what waits."""
    council.do(StateCause(*failed, "管理责任不清"), council.secretary)
    never_held = assembly(council, days=2)
    assert len(never_held.items) == 2

    council.world.clock.forward(days=3)

    (line,) = council.ask(Returned(), council.secretary).waiting
    assert (line.session, line.session_title) == ("", "")
    held = assembly(council, days=9)
    assert agenda(council, held.session) == [("别的事", None), (AGAIN, failed[1])]
    (line,) = council.ask(Returned(), council.secretary).waiting
    assert line.session == held.session


def test_assembly_that_names_it_already_does_not_name_it_twice(council: Council, failed: tuple[str, str]) -> None:
    council.do(StateCause(*failed, "管理责任不清"), council.secretary)

    planned = assembly(council, items=(PlannedItem("物业加志愿岗", ItemForm.BALLOT, failed[1]),))

    assert agenda(council, planned.session) == [("物业加志愿岗", failed[1])]


def test_round_begins_with_its_opening_and_a_new_deadline(council: Council, failed: tuple[str, str]) -> None:
    council.do(StateCause(*failed, "管理责任不清"), council.secretary)

    row = row_of(council, failed[1])
    assert (row.round, row.opened_on, row.deadline) == (2, date(2026, 9, 1), date(2026, 12, 25))
    assert (row.replied_on, row.extensions, row.track_council, row.authority) == (None, 0, "none", None)


def test_cause_is_owed_until_it_is_stated(council: Council, failed: tuple[str, str]) -> None:
    shown = council.ask(Returned(), council.secretary)

    assert [line.quarter for line in shown.without_cause] == ["2026Q3"]
    assert (shown.waiting, shown.escalations) == ((), ())


def test_third_round_and_a_month_late_are_proposed_and_nothing_moves(council: Council, failed: tuple[str, str]) -> None:
    put(council, failed[1], round=2)
    council.do(StateCause(*failed, "管理责任不清"), council.secretary)
    late = placed(council, "in_progress", deadline=date(2026, 10, 26))  # type: ignore[arg-type]
    placed(council, "in_progress", deadline=date(2026, 10, 27))  # type: ignore[arg-type]
    placed(council, "private_mediation", deadline=date(2026, 1, 1), matter="private")  # type: ignore[arg-type]

    shown = council.ask(Returned(), council.secretary).escalations

    assert [(line.number, line.why) for line in shown] == [
        (row_of(council, failed[1]).number, "已经办到第 3 轮"),
        (row_of(council, late).number, "超期 30 天"),
    ]
    assert row_of(council, failed[1]).state == "redeliberation"
    council.do(EscalateDemand(failed[1], "街道城管办", date(2026, 11, 25), "三轮没办好"), council.secretary)
    assert row_of(council, failed[1]).state == "reported_up"
    assert [line.number for line in council.ask(Returned(), council.secretary).escalations] == [
        row_of(council, late).number
    ]
