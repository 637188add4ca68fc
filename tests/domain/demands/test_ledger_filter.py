"""Filters as they stand in an address: what is understood is asked, the rest is named."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.ledger_filter import FILTER_NAMES, Conditions, LedgerFilter, conditions
from facilitator.domain.demands.states import PHASES, Phase


def test_nothing_asked_is_no_condition() -> None:
    assert conditions(LedgerFilter(grid="  ")) == Conditions()
    assert conditions(LedgerFilter()).empty


def test_known_words_of_a_choice_are_kept_and_unknown_ones_left_out() -> None:
    read = conditions(LedgerFilter(state="opened, funding,asleep,opened", matter="huge"))

    assert read.one_of == {"state": ("opened", "funding")}
    assert read.ignored == ("matter",)


def test_phase_means_its_states_and_narrows_those_asked_for() -> None:
    assert set(conditions(LedgerFilter(phase="work")).one_of["state"]) == {one.value for one in PHASES[Phase.WORK]}
    assert conditions(LedgerFilter(phase="work", state="completed,opened")).one_of == {"state": ("completed",)}
    assert not conditions(LedgerFilter(phase="work", state="opened")).empty


def test_every_kind_of_condition_is_read() -> None:
    read = conditions(
        LedgerFilter(
            grid=" 一网 ",
            registered_from="2026-11-01",
            deadline_to="2026-12-31",
            households="10",
            round="2",
            reachable="yes",
            answered="no",
        )
    )

    assert read == Conditions(
        holding={"grid": "一网"},
        since={"registered_on": date(2026, 11, 1)},
        until={"deadline": date(2026, 12, 31)},
        at_least={"affected_households": 10, "round": 2},
        reachable=True,
        answered=False,
    )


def test_what_makes_no_sense_is_named_and_asks_nothing() -> None:
    read = conditions(LedgerFilter(registered_from="昨天", households="-1", reachable="maybe", grid="字" * 201))

    assert read.empty
    assert read.ignored == ("grid", "registered_from", "households", "reachable")


@given(st.dictionaries(st.sampled_from(FILTER_NAMES), st.text(max_size=30)))
def test_no_words_break_the_reading(told: dict[str, str]) -> None:
    read = conditions(LedgerFilter(**told))
    assert set(read.ignored) <= set(told)
