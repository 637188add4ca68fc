"""The slip asks what the rule lists and nothing that must not be asked, on paper, on the screen and on the phone."""

from __future__ import annotations

import re

import pytest

from facilitator.domain.demands.slip import COMMUNITY_SIDE, NEVER_ASKED, RESIDENT_SIDE, slip_field
from facilitator.paths import PACKAGE, static_dir

ASKED = [
    "slip_no", "date", "session", "reporter_name", "building", "contact", "age_band", "proxy_filled", "proxy_name",
    "category", "description", "location", "since", "affected_households", "wish", "willing", "self_urgency",
    "public_ok", "signature",
]  # fmt: skip
PRYING = ("身份证", "银行卡", "健康", "收入", "病", "低保")
OF_NO_PERSON = ("上年人均收入（元，只有村里填）",)
"""A figure of the whole village, from which its cap follows; nobody is asked for an own one."""
FACES = sorted(
    path
    for folder, pattern in (
        (PACKAGE / "templates", "*.html"),
        (PACKAGE / "web", "*.py"),
        (static_dir() / "js", "*.js"),
    )
    for path in folder.rglob(pattern)
)


def test_slip_has_the_fields_of_the_rule_in_its_order() -> None:
    assert [field.id for field in RESIDENT_SIDE] == ASKED
    assert [field.id for field in COMMUNITY_SIDE] == ["registered_by", "number", "category_checked", "matter"]


def test_slip_needs_only_what_cannot_be_done_without() -> None:
    assert [field.id for field in RESIDENT_SIDE if field.required] == ["date", "category", "description", "public_ok"]


def test_slip_names_what_is_never_asked() -> None:
    assert NEVER_ASKED == ("身份证号", "银行卡号", "健康状况", "收入")


@pytest.mark.parametrize("field", [*RESIDENT_SIDE, *COMMUNITY_SIDE], ids=lambda field: field.id)
def test_slip_field_does_not_pry(field: object) -> None:
    assert [word for word in PRYING if word in str(field)] == []


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.name)
def test_no_form_on_any_face_asks_for_what_must_not_be_asked(path: object) -> None:
    """A field's label, not prose: the board's privacy sentence may say what is never asked."""
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    labels = re.findall(r"<(?:label|legend|dt|th)[^>]*>.*?</|Field\(\s*N_\(\"[^\"]*\"", text, re.DOTALL)

    asked = [label for label in labels if not any(known in label for known in OF_NO_PERSON)]
    assert [label for label in asked if any(word in label for word in PRYING)] == []


def test_slip_field_is_found_by_its_name() -> None:
    assert slip_field("wish").label == "您希望怎么解决"
    with pytest.raises(KeyError):
        slip_field("income")
