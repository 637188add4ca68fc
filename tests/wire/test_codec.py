"""Commands out of mappings: strict about kinds, kind about words, and every wrong field is named in Chinese."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people.powers import Power
from facilitator.services.registry import VERBS
from facilitator.services.upload import Upload
from facilitator.wire.codec import command_from, question_from_text
from facilitator.wire.refusals import Malformed


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Row:
    title: str
    count: int = 0


@dataclass(frozen=True)
class Everything:
    text: str
    number: int
    yes: bool
    day: date
    moment: datetime
    colour: Colour
    rows: tuple[Row, ...]
    for_: tuple[str, ...] = ()
    marks: dict[str, int] | None = None
    share: float | None = None


@dataclass(frozen=True)
class WithFile:
    text: str
    file: Upload | None = None


GOOD: dict[str, Any] = {
    "text": "停车方案",
    "number": 3,
    "yes": True,
    "day": "2026-11-25",
    "moment": "2026-11-25T19:30:00+08:00",
    "colour": "red",
    "rows": [{"title": "一"}],
}


def fields_at_fault(**changed: Any) -> dict[str, str]:
    with pytest.raises(Malformed) as caught:
        command_from(Everything, {name: value for name, value in (GOOD | changed).items() if value is not ...})
    return caught.value.fields


def test_command_from_reads_every_kind() -> None:
    command = command_from(Everything, GOOD | {"for": ["a"], "marks": {"甲": 1}, "share": 91.25})

    assert command == Everything(
        text="停车方案",
        number=3,
        yes=True,
        day=date(2026, 11, 25),
        moment=datetime(2026, 11, 25, 11, 30, tzinfo=UTC),
        colour=Colour.RED,
        rows=(Row("一"),),
        for_=("a",),
        marks={"甲": 1},
        share=91.25,
    )


def test_command_from_gives_moments_in_utc() -> None:
    assert command_from(Everything, GOOD).moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("text", ..., "必须填写。"),
        ("text", 3, "应当是文字。"),
        ("text", None, "应当是文字。"),
        ("text", ["a"], "应当是文字。"),
        ("text", "a\x00b", "有看不见的控制字符，请删去。"),
        ("text", "a\x1bb", "有看不见的控制字符，请删去。"),
        ("text", "字" * 20_001, "太长，最多 20000 个字。"),
        ("number", "3", "应当是整数。"),
        ("number", 3.0, "应当是整数。"),
        ("number", True, "应当是整数。"),
        ("number", 2**53, "不能大于 9007199254740991。"),
        ("number", -(2**53), "不能小于 -9007199254740991。"),
        ("yes", 1, "应当是 true 或 false。"),
        ("yes", "true", "应当是 true 或 false。"),
        ("day", "2026-11-31", "应当是日期，例如 2026-11-25。"),
        ("day", "20261125", "应当是日期，例如 2026-11-25。"),
        ("day", "2026-11-25T00:00:00", "应当是日期，例如 2026-11-25。"),
        ("moment", "2026-11-25T19:30:00", "应当是带时区的时间，例如 2026-11-25T19:30:00+08:00。"),
        ("moment", "1700000000", "应当是带时区的时间，例如 2026-11-25T19:30:00+08:00。"),
        ("moment", "0001-01-01T00:00:00+08:00", "应当是带时区的时间，例如 2026-11-25T19:30:00+08:00。"),
        ("colour", "green", "只能填：red、blue。"),
        ("rows", {}, "应当是一个列表。"),
        ("rows", "ab", "应当是一个列表。"),
        ("for", "ab", "应当是一个列表。"),
        ("for_", ["a"], "没有这一项，请检查名称是否写对。"),
        ("colur", "red", "没有这一项，请检查名称是否写对。"),
    ],
)
def test_command_from_names_the_wrong_field(field: str, value: Any, sentence: str) -> None:
    assert fields_at_fault(**{field: value}) == {field: sentence}


def test_command_from_names_every_wrong_field() -> None:
    assert fields_at_fault(number="3", day="x", rows=[{"title": "一"}, {"titel": "二"}]) == {
        "number": "应当是整数。",
        "day": "应当是日期，例如 2026-11-25。",
        "rows.1.title": "必须填写。",
        "rows.1.titel": "没有这一项，请检查名称是否写对。",
    }


@pytest.mark.parametrize("value", [None, [], "x", 3])
def test_command_from_takes_objects_only(value: Any) -> None:
    with pytest.raises(Malformed) as caught:
        command_from(Everything, value)

    assert caught.value.fields == {"body": "应当是一个对象。"}


@pytest.mark.parametrize("value", [b"bytes", {"a": {1, 2}}, float("nan"), "\ud800"])
def test_command_from_refuses_what_json_cannot_say(value: Any) -> None:
    assert fields_at_fault(text=value) == {"body": "有不能识别的内容，请检查。"}


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=50))
def test_command_from_normalises_text(text: str) -> None:
    assert command_from(Row, {"title": text}).title == unicodedata.normalize("NFC", text)


def test_command_from_keeps_lines_and_drops_carriage_returns() -> None:
    assert command_from(Row, {"title": "一\r\n二\t三\n"}).title == "一\n二\t三\n"


def test_command_from_puts_the_upload_beside_the_fields() -> None:
    upload = Upload("扫描.pdf", b"%PDF")

    assert command_from(WithFile, {"text": "a"}, upload) == WithFile("a", upload)
    assert command_from(WithFile, {"text": "a"}) == WithFile("a")


def test_command_from_refuses_an_upload_nobody_asked_for() -> None:
    with pytest.raises(Malformed) as caught:
        command_from(Row, {"title": "a"}, Upload("a.pdf", b""))

    assert caught.value.fields == {"file": "没有这一项，请检查名称是否写对。"}


def test_question_from_text_reads_a_query_string() -> None:
    assert question_from_text(Row, {"title": "一", "count": "12"}) == Row("一", 12)
    with pytest.raises(Malformed) as caught:
        question_from_text(Row, {"title": "一", "count": "zwölf"})
    assert caught.value.fields == {"count": "应当是整数。"}


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.title)
def test_every_command_of_the_registry_can_be_read(verb: Any) -> None:
    """A dataclass that the codec cannot describe would fail at its first use, on the evening."""
    with pytest.raises(Malformed) as caught:
        command_from(verb.command, {"no such field": 1})

    assert caught.value.fields["no such field"] == "没有这一项，请检查名称是否写对。"
    assert isinstance(verb.power, Power)


JSONISH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.data())
def test_command_from_answers_anything_with_a_command_or_with_malformed(data: st.DataObject) -> None:
    names = ["text", "number", "yes", "day", "moment", "colour", "rows", "for", "marks", "share", "x"]
    mapping = data.draw(st.dictionaries(st.sampled_from(names), JSONISH | st.sampled_from(list(GOOD.values()))))
    try:
        command = command_from(Everything, GOOD | mapping)
    except Malformed as refusal:
        assert refusal.fields
        json.dumps(refusal.fields)
    else:
        assert isinstance(command, Everything)
