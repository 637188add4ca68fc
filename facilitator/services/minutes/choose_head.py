"""minutes.choose_head: a black or a red head for every 纪要 that is settled from now on."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.events import MinutesHeadChosen
from facilitator.domain.minutes.heads import Head
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.minutes.heads import FACT, head_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ChooseHead:
    head: Head


@dataclass(frozen=True)
class ChosenHead:
    head: Head


def choose_head(command: ChooseHead, context: Context) -> ChosenHead:
    """What is settled already keeps the head it was settled with."""
    if head_of(context.store) is not command.head:
        context.store.staff.keep_fact(FACT, command.head)
        context.record(MinutesHeadChosen(command.head, context.actor.name))
    return ChosenHead(command.head)


VERB = Verb("minutes", "choose_head", ChooseHead, Power.SIGN_MINUTES, N_("选纪要的抬头"), choose_head)
