"""Prose is rewritten while the minutes are a draft; figures and names never, and nobody's newer text is lost."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.domain.errors import BadInput, Conflict, Forbidden, WrongState
from facilitator.services.minutes.amend import AmendMinutes
from tests.factories.council import Council
from tests.factories.paperwork import content, draft, in_full, settle


@pytest.fixture
def minutes(evening: Council) -> str:
    return draft(evening)


@pytest.mark.parametrize(
    "section", ["remarks", "items.1.background", "resolutions.1.task", "attachments", "publication.contact"]
)
def test_amend_rewrites_prose(evening: Council, minutes: str, section: str) -> None:
    answer = evening.do(AmendMinutes(minutes, section, "冬季天黑得早。"), evening.recorder)

    assert answer.revision == 2
    assert in_full(evening, minutes).sections[section] == "冬季天黑得早。"
    assert evening.events("MinutesAmended") == [
        {
            "minutes": minutes,
            "section": section,
            "revision": 2,
            "text_digest": hashlib.sha256("冬季天黑得早。".encode()).hexdigest(),
            "by": "记录人",
        }
    ]


@pytest.mark.parametrize("section", ["attendance.present", "attendance", "resolutions", "chair", "signers", "items"])
def test_amend_refuses_figures_and_names(evening: Council, minutes: str, section: str) -> None:
    before = content(evening, minutes)

    with pytest.raises(Forbidden):
        evening.do(AmendMinutes(minutes, section, "34"), evening.recorder)

    assert content(evening, minutes) == before


@pytest.mark.parametrize(("section", "text"), [("weather", "晴"), ("remarks", "长" * 20_001)])
def test_amend_refuses_what_makes_no_sense(evening: Council, minutes: str, section: str, text: str) -> None:
    with pytest.raises(BadInput):
        evening.do(AmendMinutes(minutes, section, text), evening.recorder)


def test_stale_revision_is_shown_the_newer_text(evening: Council, minutes: str) -> None:
    evening.do(AmendMinutes(minutes, "remarks", "先写的。", revision=1), evening.recorder)

    with pytest.raises(Conflict) as refusal:
        evening.do(AmendMinutes(minutes, "remarks", "后写的。", revision=1), evening.recorder)

    assert refusal.value.details == {"revision": 2, "text": "先写的。"}
    assert content(evening, minutes).remarks == "先写的。"


def test_settled_minutes_are_not_amended(evening: Council, minutes: str) -> None:
    settle(evening, minutes)

    with pytest.raises(WrongState):
        evening.do(AmendMinutes(minutes, "remarks", "补一句。"), evening.recorder)


def test_only_who_keeps_the_minutes_amends_them(evening: Council, minutes: str) -> None:
    with pytest.raises(Forbidden):
        evening.do(AmendMinutes(minutes, "remarks", "补一句。"), evening.chair)
