"""What may still point at somebody who was forgotten: the sentences, each with the form that puts it right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import request, url_for
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.words_left import DoubtfulWords, WordsLeft, WordsToLookAt
from facilitator.web.acting import actor, ask
from facilitator.web.demands.field_names import FIELD_NAMES

LOOK, OPEN = "look", "open"
"""In the address: places that forgetting named, without a word of theirs; the step whose form is open."""
_FIELDS = FIELD_NAMES | {
    "public_title": N_("公示标题"),
    "since": N_("多久了"),
    "wish": N_("希望怎么办"),
    "demand_inspections": N_("现场监督"),
    "demand_replies": N_("答复"),
    "demand_follow_ups": N_("回访"),
    "demand_photos": N_("照片说明"),
    "visits": N_("走访记录"),
}
_STEPS = {"title": "amend", "location": "amend", "public_title": "word_for_public"}
"""Fields that have a form of their own; anything else is taken out by the words."""
_FIRST_FIELDS = {"amend": "title", "word_for_public": "title", "forget_contact": "words"}


@dataclass(frozen=True)
class Left:
    """`number` is empty for the demand of the page itself. `hidden` is how a public page would say it, and `place` what
    one press hides; both empty where that cannot be."""

    number: str
    field: str
    sentence: str
    address: str
    hidden: str
    place: str


def left_of(demand: DemandInFull) -> tuple[Left, ...]:
    if not actor().may(Power.KEEP_LEDGER):
        return ()
    found: WordsLeft = ask(WordsToLookAt(demand.id, request.args.get(LOOK, "")))
    return tuple(_left(one, demand) for one in found.sentences)


def places_of(look_at: Iterable[DoubtfulWords]) -> str | None:
    """For the address, which stays whatever is typed in the form."""
    return ",".join(one.place for one in look_at) or None


def _left(one: DoubtfulWords, demand: DemandInFull) -> Left:
    step = _STEPS.get(one.field, "forget_contact")
    look = request.args.get(LOOK) or None
    address = url_for("demands.one", number=one.number, open=step, look=look, _anchor=f"{step}-{_FIRST_FIELDS[step]}")
    own = one.number == (demand.number or demand.id)
    hidden = one.hidden if own else ""
    return Left(
        "" if own else one.number,
        _(_FIELDS.get(one.field, one.field)),
        one.sentence,
        address,
        hidden,
        one.place if hidden else "",
    )
