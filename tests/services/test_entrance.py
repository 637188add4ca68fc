"""One rule for every text and every day of a command, whichever verb it is and whichever face it came through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any, get_args, get_type_hints

import pytest

from facilitator.domain.days import EARLIEST
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.errors import BadInput
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.read import CountDemands
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.entrance import check_entrance, entered
from facilitator.services.registry import VERBS
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.world import EVENING

TOO_EARLY = EARLIEST - timedelta(days=1)
LAMP = RegisterDemand("路灯不亮", "三盏", Category.OTHER, Channel.PHONE)


def kinds(annotation: Any) -> Iterator[type]:
    """The classes an annotation speaks of: those of a union, of a tuple, of a mapping."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from kinds(part)


def of_days(command: type) -> Iterator[tuple[type, str, date]]:
    """Every field of a command, or of a part of it, that is a day or a moment."""
    for name, annotation in get_type_hints(command).items():
        for kind in kinds(annotation):
            if kind is datetime:
                yield command, name, datetime(1989, 12, 31, 12, tzinfo=timezone(timedelta(hours=8)))
            elif kind is date:
                yield command, name, TOO_EARLY
            elif is_dataclass(kind):
                yield from of_days(kind)


def holding(kind: type, name: str, value: object) -> Any:
    """A command in which only this field says something."""
    made = object.__new__(kind)
    for field in fields(kind):
        object.__setattr__(made, field.name, value if field.name == name else None)
    return made


DAYS = {(kind, name): day for verb in VERBS for kind, name, day in of_days(verb.command)}


@pytest.mark.parametrize(("kind", "name"), DAYS, ids=[f"{kind.__name__}.{name}" for kind, name in DAYS])
def test_no_day_of_any_command_lies_before_1990(kind: type, name: str) -> None:
    with pytest.raises(BadInput, match="1990 年以前") as refused:
        check_entrance(holding(kind, name, DAYS[kind, name]), EVENING)
    assert refused.value.details["field"] == name
    check_entrance(holding(kind, name, EARLIEST), EVENING)


def test_days_of_commands_are_found_wherever_they_stand() -> None:
    named = {f"{kind.__name__}.{name}" for kind, name in DAYS}

    assert {"RecordSent.sent_on", "RecordVisit.on", "AmendDemand.happened_on", "Candidate.deadline"} - named == set()
    assert "PlanSession.starts_at" in named


def test_day_of_another_age_is_refused() -> None:
    with pytest.raises(BadInput, match="十年以后"):
        check_entrance(holding(AmendDemand, "happened_on", date(9999, 12, 31)), EVENING)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("路灯\0不亮", "有看不见的控制字符，请删去。"),
        ("\x1b[2J", "有看不见的控制字符，请删去。"),
        ("\u200b\u200d", "这里只有看不见的字符，请重新填写。"),
        ("\u3164", "这里只有看不见的字符，请重新填写。"),
    ],
)
def test_text_that_nobody_can_read_is_refused_and_nothing_is_written(
    council: Council, text: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(RegisterDemand(text, "三盏", Category.OTHER, Channel.PHONE), council.clerk)

    assert (refused.value.message, refused.value.details["field"]) == (sentence, "title")
    assert council.ask(CountDemands(), council.clerk).everything == 0


def test_text_deep_inside_a_command_is_read_too() -> None:
    with pytest.raises(BadInput) as refused:
        check_entrance(holding(AmendDemand, "title", ({"备注": ["好", "坏\0"]},)), EVENING)
    assert refused.value.details["field"] == "title"


def test_text_that_people_type_goes_through(council: Council) -> None:
    told = RegisterDemand("👨\u200d👩\u200d👧 一家", "第一行\r\n第二行\t完", Category.OTHER, Channel.PHONE)

    assert council.do(told, council.clerk).number == "XQ-2026-0001"


def test_row_of_a_table_is_named() -> None:
    row = holding(Candidate, "title", "灯\0")
    object.__setattr__(row, "row", 7)

    with pytest.raises(BadInput, match="第 7 行：有看不见的控制字符") as refused:
        check_entrance(holding(ImportBatch, "rows", (row,)), EVENING)
    assert (refused.value.details["field"], refused.value.details["row"]) == ("title", 7)


def test_signs_that_hide_are_taken_out_wherever_they_stand(council: Council) -> None:
    told = replace(LAMP, title="路\u202e灯不亮\u200b", description="三\u2066盏", reporter_name="周\u200d密")

    row = row_of(council, council.do(told, council.clerk).demand)

    assert (row.title, row.description, row.reporter_name) == ("路灯不亮", "三盏", "周密")


def test_parts_of_a_command_lose_what_hides_in_them() -> None:
    told = holding(AmendDemand, "title", ({"备\u200b注": ["好\ufeff", Category.OTHER, 3]},))

    assert entered(told, EVENING).title == ({"备注": ["好", Category.OTHER, 3]},)


def test_command_in_which_nothing_hides_is_the_same_one() -> None:
    assert entered(LAMP, EVENING) is LAMP


def test_identity_number_hides_behind_no_sign() -> None:
    with pytest.raises(BadInput, match="身份证号"):
        check_entrance(replace(LAMP, description="110101\u200b1990030700\u200b11"), EVENING)


def test_digits_in_a_digest_are_nobodys_number() -> None:
    """By chance the run of digits in it has a day of birth and the right check digit."""
    digest = "47f3ee422667505808062034ddede7be681417d64cdeb4b3ef661b184544302f"

    assert not check_entrance(replace(LAMP, description=digest), EVENING)
    for typed in ("422667505808062034", f"身份证{digest}"):
        with pytest.raises(BadInput, match="身份证号"):
            check_entrance(replace(LAMP, description=typed), EVENING)
