"""Prose is the clerk's, figures are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.minutes.amending import LONGEST_TEXT, amend, sections
from tests.factories.minutes import lamp_evening

CONTENT = lamp_evening()


@pytest.mark.parametrize("section", sections(CONTENT))
def test_every_listed_section_takes_new_text_and_changes_nothing_else(section: str) -> None:
    amended = amend(CONTENT, section, "  改过的话。 ")
    before, after = sections(CONTENT), sections(amended)
    assert after[section] == "改过的话。"
    assert {name: text for name, text in after.items() if name != section} == {
        name: text for name, text in before.items() if name != section
    }


@pytest.mark.parametrize(
    "section",
    ["attendance", "attendance.present", "items.1.ballots", "items.1.title", "chair", "began_at", "number", "signers"],
)
def test_figures_and_names_are_forbidden(section: str) -> None:
    with pytest.raises(Forbidden, match="不能手改"):
        amend(CONTENT, section, "35")


@pytest.mark.parametrize("section", ["", "poem", "__class__", "itemz.1.plan"])
def test_unknown_section_is_bad_input(section: str) -> None:
    with pytest.raises((BadInput, Forbidden)):
        amend(CONTENT, section, "x")


def test_item_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Forbidden):
        amend(CONTENT, "items.2.plan", "x")


def test_reasons_are_asked_for_only_where_somebody_was_absent() -> None:
    everybody = replace(CONTENT.attendance, present=CONTENT.attendance.electorate)

    assert "absences" in sections(CONTENT)
    assert "absences" not in sections(replace(CONTENT, attendance=everybody))


def test_attachments_are_one_a_line() -> None:
    assert amend(CONTENT, "attachments", "签到表\n\n 照片 ").attachments == ("签到表", "照片")


def test_contact_needs_a_publication() -> None:
    with pytest.raises(BadInput):
        amend(lamp_evening(publication=None), "publication.contact", "x")


def test_endless_text_is_refused() -> None:
    with pytest.raises(BadInput, match=str(LONGEST_TEXT)):
        amend(CONTENT, "remarks", "字" * (LONGEST_TEXT + 1))
