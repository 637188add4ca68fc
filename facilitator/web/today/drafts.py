"""Wishes that wait to be read and confirmed: for who keeps the ledger, and for a leader those of the own yard."""

from __future__ import annotations

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.services.demands.draft_heads import HeadList, HeadPage
from facilitator.services.demands.drafts import CountDrafts
from facilitator.web.acting import actor, ask


def drafts_waiting() -> Iterator[tuple[str, str, str]]:
    """The sentence, where it is done, and the word on its button."""
    if not actor().may(Power.MAKE_DRAFTS):
        return
    try:
        number = ask(CountDrafts())
    except Forbidden as refusal:
        yield _(refusal.sentence), url_for("demands.ledger"), _("去看")
        return
    if number:
        yield _("%(number)s 份草稿等着看过、确认。", number=number), url_for("demands.drafts"), _("去确认")


def drafts_in_danger() -> Iterator[tuple[str, str, str]]:
    """Those that may be in danger, by a tick or by their words: somebody should call within two hours."""
    if not actor().may(Power.MAKE_DRAFTS):
        return
    try:
        found: HeadPage = ask(HeadList(urgency=SelfUrgency.DANGER.value, per=1))
    except Forbidden:
        return
    if found.total:
        address = url_for("demands.drafts", urgency=SelfUrgency.DANGER.value)
        yield _("%(number)s 份草稿说有危险或者写到了危险，请马上看。", number=found.total), address, _("马上看")
