"""What the forms of a plan's page have in common: fields with ids of their own, choices from the plan, one command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from flask import flash
from flask_babel import gettext as _
from wtforms import HiddenField, SelectField

from facilitator.domain.words import N_
from facilitator.services.door import Outcome
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.votes import VoteLine
from facilitator.web.forms import DayField, Needed, PaperForm
from facilitator.web.funding.parties import Somebody
from facilitator.web.times import moment


@dataclass(frozen=True)
class Around:
    """What the forms of one plan are filled from."""

    shown: PlanShown
    people: tuple[Somebody, ...]
    votes: tuple[VoteLine, ...]
    staff: tuple[str, ...]


class DeedForm(PaperForm):
    """Many stand on one page, so the id of every field begins with the deed's name."""

    key = HiddenField()

    def of(self, deed: str) -> None:
        for field in self:
            field.id = f"{deed}-{field.short_name}"
            field.label.field_id = field.id

    def offer(self, around: Around) -> None:
        """The choices that hang on the plan. A child says which."""

    def usual(self, around: Around) -> None:
        """What is usual, before anybody has typed. A child says what."""

    def command(self, around: Around) -> object:
        raise NotImplementedError


def tell_what_is_hidden(outcome: Outcome) -> None:
    """Where somebody typed a name, a door or a phone that the wall does not show."""
    if getattr(outcome.result, "hidden", False):
        flash(_("刚写的字里有住户的姓名、门牌或电话，公示的时候会遮住；以后请写“住户”，不写是谁。"))


def day_in(field: DayField) -> date:
    """What `Needed` has seen to."""
    return cast(date, field.data)


VOTE_AGAIN = N_("没有能选的：先就这一步开一次会，表决通过、公布了结果，再回来选。")


def fresh_votes(field: SelectField, votes: tuple[VoteLine, ...]) -> None:
    """Those that were held since the collecting ended; where there is none, the field says what to do first."""
    field.choices = vote_choices(tuple(line for line in votes if line.fresh))
    if not field.choices:
        field.description = _(VOTE_AGAIN)
        field.validate_choice, field.validators = False, [Needed(VOTE_AGAIN)]


def vote_choices(votes: tuple[VoteLine, ...]) -> list[tuple[str, str]]:
    """The newest first, each with what came of it."""
    said = {True: _("通过"), False: _("没有通过"), None: _("还没有公布")}
    return [(line.ballot, f"{line.question}（{moment(line.starts_at)}，{said[line.passed]}）") for line in votes]
