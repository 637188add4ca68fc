"""Receipts are the same on every machine, and a digest of the box does not tell its order."""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.papers import Channel, Paper
from facilitator.domain.ballots.receipts import papers_digest, receipt_code, tracker


def test_tracker_is_what_the_phone_computes() -> None:
    expected = hashlib.sha256("facilitator-tracker-v1|b7|钥匙".encode()).digest()[:16]

    assert tracker("b7", "钥匙") == expected


def test_tracker_differs_between_ballots_and_keys() -> None:
    assert len({tracker("b1", "k"), tracker("b2", "k"), tracker("b1", "l")}) == 3


@given(st.text(), st.text())
def test_receipt_code_is_eight_crockford_characters(ballot: str, key: str) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", receipt_code(ballot, key))


def test_papers_digest_ignores_order_and_sees_content() -> None:
    box = [Paper(Channel.PHONE, f"h{n}", ("for",), mark=str(n)) for n in range(20)]
    shuffled = random.Random(1).sample(box, len(box))

    assert papers_digest(shuffled) == papers_digest(box)
    assert papers_digest([replace(box[0], choices=("against",)), *box[1:]]) != papers_digest(box)
    assert papers_digest([replace(box[0], invalid=True), *box[1:]]) != papers_digest(box)
    assert papers_digest(box[1:]) != papers_digest(box)


def test_papers_digest_of_an_empty_box() -> None:
    assert len(papers_digest([])) == 64
