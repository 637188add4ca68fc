"""What enters the journal names nobody of the ledger, whichever verb it comes by."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from itertools import product
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import Refusal
from facilitator.domain.events import Event
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.sealed_words import NO_PROSE
from facilitator.services.context import SYSTEM, Context
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.papers.order import OrderPaper
from facilitator.services.registry import VERBS
from facilitator.services.sessions.pause import PauseSession
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from facilitator.services.upload import Upload
from facilitator.sessions.events import SessionPaused
from tests.factories.council import Council
from tests.factories.ledger import told_to_the_journal

NAME, PHONE = "钱有密", "13812349999"
MARKED = f"{NAME}{PHONE}"
SOONER, LATER = date(2026, 11, 20), date(2026, 12, 20)


def told(council: Council) -> list[str]:
    journal = told_to_the_journal(council)
    return [word for word in (NAME, PHONE) if word in journal]


@pytest.fixture
def demand(council: Council) -> str:
    """Whose reporter the clerk writes about everywhere; a meeting on another one runs."""
    wish = RegisterDemand("路灯不亮", "很黑", Category.OTHER, Channel.PHONE, reporter_name=NAME, contact=PHONE)
    demand = str(council.do(wish, council.clerk).demand)
    council.open_demand()
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    return demand


def test_journal_would_show_what_was_not_cut_short(council: Council, demand: str) -> None:
    def seal(unit: Any) -> None:
        unit.journal.append(SessionPaused("x", MARKED), council.world.clock.now(), b"0" * 16, None)

    council.world.door.writer.submit(seal)

    assert told(council) == [NAME, PHONE]


@pytest.mark.parametrize("kind", [ReportKind.OTHER, ReportKind.MONTHLY])
def test_report_to_the_street_is_sealed_without_its_words(council: Council, demand: str, kind: ReportKind) -> None:
    subject = {ReportKind.OTHER: f"关于孙无名{PHONE}", ReportKind.MONTHLY: "2026-11"}[kind]
    sent = RecordSent(kind, subject, SOONER, f"孙无名{PHONE}", f"孙无名{PHONE}")
    report = council.do(sent, council.clerk).report
    council.do(RecordReceipt(report, f"孙无名{PHONE}", SOONER), council.clerk)

    journal = told_to_the_journal(council)
    assert [word for word in ("孙无名", PHONE) if word in journal] == []


def test_to_do_sheet_is_sealed_without_its_name(council: Council, demand: str) -> None:
    council.do(OrderPaper(PaperKind.TODO, f"孙无名{PHONE}"), council.clerk)

    assert [event["subject"] for event in council.events("PaperOrdered")] == [""]


def test_reason_of_a_meeting_names_nobody_and_still_says_why(council: Council, demand: str) -> None:
    council.do(PauseSession(council.session, f"{NAME}来电话{PHONE}，等十分钟"))

    assert [event["reason"] for event in council.events("SessionPaused")] == ["〔姓名〕来电话〔电话〕，等十分钟"]


def test_words_that_many_call_themselves_are_no_names(council: Council, demand: str) -> None:
    wish = RegisterDemand("井盖", "响", Category.OTHER, Channel.PHONE, reporter_name="居民")
    council.do(wish, council.clerk)

    council.do(PauseSession(council.session, "居民代表休息"))

    assert [event["reason"] for event in council.events("SessionPaused")] == ["居民代表休息"]


def test_an_event_of_any_kind_is_cut_short_in_its_prose(council: Council, demand: str) -> None:
    """Every class of event there is, with the mark in every text that NO_PROSE does not explain."""
    kinds = sorted(_all_events(), key=lambda kind: kind.__name__)
    assert len(kinds) > 50

    def seal(unit: Any) -> None:
        context = Context(SYSTEM, council.world.clock.now(), unit, "五角亭社区", council.world.door.ports)
        for kind in kinds:
            context.record(_marked(kind))

    council.world.door.writer.submit(seal)

    assert told(council) == []


def test_every_verb_is_walked_and_the_journal_names_nobody(council: Council, demand: str) -> None:
    """Whatever a verb makes of marked words: those that are refused have written nothing down."""
    staff = (council.clerk, council.secretary, council.chair, council.recorder, council.scrutineer)
    done = set()
    for verb in (verb for verb in VERBS if verb.noun != "people" and verb.name != "forget_contact"):
        for officer in (SYSTEM,) if verb.power is Power.WORK else staff:
            for about, choice in product((demand, council.demand), (0, -1)):
                try:
                    council.do(_command(verb.command, council, about, choice), officer)
                    done.add(verb.title)
                except (Refusal, KeyError, TypeError, ValueError, AttributeError):
                    continue
    assert {"street.record_sent", "sessions.pause", "demands.amend"} <= done
    assert len(done) > 30

    council.do(ForgetContact(demand, f"{NAME}本人要求"), council.clerk)

    assert told(council) == []


def _all_events(kind: type[Event] = Event) -> Iterator[type[Event]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("facilitator."):
            yield one
        yield from _all_events(one)


def _marked(kind: type[Event]) -> Event:
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in fields(kind):
        shut = field.name in NO_PROSE or f"{kind.__name__}.{field.name}" in NO_PROSE
        values[field.name] = _value(hints[field.name], "x" if shut else MARKED)
    return kind(**values)


def _value(hint: Any, text: str, choice: int = 0) -> Any:
    """Something of this type; `text` where it is a text."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _value(inner[0], text, choice)
    if origin is tuple:
        return tuple(_value(one, text, choice) for one in inner if one is not Ellipsis)
    if origin is not None or hint is Any:
        return {}
    if hint is str:
        return text
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[choice]
    return {bool: True, int: 1, date: SOONER, datetime: datetime.fromisoformat("2026-11-20T10:00:00+08:00")}.get(hint)


def _command(kind: type, council: Council, demand: str, choice: int) -> Any:
    known = {
        "demand": demand, "session": council.session, "item": council.item, "about": demand, "subject": demand,
        "unit": council.units["r1"], "into": council.demand, "on": SOONER, "deadline": LATER, "until": LATER,
        "grid": None, "key": "k", "choices": ("for",), "starts_at": datetime.fromisoformat("2026-12-20T10:00:00+08:00"),
        "kind": _kind(kind, choice), "chair": council.chair.name, "recorder": council.recorder.name, "preset": None,
        "scrutineers": (), "legal_basis": None, "items": (), "options": (), "min": None, "max": None, "address": "",
    }  # fmt: skip
    hints, values = get_type_hints(kind), {}
    for field in fields(kind):
        if field.name in known and known[field.name] is not MISSING:
            values[field.name] = known[field.name]
        elif hints[field.name] is Upload:
            values[field.name] = Upload("照片.jpg", b"")
        elif is_dataclass(hints[field.name]):
            values[field.name] = None
        else:
            values[field.name] = _value(hints[field.name], MARKED, choice)
    return kind(**values)


def _kind(command: type, choice: int) -> Any:
    hint = get_type_hints(command).get("kind")
    if hint is str:
        return "topic_council"
    return _value(hint, MARKED, choice) if hint is not None else MISSING
