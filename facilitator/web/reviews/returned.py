"""/reviews/returned: what failed and owes its cause, what waits for an assembly, what 书记 may take to the street."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.states import ReviewState
from facilitator.services.reviews.read import ReviewList
from facilitator.services.reviews.returned import Returned, ReturnedShown
from facilitator.web.acting import actor, ask


@dataclass(frozen=True)
class ReturnedPage:
    shown: ReturnedShown
    may_run: bool
    may_escalate: bool


def returned() -> ResponseReturnValue:
    page = ReturnedPage(ask(Returned()), actor().may(Power.RUN_REVIEWS), actor().may(Power.SUPERVISE))
    return render_template("reviews/returned.html", page=page)


def reviews_waiting() -> Iterator[tuple[str, str, str]]:
    """For 今天: the sentence, where it is done, and the word on its button."""
    runs, escalates = actor().may(Power.RUN_REVIEWS), actor().may(Power.SUPERVISE)
    if not runs and not escalates:
        return
    if runs:
        yield from _under_way()
    shown: ReturnedShown = ask(Returned())
    address = url_for("reviews.returned")
    if runs and shown.without_cause:
        yield _("%(count)s 件评议不合格，还没有写原因。", count=len(shown.without_cause)), address, _("去写")
    if escalates and shown.escalations:
        sentence = _("%(count)s 件到了第三轮或者超期 30 天，请定要不要升级上报街道。", count=len(shown.escalations))
        yield sentence, address, _("去看")


def _under_way() -> Iterator[tuple[str, str, str]]:
    """The worker gathers a quarter that is over by itself: whoever runs reviews is told that it is there."""
    for line in ask(ReviewList()):
        if line.state is ReviewState.OPEN:
            sentence = _("%(quarter)s 有 %(count)s 件等着评议。", quarter=line.quarter, count=line.demands)
            yield sentence, url_for("reviews.one", quarter=line.quarter), _("去评议")
