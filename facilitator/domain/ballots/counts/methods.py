"""Which method counts which form."""

from __future__ import annotations

from facilitator.domain.ballots.counts.method import Method
from facilitator.domain.ballots.counts.multiple import MULTIPLE
from facilitator.domain.ballots.counts.ranked import RANKED
from facilitator.domain.ballots.counts.score import SCORE
from facilitator.domain.ballots.counts.single import SINGLE
from facilitator.domain.ballots.counts.yes_no_abstain import YES_NO_ABSTAIN
from facilitator.domain.ballots.papers import Form

METHODS: dict[Form, Method] = {
    Form.YES_NO_ABSTAIN: YES_NO_ABSTAIN,
    Form.SINGLE: SINGLE,
    Form.MULTIPLE: MULTIPLE,
    Form.RANKED: RANKED,
    Form.SCORE: SCORE,
}
