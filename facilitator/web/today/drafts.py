"""Wishes that wait to be read and confirmed: for who keeps the ledger, and for a leader those of the own yard."""

from __future__ import annotations

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
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
