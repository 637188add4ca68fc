"""Where unit aliases become ids, and where they do not."""

from __future__ import annotations

from facilitator.cli.rehearse.aliases import replace_units

UNITS = {f"h{number}": f"id{number}" for number in range(1, 6)}


def test_alias_is_replaced_in_unit_donor_and_units() -> None:
    arguments = {"unit": "h1", "donor": "h2", "units": ["h3..h5", "h1"]}

    assert replace_units(arguments, UNITS) == {"unit": "id1", "donor": "id2", "units": ["id3", "id4", "id5", "id1"]}


def test_alias_is_replaced_in_lists_of_lines_and_by_option() -> None:
    arguments = {
        "units": [{"unit": "h1", "weight": 1}],
        "rows": [{"unit": "h2"}],
        "more": {"units": {"for": ["h3..h4"]}},
    }

    assert replace_units(arguments, UNITS) == {
        "units": [{"unit": "id1", "weight": 1}],
        "rows": [{"unit": "id2"}],
        "more": {"units": {"for": ["id3", "id4"]}},
    }


def test_nothing_else_is_replaced() -> None:
    arguments = {"unit": "辆", "title": "h1", "tellers": ["h1"], "returned": ["h1..h3"], "units": ["a..b", "h99", 3]}

    assert replace_units(arguments, UNITS) == arguments
