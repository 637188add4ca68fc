"""Books that fell below zero, for who keeps or supervises them."""

from __future__ import annotations

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.services.funding.below_zero import BelowZero
from facilitator.web.acting import actor, ask


def books_below_zero() -> Iterator[tuple[str, str, str]]:
    """Sentence, address, button."""
    if not actor().may(Power.KEEP_FUNDS) and not actor().may(Power.SUPERVISE_FUNDS):
        return
    for plan in ask(BelowZero()):
        told = _("“%(title)s”账上是 %(balance)s 元，比零还少。", title=plan.title, balance=yuan(plan.balance_fen))
        yield told, url_for("funding.one", plan=plan.plan), _("去查清")
