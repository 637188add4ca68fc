"""Channels, forms and words stand together; hands add up."""

from __future__ import annotations

from facilitator.domain.ballots.papers import (
    CHANNEL_NAMES,
    SECRECY_NAMES,
    SECRECY_SENTENCES,
    Channel,
    HandCount,
    Secrecy,
)


def test_papers_have_words_for_every_channel_and_secrecy() -> None:
    assert set(CHANNEL_NAMES) == set(Channel)
    assert set(SECRECY_NAMES) == set(SECRECY_SENTENCES) == set(Secrecy)


def test_hand_count_total_adds_every_option() -> None:
    assert HandCount({"for": 12, "against": 3, "abstain": 1}).total == 16
