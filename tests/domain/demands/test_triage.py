"""Three kinds of matters, each with a word."""

from __future__ import annotations

from facilitator.domain.demands.triage import MATTER_NAMES, Matter


def test_every_matter_has_a_word() -> None:
    assert set(MATTER_NAMES) == set(Matter)
