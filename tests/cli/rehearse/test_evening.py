"""Whole scripts: what is read from them, and the line that every fault names."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from facilitator.cli.rehearse.evening import read_evening
from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.steps.check_in import CheckIn, CheckOut
from facilitator.cli.rehearse.steps.do import Do
from facilitator.cli.rehearse.steps.phones import PhonesVote

EVENINGS = sorted((Path(__file__).resolve().parents[2] / "scenarios").glob("*.yaml"))
HEAD = 'name: 试\nclock: "2026-11-25T19:00:00+08:00"\nroll: {representatives: 5}\nsteps:\n'


@pytest.mark.parametrize("file", EVENINGS, ids=lambda file: file.stem)
def test_evening_of_the_project_can_be_read(file: Path) -> None:
    evening = read_evening(file.read_text("utf-8"))

    assert [step.number for step in evening.steps] == list(range(1, len(evening.steps) + 1))


def test_evening_knows_its_clock_roll_and_lines() -> None:
    evening = read_evening(
        HEAD + "  - check_in: {session: x, units: [r1..r3]}\n  - check_out: {session: x, units: [r2]}\n"
    )

    assert evening.clock == datetime(2026, 11, 25, 19, tzinfo=timezone(timedelta(hours=8)))
    assert [unit.alias for unit in evening.roll] == ["r1", "r2", "r3", "r4", "r5"]
    assert [(step.line, step.action) for step in evening.steps] == [
        (5, CheckIn("x", ("r1", "r2", "r3"))),
        (6, CheckOut("x", ("r2",))),
    ]


def test_step_may_refer_to_what_earlier_steps_saved() -> None:
    saving = "  - do: sessions.plan\n    save: {session: s, items.0: i}\n"
    referring = "  - do: sessions.gather\n    with: {'${s}': '${i.x}'}\n"

    evening = read_evening(HEAD + saving + referring)

    assert evening.steps[0].action == Do("sessions.plan", save={"session": "s", "items.0": "i"})


def test_phones_take_options_of_every_form() -> None:
    evening = read_evening(HEAD + "  - phones: {ballot: b, o1: [r1], o12: [r2..r3], expect_all: recused}\n")

    assert evening.steps[0].action == PhonesVote("b", (("o1", ("r1",)), ("o12", ("r2", "r3"))), 0, 0, False, "recused")


@pytest.mark.parametrize(
    ("steps", "line", "word"),
    [
        ("  - do: sessions.gather\n  - danse: {}\n", 6, "danse"),
        ("  - do: sessions.gather\n    wiht: {}\n", 6, "wiht"),
        ("  - do: sessions.gather\n    expect:\n      eror: x\n", 7, "eror"),
        ("  - do: sessions\n", 5, "sessions"),
        ("  - do: sessions.gather\n    as: 路人\n", 6, "路人"),
        ("  - do: sessions.gather\n    with: {session: '${s}'}\n", 6, "${s}"),
        ("  - check_in:\n      session: x\n      units: [r1, r9]\n", 7, "r9"),
        ("  - check_in: {session: x, units: [r1..]}\n", 5, "r1.."),
        ("  - check_in: {units: [r1]}\n", 5, "session"),
        ("  - check_in: {session: x, units: r1}\n", 5, "units"),
        ("  - check_in: {session: x, units: [r1]}\n    check_out: {}\n", 5, "check_out"),
        ("  - check_in: [r1]\n", 5, "check_in"),
        ("  - phones: {ballot: b, froo: [r1]}\n", 5, "froo"),
        ("  - phones: {ballot: b, resend: 2}\n", 5, "resend"),
        ("  - phones: {ballot: b, over_seconds: -1}\n", 5, "over_seconds"),
        ("  - phones: {ballot: b, same_keys: 1}\n", 5, "same_keys"),
        ("  - papers: {ballot: b, tellers: [监票人, 监票人]}\n", 5, "tellers"),
        ("  - scores: {review: v, demand: d, by: {6: [r1]}}\n", 5, "6"),
        ("  - proposals: {session: x, item: i, by: {z: 修灯}}\n", 5, "z"),
        ("  - pledges: {plan: p, units: [r1], as_planned: true, signed: 2026-12-01}\n", 5, "signed"),
        ("  - pledges: {plan: p, units: [r1], as_planned: true, fen: 1, signed_on: 2026-12-01}\n", 5, "as_planned"),
        ("  - pledges: {plan: p, units: [r9], fen: 1, signed_on: 2026-12-01}\n", 5, "r9"),
        (
            "  - receipts: {plan: p, units: [r1], fen: 1, first_no: 甲1, method: cash, on: 1, collector: 甲}\n",
            5,
            "first_no",
        ),
        ("  - refunds: {plan: p, on: 2026-12-01, signed_by: 甲}\n", 5, "signed_by"),
        ("  - wait: {}\n", 5, "wait"),
        ("  - restart_server: {kil: true}\n", 5, "kil"),
        ("  - fast_forward: {demand: d, to: completed, quarter: 第三季度}\n", 5, "quarter"),
        ("  - pdf: {minutes: m, expect: {signature: 2}}\n", 5, "signature"),
        ("  - ledger: {demand: d, expects: {}}\n", 5, "expects"),
        ("  - board: {path: /public, contain: []}\n", 5, "contain"),
        ("  - clock: 明天\n", 5, "clock"),
        ("  - clock: '2026-11-25T19:00:00'\n", 5, "clock"),
        ("  - just words\n", 5, "键"),
        ("  []\n", 4, "steps"),
    ],
)
def test_fault_of_a_step_names_line_and_word(steps: str, line: int, word: str) -> None:
    with pytest.raises(ScriptFault) as caught:
        read_evening(HEAD + steps)

    assert caught.value.line == line
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name: 试\nwhen: x\nsteps: [{wait: {days: 1}}]\n", 2),
        ("name: 试\nclock: 昨天\nsteps: [{wait: {days: 1}}]\n", 2),
        ("name: 试\nroll: {people: 3}\nsteps: [{wait: {days: 1}}]\n", 2),
        ("roll: {}\nsteps: [{wait: {days: 1}}]\n", 1),
        ("name: 试\n", 1),
        ("- a\n", 1),
    ],
)
def test_fault_of_the_head_names_its_line(text: str, line: int) -> None:
    with pytest.raises(ScriptFault) as caught:
        read_evening(text)

    assert caught.value.line == line
