"""What is measured: outcomes, seconds, listeners; never who or what."""

from __future__ import annotations

from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.measures import Measures


def test_measures_count_commands_and_listeners() -> None:
    audiences, measures = Audiences(), Measures()
    measures.count_listeners(audiences)
    audiences.join(Listener("p1", "s1", Audience.PHONE))
    audiences.join(Listener("p2", "s2", Audience.PHONE))

    with measures.timed("vote"):
        measures.answered("vote", "ok")
    text = measures.text().decode()

    assert 'facilitator_sockets{audience="phone"} 2.0' in text
    assert 'facilitator_sockets{audience="desk"} 0.0' in text
    assert 'facilitator_commands_total{event="vote",outcome="ok"} 1.0' in text
    assert 'facilitator_command_seconds_count{event="vote"} 1.0' in text


def test_two_applications_in_one_process_measure_apart() -> None:
    first, second = Measures(), Measures()

    first.answered("vote", "ok")

    assert b"outcome=" not in second.text()
