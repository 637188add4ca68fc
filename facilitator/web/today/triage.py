"""What the two committees and the coming meetings put on 今天: complaints that several share, meetings not planned."""

from __future__ import annotations

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.demands.clusters import PrivateClusters
from facilitator.services.demands.public_wording import UnseenWordings
from facilitator.services.sessions.due import DueMeeting, DueMeetings
from facilitator.web.acting import actor, ask


def due() -> tuple[DueMeeting, ...]:
    """Suggestions for whoever plans; nobody else sees them."""
    found: tuple[DueMeeting, ...] = ask(DueMeetings()) if actor().may(Power.PLAN_SESSIONS) else ()
    return found


def words_unseen() -> Iterator[tuple[str, str, str]]:
    """Own words that wait to be looked at before everybody reads them."""
    if actor().may(Power.KEEP_LEDGER) and (many := ask(UnseenWordings()).many):
        sentence = _("公示前要看的 %(number)s 件：看过了，公示栏上才写本人的话。", number=many)
        yield sentence, url_for("demands.unseen"), _("去看")


def clusters_waiting() -> Iterator[tuple[str, str, str]]:
    """The sentence, where it is done, and the word on its button."""
    if not actor().may(Power.DECIDE_TRIAGE):
        return
    for cluster in ask(PrivateClusters()):
        told = {"households": cluster.households, "about": cluster.about}
        sentence = _("90 天里 %(households)s 户反映“%(about)s”，可能已经不只是私事。", **told)
        yield sentence, url_for("demands.clusters"), _("去看")
