"""demands.discard_drafts: many drafts that are no demands are thrown away for one reason, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.draft_filter import MOST_PER_PAGE
from facilitator.domain.errors import BadInput, Missing, NotFound, Refusal, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.discard_draft import DiscardDraft, discard_draft
from facilitator.services.demands.drafting import find_draft
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DiscardDrafts:
    """`reason` is the staff's own word and stays in the journal, once for each draft: no resident's name in it."""

    drafts: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class DiscardedDrafts:
    count: int


def discard_drafts(command: DiscardDrafts, context: Context) -> DiscardedDrafts:
    chosen = ticked(command.drafts, context)
    for draft in chosen:
        discard_draft(DiscardDraft(draft, command.reason), context)
    return DiscardedDrafts(len(chosen))


def ticked(drafts: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Each once, in their order. Raises Missing or BadInput for none or too many, NotFound where some are not to be
    found in what this person sees, WrongState where some are drafts no more: whoever ticked them looks again."""
    chosen = tuple(dict.fromkeys(drafts))
    if not chosen:
        raise Missing(N_("请至少勾一份草稿。"), what="drafts")
    if len(chosen) > MOST_PER_PAGE:
        raise BadInput(N_("一次最多办 {most} 份，请分几次。"), field="drafts", most=MOST_PER_PAGE)
    apart = [_apart(draft, context) for draft in chosen]
    if unknown := apart.count(NotFound):
        sentence = N_("勾的里面有 {unknown} 份，您这里没有这样的草稿，其余的还没有办，请刷新页面再勾。")
        raise NotFound(sentence, field="drafts", unknown=unknown)
    if gone := apart.count(WrongState):
        sentence = N_("勾的里面有 {gone} 份已经有人处理过了，其余的还没有办，请看过再按一次。")
        raise WrongState(sentence, field="drafts", gone=gone)
    return chosen


def _apart(draft: str, context: Context) -> type[Refusal] | None:
    """Why it is no draft for this person; a draft of another yard is as unknown as one that never was."""
    try:
        find_draft(context, draft)
    except (NotFound, WrongState) as refusal:
        return type(refusal)
    return None


VERB = Verb("demands", "discard_drafts", DiscardDrafts, Power.MAKE_DRAFTS, N_("不要几份草稿"), discard_drafts)
