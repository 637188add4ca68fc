"""The draft says what the evening says; what nobody recorded is listed, nothing is invented."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import from_record
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.sessions.begin import BeginSession
from tests.factories.council import Council
from tests.factories.paperwork import HALL, content, draft, in_full


def test_draft_composes_what_happened(evening: Council) -> None:
    minutes = draft(evening)

    found = content(evening, minutes)
    (item,) = found.items
    assert (found.title, found.place, found.chair, found.recorder) == ("路灯合同", "3号院坝", "主持人", "记录人")
    assert (found.attendance.electorate, found.attendance.present, found.attendance.needed) == (6, 4, 4)
    assert [demand.id for demand in item.demands] == [evening.demand]
    assert item.ballots[0].result["tally"] == {"for": 3, "against": 1, "abstain": 0}
    assert item.ballots[0].witness == "监票人"
    assert in_full(evening, minutes).state is MinutesState.DRAFT


def test_ballot_carries_the_code_of_the_row_that_closed_it(evening: Council) -> None:
    found = content(evening, draft(evening))

    with evening.world.database.reading() as store:
        (closed,) = store.journal.latest(evening.session, ("BallotClosed",), 10)
    assert found.items[0].ballots[0].head == check_code(closed.hash) != found.journal.code


def test_draft_resolves_what_was_voted(evening: Council) -> None:
    (resolution,) = content(evening, draft(evening)).resolutions

    assert (resolution.outcome, resolution.moves_to) == ("passed", "in_progress")
    assert (resolution.demand.id, resolution.responsible_party) == (evening.demand, "社区居委会")


def test_draft_lists_what_is_missing_without_blocking(evening: Council) -> None:
    drafted = evening.do(DraftMinutes(evening.session), evening.recorder)

    assert {part.what for part in drafted.missing} == {"absences", "items.1.prose", "attachments"}
    assert not any(part.blocking for part in drafted.missing)
    assert evening.events("MinutesDrafted") == [
        {
            "minutes": drafted.minutes,
            "for_session": evening.session,
            "missing": [part.what for part in drafted.missing],
        }
    ]


def test_names_of_those_who_came_stay_out_of_the_content(evening: Council) -> None:
    minutes = draft(evening)

    with evening.world.database.reading() as store:
        row = store.archive.minutes(minutes)
    assert row is not None
    names = from_record(NameList, row.names)
    assert {line.unit for line in names.units} == {evening.units[unit] for unit in HALL}
    assert not any(evening.units[unit] in str(row.content) for unit in HALL)
    assert content(evening, minutes).attendance.names_digest == names.digest()


def test_second_draft_is_the_first_one(evening: Council) -> None:
    minutes = draft(evening)
    evening.do(AmendMinutes(minutes, "remarks", "院坝会上定的。"), evening.recorder)

    assert draft(evening) == minutes
    assert content(evening, minutes).remarks == "院坝会上定的。"
    assert len(evening.events("MinutesDrafted")) == 1


def test_draft_waits_for_the_end(council: Council) -> None:
    council.plan()
    council.gather(["r1"])
    council.do(BeginSession(council.session))

    with pytest.raises(WrongState, match="散会"):
        council.do(DraftMinutes(council.session), council.recorder)


def test_chair_does_not_keep_the_minutes(evening: Council) -> None:
    with pytest.raises(Forbidden):
        evening.do(DraftMinutes(evening.session), evening.chair)
