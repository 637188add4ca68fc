"""One content, one sequence of bytes, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.content import Departure
from facilitator.domain.minutes.record import BadRecord, digest, read_record, record_bytes, short_code
from tests.factories.minutes import lamp_evening, lamp_item

RECORD = record_bytes(lamp_evening())


def test_record_reads_back_to_the_same_content() -> None:
    assert read_record(RECORD) == lamp_evening()


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.datetimes(datetime(2026, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
)
def test_any_prose_and_any_moment_survive(text: str, moment: datetime) -> None:
    content = lamp_evening(remarks=text, began_at=moment.replace(microsecond=0), items=(lamp_item(ballots=()),))
    record = record_bytes(content)
    assert record_bytes(read_record(record)) == record
    assert read_record(record).began_at == moment.replace(microsecond=0)


def test_times_are_written_with_chinas_offset() -> None:
    assert json.loads(RECORD)["began_at"] == "2026-11-25T19:30:00+08:00"


def test_digest_and_code_belong_to_the_bytes() -> None:
    other = record_bytes(lamp_evening(place="4号院坝"))
    assert len(digest(RECORD)) == 64
    assert digest(RECORD) != digest(other)
    assert short_code(RECORD) != short_code(other)
    assert [len(half) for half in short_code(RECORD).split("-")] == [4, 4]


def test_nobody_leaving_keeps_the_bytes_of_older_records() -> None:
    """Who left early was told later than the first papers were signed."""
    gone = replace(lamp_evening().attendance, departures=(Departure(datetime(2026, 11, 25, 12, tzinfo=UTC), 2),))
    record = record_bytes(lamp_evening(attendance=gone))
    assert "departures" not in json.loads(RECORD)["attendance"]
    assert read_record(record).attendance == gone
    assert read_record(record).attendance.left == 2
    with pytest.raises(BadRecord):
        read_record(changed(attendance=json.loads(RECORD)["attendance"] | {"departures": []}))


def changed(**fields: object) -> bytes:
    return canonical_bytes(json.loads(RECORD) | fields)


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"[]",
        b"{}",
        RECORD + b" ",
        RECORD.replace(b'":', b'": ', 1),
        changed(format="minutes/2"),
        changed(extra="x"),
        changed(place=3),
        changed(statutory="yes"),
        changed(items={}),
        changed(began_at="yesterday"),
        changed(signers=[{"office": "mayor", "name": "王建国"}]),
        RECORD.replace(b'"place":', b'"place":"x","place":', 1),
        RECORD.replace(b'"electorate":44', b'"electorate":44.0', 1),
        b'{"format":"minutes/1"}',
        b"[" * 5000,
    ],
)
def test_anything_but_a_canonical_record_is_refused(record: bytes) -> None:
    with pytest.raises(BadRecord):
        read_record(record)


def test_empty_number_and_day_are_allowed_before_settling() -> None:
    draft = replace(lamp_evening(), number="", dated=None)
    assert read_record(record_bytes(draft)) == draft
