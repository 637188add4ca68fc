"""What can be played where, and what the table will hold."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.evening import Evening, read_evening
from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.playing import check_playable, needed_verbs

CLOCK = 'clock: "2026-11-25T19:00:00+08:00"\n'


def evening(steps: str, clock: str = "") -> Evening:
    return read_evening(f"name: 试\n{clock}roll: {{households: 2}}\nsteps:\n{steps}")


def test_needed_verbs_include_those_of_desks_phones_and_papers() -> None:
    played = evening("  - do: sessions.begin\n  - phones: {ballot: b, for: [h1]}\n  - papers: {ballot: b, for: [h2]}\n")

    assert needed_verbs(played) == {
        "sessions.begin", "people.issue_tickets", "ballots.cast", "ballots.enter_papers", "ballots.confirm_papers",
    }  # fmt: skip


def test_unknown_verb_names_its_line() -> None:
    played = evening("  - do: sessions.begin\n  - do: sessions.dance\n")

    with pytest.raises(ScriptFault, match=r"第 5 行.*sessions\.dance"):
        check_playable(played, own_server=True, known_verbs={"sessions.begin"})


@pytest.mark.parametrize(
    ("steps", "clock", "line"),
    [
        ("  - restart_server: {kill: true}\n", "", 4),
        ("  - fast_forward: {demand: d, to: completed}\n", "", 4),
        ("  - clock: '2026-11-26T19:00:00+08:00'\n", "", 4),
        ("  - wait: {days: 3}\n", "", 4),
        ("  - wait: {seconds: 1}\n", CLOCK, 2),
    ],
)
def test_other_peoples_server_is_not_restarted_nor_its_clock_moved(steps: str, clock: str, line: int) -> None:
    verbs = {"demands.open_order", "demands.finish", "demands.accept_work"}
    check_playable(evening(steps, clock), own_server=True, known_verbs=verbs)

    with pytest.raises(ScriptFault) as caught:
        check_playable(evening(steps, clock), own_server=False, known_verbs=verbs)

    assert caught.value.line == line
