"""demands.say_again: 「又坏了 / 没办好」 about a public demand, kept as a draft until the clerk has looked."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.again import AGAIN_NAMES, SAID_OF, TEXT_LIMIT, Again
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.drafting import Wish, put_down
from facilitator.services.demands.public_story import NOT_HERE
from facilitator.services.verb import Verb

MOST_WAITING = 20
"""Unread words about one demand; more of them tell the clerk nothing new."""


@dataclass(frozen=True)
class SayAgain:
    """`number` as it stands on the board; `key` is drawn by the face, so that sending twice says it once."""

    number: str
    kind: Again
    key: str
    text: str = ""
    contact: str | None = None


@dataclass(frozen=True)
class SaidAgain:
    """`stub` is the code by which whoever said it can follow it."""

    stub: str


def say_again(command: SayAgain, context: Context) -> SaidAgain:
    line = context.store.board.line(command.number.strip().upper(), day_of(context.now))
    if line is None:
        raise NotFound(NOT_HERE)
    if DemandState(line.state) not in SAID_OF:
        raise WrongState(N_("这件事还没有办完，办完以后再来说；着急的请打电话到社区。"))
    text = command.text.strip()
    if len(text) > TEXT_LIMIT:
        raise BadInput(N_("写得太长，请写在 {limit} 字以内。"), field="text", limit=TEXT_LIMIT)
    if context.store.board.unread(line.id) >= MOST_WAITING:
        raise WrongState(N_("已经有很多人说了同一件事，社区正在看，不用再说。"))
    kind = AGAIN_NAMES[command.kind]
    wish = Wish(
        title=f"{kind}：{line.number}",
        description=f"{kind}。{text}",
        channel=Channel.QR_FORM,
        category=Category(line.category),
        contact=command.contact,
        building=line.building,
        kind=DraftKind.RELAPSE,
        about=line.id,
    )
    return SaidAgain(put_down(context, wish)[1])


VERB = Verb("demands", "say_again", SayAgain, Power.PUBLIC, N_("说一声又坏了、没办好"), say_again)
