"""Forms: refusals beside the field they are about, times on the wall clock here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import ClassVar

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import StringField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import ROLE_NAMES, Role
from facilitator.web.forms import AtMost, CountField, DayField, MomentField, Needed, PaperForm, choices


class Slip(PaperForm):
    class Meta:
        csrf = False

    called: ClassVar[Mapping[str, str]] = {"password": "place"}
    place = StringField("地点", [Needed("请写上地点。"), AtMost(4)])
    when = MomentField("时间")
    on = DayField("日期")
    count = CountField("户数", [Optional(), NumberRange(0, 1000, "请填户数。")])


@pytest.fixture(autouse=True)
def on_a_page(app: Flask):  # type: ignore[no-untyped-def]
    with app.test_request_context():
        yield


def slip(**fields: str) -> Slip:
    return Slip(formdata=MultiDict(fields))


def test_moment_is_read_in_the_time_of_the_place() -> None:
    assert slip(when="2026-11-25T19:30").when.data == datetime(2026, 11, 25, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize("field", ["when", "on"])
def test_unreadable_dates_come_with_an_example(field: str) -> None:
    form = slip(place="院坝", **{field: "下周三"})
    assert not form.validate()
    assert "2026-11-25" in form[field].errors[0]


def test_only_spaces_say_nothing() -> None:
    form = slip(place="  ")
    assert not form.validate()
    assert form.place.errors == ["请写上地点。"]


def test_too_long_a_text_says_how_long() -> None:
    form = slip(place="3号院坝东头")
    assert not form.validate()
    assert form.place.errors == ["最多 4 个字，现在有 6 个。"]


@pytest.mark.parametrize(
    "refusal",
    [
        BadInput("地点不对。", field="place"),
        Missing("地点不对。", what="place"),
        BadInput("地点不对。", field="password"),
    ],
)
def test_refusal_stands_beside_its_field(refusal: BadInput | Missing) -> None:
    form = slip(place="院坝")
    form.validate()
    form.refuse(refusal)
    assert (form.place.errors, form.form_errors, form.status) == (["地点不对。"], [], 409)


def test_refusal_about_nothing_on_the_form_stands_above_it() -> None:
    form = slip(place="院坝")
    form.validate()
    form.refuse(WrongState("已经散会。"))
    assert (form.place.errors, form.form_errors) == ([], ["已经散会。"])


def test_refusal_shows_on_a_form_that_was_never_checked() -> None:
    form = slip()
    form.refuse(WrongState("已经散会。"))
    assert form.form_errors == ["已经散会。"]


def test_choices_follow_the_table() -> None:
    assert choices(ROLE_NAMES, [Role.CLERK, Role.CHAIR]) == [("clerk", "专干"), ("chair", "主持人")]


@pytest.mark.parametrize(("typed", "number"), [("12", 12), ("１２", 12), ("000000000012", 12), ("-3", -3), ("", None)])
def test_count_is_a_whole_number(typed: str, number: int | None) -> None:
    assert slip(count=typed).count.data == number


def test_count_of_hundreds_of_digits_gets_a_sentence() -> None:
    form = slip(place="院坝", count="9" * 400)

    assert form.validate() is False
    assert form.count.errors[0] == "数字太大，最多 9 位。"
