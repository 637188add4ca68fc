"""What a rule says is printed in what was decided by it: whoever changes the words makes another version."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import EARLIER, PRESETS, preset

KNOWN = {
    "rc_assembly_person_2026": ("2025-10-28/1", "1e734eb06857"),
    "rc_assembly_household_2026": ("2025-10-28/1", "c2683cb8e8df"),
    "rc_reps_2026": ("2025-10-28/1", "344199145e25"),
    "rc_assembly_2018": ("2018-12-29/1", "69081c8420d3"),
    "forum_members_strict": ("1", "855b396efb1d"),
    "forum_present": ("1", "b2378c3b80c1"),
    "forum_two_thirds": ("1", "cce1cdc8b07c"),
    "yard_straw_poll": ("1", "15703e56ab3e"),
    "beneficiary_household_vote": ("1", "bc97bb27b29b"),
    "beneficiary_consent": ("1", "17ff5a8605bc"),
    "review_quarterly": ("2", "844c74fd31e0"),
    "two_committees": ("1", "9ea1dadb8891"),
    "party_meeting_sylgk": ("1", "8cf30f4a0c81"),
    "owners_ordinary": ("2021-01-01/1", "bbf038bb0d25"),
    "owners_special": ("2021-01-01/1", "16fdc9210712"),
    "owners_unanimous_stakeholders": ("2021-01-01/1", "8e579b1b11f1"),
    "vc_assembly_person": ("2025-10-28/1", "4a1a15e7cbec"),
    "vc_assembly_household": ("2025-10-28/1", "ba3597ff5a23"),
    "vc_reps": ("2025-10-28/1", "7216dbbeead2"),
    "vc_group_person": ("2025-10-28/1", "07f01dc10b80"),
    "vc_group_household": ("2025-10-28/1", "2cf473e44cc7"),
    "ysyy_assembly_person": ("2007/1", "4e3202146c34"),
    "ysyy_assembly_household": ("2007/1", "c2dc21dc23d6"),
    "ysyy_reps_household_weighted": ("2007/1", "7d5c4a7853bb"),
    "rce_members": ("2024-06-28/1", "daa2a33b334e"),
    "rce_reps": ("2024-06-28/1", "2d41e6972866"),
}
"""Id → version, and what the words and the lines to reach of that version come to."""


def digest(rule: Preset) -> str:
    told = (rule.name, rule.rule, rule.plain, rule.legal.citation, repr(rule.quorum), repr(rule.passing))
    return hashlib.sha256("|".join(told).encode()).hexdigest()[:12]


@pytest.mark.parametrize("identity", sorted(PRESETS))
def test_words_of_a_version_stay(identity: str) -> None:
    """A new line in the table is a new version, and the words before it go to EARLIER."""
    rule = PRESETS[identity]
    assert (rule.version, digest(rule)) == KNOWN[identity]


def test_earlier_version_is_found_by_whoever_was_planned_by_it() -> None:
    before, now = preset("review_quarterly", "1"), preset("review_quarterly", "2")

    assert "受益户参加评议" in before.rule
    assert "受影响的住户参加评议" in now.rule
    assert (before.version, now, now) == ("1", preset("review_quarterly"), preset("review_quarterly", "9"))
    assert not any(rule.version == PRESETS[identity].version for (identity, _), rule in EARLIER.items())
