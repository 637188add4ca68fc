"""/my: the code from the slip leads to the whole way of one's own demand; no other page links to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.search_words import number_in, printed_number
from facilitator.domain.errors import NotFound
from facilitator.services.demands.reporter_story import OwnStory, ReporterStory
from facilitator.web.acting import ask
from facilitator.web.public.story import ShownLine, ShownStep, shown_lines, shown_step
from facilitator.wire.refusals import sentence_of

_PRIVATE = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store, private"}
"""The address is the key: it must not travel on in a Referer, a search engine or a shared browser's memory."""


@dataclass(frozen=True)
class AskPage:
    """`typed` stands in the field again after a code that does not exist."""

    typed: str
    refusal: str


@dataclass(frozen=True)
class MinePage:
    number: str
    title: str
    followed: str
    state: str
    told_on: date | None
    party: str
    deadline: date | None
    steps: tuple[ShownStep, ...]
    told: tuple[ShownLine, ...]
    reason: str
    next_line: str
    public_address: str


def asked() -> ResponseReturnValue:
    """A number of the board leads to the board, anything else is taken for a code."""
    typed = request.args.get("code", "").strip()
    if not typed:
        return _kept_private(make_response(render_template("public/my.html", page=AskPage("", ""))))
    number = number_in(typed)
    if number is not None and number.year is not None:
        return redirect(url_for("public.story", number=printed_number(typed)), 303)
    return _kept_private(make_response(redirect(url_for("public.mine", stub=typed[:40].replace("/", "")), 303)))


def mine(stub: str) -> ResponseReturnValue:
    """A code that does not exist shows the form again: one sentence, whatever is wrong with it."""
    try:
        page = _page(ask(ReporterStory(stub)))
    except NotFound as refusal:
        answer = make_response(render_template("public/my.html", page=AskPage(stub[:40], sentence_of(refusal))), 404)
        return _kept_private(answer)
    return _kept_private(make_response(render_template("public/mine.html", page=page)))


def _page(told: OwnStory) -> MinePage:
    return MinePage(
        number=told.number,
        title=told.title,
        followed=told.followed,
        state=_(told.state_name) + (_("，第 %(round)s 次办", round=told.round) if told.round > 1 else ""),
        told_on=told.told_on,
        party=told.party,
        deadline=told.deadline,
        steps=tuple(shown_step(step) for step in told.steps),
        told=shown_lines(told.told),
        reason=told.reason,
        next_line=_(told.next_line) if told.next_line else "",
        public_address=url_for("public.story", number=told.public_number) if told.public_number else "",
    )


def _kept_private(answer: Response) -> Response:
    answer.headers.update(_PRIVATE)
    return answer
