"""The first page and the facts: numbers that agree, money and deadlines even where nobody recorded them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.minutes.content import Departure
from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from tests.factories.minutes import assembly, ballot_of, cast, lamp_ballot, lamp_evening, lamp_item
from tests.pdf.reading import lines_of, text_of


def test_who_left_is_told_apart_from_who_voted() -> None:
    """Everybody who ever came, who left when, and who was there at the vote: three numbers, each with its own word."""
    gone = (Departure(datetime(2026, 11, 25, 12, 2, tzinfo=UTC)),)
    attendance = replace(lamp_evening().attendance, present=34, departures=gone)
    text = text_of(render(record_bytes(lamp_evening(attendance=attendance))))
    assert "应到44人，到会34人，其中1人中途离会（20时02分），缺席10人" in text
    assert "（应到44人，表决时实到33人）" in text


def test_counted_heads_are_told_without_anybody_due_or_absent() -> None:
    attendance = replace(lamp_evening().attendance, electorate=62, present=62, needed=None, by_head=True)
    text = text_of(render(record_bytes(lamp_evening(attendance=attendance))))
    assert "到会62人（现场清点人数）" in text
    assert "应到62人" not in text and "缺席" not in text


def test_revote_is_told_twice_and_carried_out_once() -> None:
    tie = ballot_of(cast(assembly(), for_=16, against=16), question="先定一家，是否同意？")
    first = "".join(
        line.text
        for page in (0, 1)
        for line in lines_of(render(record_bytes(lamp_evening(items=(lamp_item(ballots=(tie, lamp_ballot())),)))), page)
    )
    assert first.count("由谁决定") == 2
    assert first.count("何时办完") == 1


def test_decision_without_a_demand_says_that_nothing_was_recorded() -> None:
    first = "".join(line.text for line in lines_of(render(record_bytes(lamp_evening(resolutions=()))), 0))
    assert all(f"{label}未记录" in first for label in ("谁来办", "何时办完", "经费"))


def test_basis_that_its_law_begins_with_is_said_once() -> None:
    evening = lamp_evening()
    assert evening.rule is not None
    usual = text_of(render(record_bytes(evening)))
    assert f"法律依据{evening.basis_name}，{evening.rule.law}" in usual

    law = "协商（城市居民委员会组织法第三十二条）"
    consulting = text_of(render(record_bytes(lamp_evening(basis_name="协商", rule=replace(evening.rule, law=law)))))
    assert f"法律依据{law}" in consulting
