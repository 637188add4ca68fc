"""Surnames with a reading of their own."""

from __future__ import annotations

import pytest

from facilitator.domain.people.surname_readings import surname_readings


@pytest.mark.parametrize(
    ("name", "readings"),
    [("单小明", ((1, "shan"),)), ("乐正绫", ((2, "yue zheng"),)), ("张三", ()), ("", ()), ("小单", ())],
)
def test_only_what_the_dictionary_reads_otherwise_is_listed(name: str, readings: tuple[tuple[int, str], ...]) -> None:
    assert surname_readings(name) == readings
