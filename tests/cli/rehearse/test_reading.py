"""YAML 1.2 with the line of every part."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.reading import read


def test_words_and_dates_of_older_yaml_stay_strings() -> None:
    document = read("{on: no, off: yes, day: 2026-11-15, at: 2026-11-15T19:00:00Z, clock: 19:30, old: 0o17, hex: 0x1F}")

    assert document.value == {
        "on": "no", "off": "yes", "day": "2026-11-15", "at": "2026-11-15T19:00:00Z", "clock": "19:30",
        "old": "0o17", "hex": "0x1F",
    }  # fmt: skip


def test_numbers_and_truth_are_those_of_json() -> None:
    document = read("[1, -2, 55.28, .5, 1e3, true, False, null, ~, \"31\", 'true', 1_000]")

    assert document.value == [1, -2, 55.28, 0.5, 1000.0, True, False, None, None, "31", "true", "1_000"]


def test_keys_are_always_texts() -> None:
    assert read("{5: a, true: b, null: c}").value == {"5": "a", "true": "b", "null": "c"}


def test_every_part_knows_its_line() -> None:
    document = read("name: 甲\nsteps:\n  - do: a.b\n    with:\n      x: 1\n  - wait: {days: 1}\n")

    assert document.line(("name",)) == 1
    assert document.line(("steps", 0)) == 3
    assert document.line(("steps", 0, "with", "x")) == 5
    assert document.line(("steps", 1, "wait", "days")) == 6
    assert document.line(("steps", 1, "wait", "hours")) == 6


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name: 甲\nsteps: [a, b\nroll: {}\n", 3),
        ("name: 甲\n  bad: indent\n", 2),
        ("a: 1\nb: 2\na: 3\n", 3),
        ("a: 1\n? [x, y]\n: 2\n", 2),
        ("", 1),
        ("a: &x [*x]\n", 1),
        ("a: b\n--- \nc: d\n", 2),
    ],
)
def test_fault_names_its_line(text: str, line: int) -> None:
    with pytest.raises(ScriptFault) as caught:
        read(text)

    assert caught.value.line == line
    assert str(caught.value).startswith(f"第 {line} 行：")


def test_unreadable_signs_are_one_sentence() -> None:
    with pytest.raises(ScriptFault):
        read("name: \x01")
