"""Every form has a method."""

from __future__ import annotations

from facilitator.domain.ballots.counts.methods import METHODS
from facilitator.domain.ballots.papers import Form


def test_methods_cover_every_form() -> None:
    assert set(METHODS) == set(Form)
