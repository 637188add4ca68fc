"""visits.record: counted once however often it is sent; read back before a wish counts; signed with a finger."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.daily.visiting import month_span, public_count
from facilitator.domain.demands.entry import Channel
from facilitator.domain.errors import BadInput, KeyReused, Missing, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.read import DueVisits, VisitByKey, VisitCoverage, VisitedDetail
from facilitator.services.visits.record import RecordVisit
from tests.factories.council import Council

TODAY = date(2026, 11, 25)
DRAWN = b"\x89PNG\r\n\x1a\n and strokes"


def on_the_list(council: Council, visitor: str = "专干") -> str:
    return str(council.do(AddVisitedPerson("陈婆婆", "3栋", visitor, TODAY, 30), council.clerk).visited)


def test_record_moves_the_next_visit(council: Council) -> None:
    visited = on_the_list(council)

    recorded = council.do(RecordVisit(visited, TODAY, " 身体都好 "), council.clerk)

    assert recorded.next_on == date(2026, 12, 25)
    assert council.ask(DueVisits(), council.clerk) == ()
    (visit,) = council.ask(VisitedDetail(visited), council.clerk).visits
    assert (visit.on, visit.text, visit.signed, visit.actor) == (TODAY, "身体都好", False, "专干")


def test_visit_that_arrives_late_does_not_pull_the_next_one_back(council: Council) -> None:
    visited = on_the_list(council)
    council.do(RecordVisit(visited, TODAY), council.clerk)

    assert council.do(RecordVisit(visited, date(2026, 10, 1)), council.clerk).next_on == date(2026, 12, 25)


def test_record_sent_again_with_its_key_counts_once(council: Council) -> None:
    visited, visit = on_the_list(council), "k" * 32
    assert council.ask(VisitByKey(visit), council.clerk) is False

    first, second = (council.do(RecordVisit(visited, TODAY, key=visit), council.clerk) for _ in range(2))

    assert first == second
    assert council.ask(VisitByKey(visit), council.clerk) is True
    assert len(council.ask(VisitedDetail(visited), council.clerk).visits) == 1
    with pytest.raises(KeyReused):
        council.do(RecordVisit(on_the_list(council), TODAY, key=visit), council.clerk)
    for other in (RecordVisit(visited, TODAY, "别的话"), RecordVisit(visited, date(2026, 11, 24))):
        with pytest.raises(KeyReused):
            council.do(replace(other, key=visit), council.clerk)


def test_wish_counts_once_it_was_read_back(council: Council) -> None:
    visited = on_the_list(council)
    draft = council.do(MakeDraft(description="楼道灯不亮", channel=Channel.HOME_VISIT), council.clerk).draft

    with pytest.raises(Missing) as refused:
        council.do(RecordVisit(visited, TODAY, demand=draft), council.clerk)
    council.do(RecordVisit(visited, TODAY, demand=draft, read_back=True), council.clerk)

    assert refused.value.details["what"] == "read_back"
    with council.world.database.reading() as unit:
        (row,) = unit.visits.of_person(visited, 5)
    assert (row.demand, row.read_back) == (draft, True)


def test_signature_is_kept_by_its_digest(council: Council) -> None:
    visited = on_the_list(council)
    drawing = "data:image/png;base64," + base64.b64encode(DRAWN).decode()

    council.do(RecordVisit(visited, TODAY, handwriting=drawing), council.clerk)

    with council.world.database.reading() as unit:
        (row,) = unit.visits.of_person(visited, 5)
        file = unit.files.file(row.signature)
    assert council.world.files.read(row.signature) == DRAWN
    assert file is not None
    assert (file.media_type, file.size) == ("image/png", len(DRAWN))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"on": date(2026, 11, 26)}, "on"),
        ({"text": "长" * 2001}, "text"),
        ({"key": "k" * 65}, "key"),
        ({"handwriting": "no picture"}, "handwriting"),
    ],
)
def test_record_names_what_makes_no_sense(council: Council, change: dict[str, object], field: str) -> None:
    command = replace(RecordVisit(on_the_list(council), TODAY), **change)  # type: ignore[arg-type]

    with pytest.raises(BadInput) as refused:
        council.do(command, council.clerk)
    assert refused.value.details["field"] == field


def test_visit_is_recorded_by_the_visitor_only(council: Council) -> None:
    leader = council.world.staff("组长", Role.GROUP_LEADER)

    council.do(RecordVisit(on_the_list(council, "组长"), TODAY), leader)

    with pytest.raises(NotFound):
        council.do(RecordVisit(on_the_list(council), TODAY), leader)


def test_record_tells_the_journal_neither_words_nor_demand(council: Council) -> None:
    visited = on_the_list(council)
    visit = council.do(RecordVisit(visited, TODAY, "一个人住"), council.clerk).visit

    assert council.events("VisitRecorded") == [
        {"visit": visit, "visited": visited, "on": "2026-11-25", "signed": False, "actor": "专干"}
    ]


def test_public_reads_counts_only_and_small_ones_not_at_all(council: Council) -> None:
    people = [on_the_list(council) for _ in range(4)]
    for visited in (*people[:2], people[0]):
        council.do(RecordVisit(visited, TODAY), council.clerk)

    found = council.ask(VisitCoverage("2026-11"), SYSTEM)

    assert (found.people, found.visited) == ("4", "<3")
    assert council.ask(VisitCoverage("2026-10"), SYSTEM).visited == "0"
    with pytest.raises(BadInput):
        council.ask(VisitCoverage("2026-13"), SYSTEM)


@pytest.mark.parametrize(("count", "said"), [(0, "0"), (1, "<3"), (2, "<3"), (3, "3"), (300, "300")])
def test_public_count_hides_one_and_two(count: int, said: str) -> None:
    assert public_count(count) == said


@pytest.mark.parametrize(
    ("month", "last"),
    [("2026-11", date(2026, 11, 30)), ("2026-12", date(2026, 12, 31)), ("2028-02", date(2028, 2, 29))],
)
def test_month_ends_on_its_last_day(month: str, last: date) -> None:
    assert month_span(month, last) == (last.replace(day=1), last)


@pytest.mark.parametrize("month", ["2000-01", "2027-12"])
def test_month_may_be_from_2000_to_the_end_of_next_year(month: str) -> None:
    assert month_span(month, date(2026, 11, 25))[0] == date.fromisoformat(f"{month}-01")


@pytest.mark.parametrize("month", ["1999-12", "2028-01", "9999-12"])
def test_month_out_of_reach_is_refused(month: str) -> None:
    with pytest.raises(BadInput) as refusal:
        month_span(month, date(2026, 11, 25))
    assert refusal.value.message == "月份请写 2000-01 到 2027-12 之间的。"
