"""demands.report_up: a large matter goes to the street."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.department_return import DepartmentReturn
from facilitator.services.demands.report_up import ReportUp
from facilitator.services.street.read import StreetList
from tests.factories.council import Council
from tests.factories.demands import opened, seen, stored
from tests.factories.listening import in_opinion_council

TODAY = date(2026, 11, 25)


def test_report_up_names_department_and_day(council: Council) -> None:
    demand = opened(council, Matter.MAJOR)

    council.do(ReportUp(demand, " 街道城管办 ", TODAY), council.secretary)

    row = stored(council, demand)
    assert (row.state, row.track_department, row.department) == ("reported_up", "reported", "街道城管办")
    assert seen(council, demand).history[-1].details == {"department": "街道城管办", "sent_on": "2026-11-25"}


def test_report_up_during_the_councils_moves_the_department_alone(council: Council) -> None:
    demand = in_opinion_council(council, opened(council, Matter.MAJOR))

    assert council.do(ReportUp(demand, "街道城管办", TODAY), council.secretary).state == "in_opinion_council"
    assert (stored(council, demand).track_department, seen(council, demand).history[-1].move) == (
        "reported", "department_track",
    )  # fmt: skip
    with pytest.raises(WrongState, match="已经上报过"):
        council.do(ReportUp(demand, "街道城管办", TODAY), council.secretary)


def test_report_up_again_after_the_department_returned_it(council: Council) -> None:
    demand = in_opinion_council(council, opened(council, Matter.MAJOR))
    council.do(ReportUp(demand, "街道城管办", TODAY), council.secretary)
    council.do(DepartmentReturn(demand, "不是我们的"), council.clerk)

    council.do(ReportUp(demand, "街道城建办", TODAY), council.secretary)

    assert (stored(council, demand).track_department, stored(council, demand).department) == ("reported", "街道城建办")


def test_report_up_is_for_large_matters(council: Council) -> None:
    with pytest.raises(WrongState, match="只有大事才上报街道"):
        council.do(ReportUp(opened(council), "街道城管办", TODAY), council.secretary)


def test_report_up_needs_department_and_day(council: Council) -> None:
    demand = opened(council, Matter.MAJOR)
    with pytest.raises(Missing):
        council.do(ReportUp(demand, " ", TODAY), council.secretary)
    with pytest.raises(BadInput):
        council.do(ReportUp(demand, "街道城管办", date(2026, 11, 26)), council.secretary)


def test_report_up_is_for_the_secretary_or_the_director(council: Council) -> None:
    demand = opened(council, Matter.MAJOR)

    with pytest.raises(Forbidden, match="由书记或主任报"):
        council.do(ReportUp(demand, "街道城管办", TODAY), council.clerk)
    assert council.do(ReportUp(demand, "街道城管办", TODAY), council.chair).state == "reported_up"


def test_report_up_stands_among_what_the_street_was_sent(council: Council) -> None:
    demand, other = opened(council, Matter.MAJOR), opened(council, Matter.MAJOR)
    council.do(ReportUp(demand, "街道城管办", TODAY), council.secretary)

    book = council.ask(StreetList(), council.clerk)
    sent = [(report.kind, report.title, report.to_whom, report.sent_on) for report in book.reports]
    assert sent == [("report_up", f"上报单{seen(council, demand).number}", "街道城管办", TODAY)]
    assert [line.subject for line in book.unsent] == [other]


def test_report_of_an_older_database_is_told_by_the_history(council: Council) -> None:
    demand, other = opened(council, Matter.MAJOR), opened(council, Matter.MAJOR)
    council.do(ReportUp(demand, "街道城管办", date(2026, 11, 20)), council.secretary)
    forget = "DELETE FROM street_reports"
    council.world.door.writer.submit(lambda unit: unit.connection.exec_driver_sql(forget).rowcount)
    council.do(ReportUp(other, "街道城管办", TODAY), council.secretary)

    book = council.ask(StreetList(), council.clerk)
    told = [(report.title, report.to_whom, report.sent_by, report.sent_on, bool(report.id)) for report in book.reports]
    assert told == [
        ("上报单XQ-2026-0002", "街道城管办", "书记", TODAY, True),
        ("上报单XQ-2026-0001", "街道城管办", "书记", date(2026, 11, 20), True),
    ]
    assert book.unsent == ()
