"""minutes.choose_way: signed by hand on paper or with a key, for one paper or for all that come."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.minutes.events import SigningWayChosen
from facilitator.domain.minutes.signing import SigningWay
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.ways import fact_of, way_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ChooseWay:
    """Without `minutes` for every paper of which nothing else was said."""

    way: SigningWay
    minutes: str | None = None


@dataclass(frozen=True)
class ChosenWay:
    way: SigningWay


def choose_way(command: ChooseWay, context: Context) -> ChosenWay:
    """What was signed already stays signed, whichever way. Raises WrongState once the last signature is there."""
    session = None
    if command.minutes is not None:
        row = find_minutes(context.store, command.minutes)
        session = row.session
        if row.signed_at is not None:
            raise WrongState(N_("这份纪要已经签完，不用再选怎么签。"))
    if way_of(context.store, command.minutes) is not command.way:
        context.store.staff.keep_fact(fact_of(command.minutes), command.way)
        context.record(SigningWayChosen(command.minutes or "", command.way, context.actor.name), session)
    return ChosenWay(command.way)


VERB = Verb("minutes", "choose_way", ChooseWay, Power.SIGN_MINUTES, N_("选纸签或者电子签"), choose_way)
