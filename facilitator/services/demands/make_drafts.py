"""demands.make_drafts: the wishes of a pasted chain are put down together, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.drafts import MOST_AT_ONCE, DraftKind
from facilitator.domain.errors import BadInput, Missing, Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.drafting import Wish, put_down
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class Joined:
    """Both count from 1 in the command's drafts: a support, and the wish among them that it is about."""

    support: int
    about: int


@dataclass(frozen=True)
class MakeDrafts:
    """`joined`: of which supports it is known what they are about, though that has no id yet."""

    drafts: tuple[Wish, ...]
    joined: tuple[Joined, ...] = ()


@dataclass(frozen=True)
class MadeDrafts:
    """Ids in the order of what was given."""

    drafts: tuple[str, ...]


def make_drafts(command: MakeDrafts, context: Context) -> MadeDrafts:
    if not command.drafts:
        raise Missing(N_("一份草稿也没有。"), what="drafts")
    if len(command.drafts) > MOST_AT_ONCE:
        raise BadInput(N_("一次最多记 {most} 份草稿，请分几次。"), field="drafts", most=MOST_AT_ONCE)
    _check_joined(command)
    made = tuple(_put_down(context, place, wish) for place, wish in enumerate(command.drafts, 1))
    for pair in command.joined:
        context.store.ledger.change(made[pair.support - 1], about=made[pair.about - 1])
    return MadeDrafts(made)


def _check_joined(command: MakeDrafts) -> None:
    """Raises BadInput for a pair that is no support with a new wish."""
    kinds = dict(enumerate((wish.kind for wish in command.drafts), 1))
    for pair in command.joined:
        if (kinds.get(pair.support), kinds.get(pair.about)) != (DraftKind.SUPPORT, DraftKind.NEW):
            raise BadInput(N_("附议的应当是同一批里的一件需求。"), field="joined")


def _put_down(context: Context, place: int, wish: Wish) -> str:
    try:
        return put_down(context, wish)[0]
    except Refusal as refusal:
        field = str(refusal.details.get("field") or refusal.details.get("what") or "drafts")
        raise BadInput(N_("第 {place} 份：{why}"), field=field, place=place, why=refusal.message) from refusal


VERB = Verb("demands", "make_drafts", MakeDrafts, Power.MAKE_DRAFTS, N_("记下一批草稿"), make_drafts)
