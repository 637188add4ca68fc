"""funding.try_out: another method or amount, tried live in a council; the wall shows what a household would pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.apportion import Method, Rounding, exempt_counts, halved
from facilitator.domain.funding.sources import check_sources, resident_part
from facilitator.domain.funding.tiers import Tier, TierBy
from facilitator.domain.hundredths import to_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.funding.trial_units import in_tiers, usual_units
from facilitator.services.funding.writing import PlanSource, PlanUnit, carriers_told, divided, on_the_roll, sources_told
from facilitator.services.trying import other_ways
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.content_events import TrialShown
from facilitator.sessions.phases import SessionState

MONEY_ITEMS = (ItemForm.FUNDING, ItemForm.DISCUSSION, ItemForm.BALLOT)


@dataclass(frozen=True)
class TryOut:
    """As `funding.plan`, for an item of a session and without keeping a plan. No `units`: those of the plan of the
    item's demand, else every household. `by` and `tiers`: for 分档, how they are put together and how many parts each
    group carries; a group that is not told carries one, and without `by` the units say their parts themselves."""

    session: str
    item: str
    title: str
    budget_fen: int
    sources: Sequence[PlanSource]
    method: Method
    units: Sequence[PlanUnit] = ()
    rounding: Rounding = Rounding.CEIL_TO_YUAN
    by: TierBy | None = None
    tiers: Sequence[Tier] = ()


@dataclass(frozen=True)
class TriedOut:
    """`share_counts`: how many units would carry each amount, by the amount in fen."""

    total_fen: int
    surplus_fen: int
    share_counts: dict[str, int]


def try_out(command: TryOut, context: Context) -> TriedOut:
    session = find_session(context.store, command.session)
    item = find_item(context.store, session.id, command.item)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，不能再试算。"))
    if item.form not in MONEY_ITEMS:
        raise WrongState(N_("这项议题不谈钱，请换到筹资的那一项。"))
    sources = sources_told(command.sources)
    check_sources(command.budget_fen, sources)
    roll = on_the_roll(context.store)
    units = command.units or usual_units(context.store, item, command.method)
    if command.by is not None and command.method is Method.TIERED:
        units = in_tiers(units, roll, command.by, command.tiers)
    dividing = () if command.method is Method.FIXED_PLEDGE else units
    carriers = carriers_told(roll, command.method, dividing)
    shares = divided(sources, command.method, carriers, command.rounding)
    paying = [(roll.units[line.unit], line.exempt) for line in units if line.unit in roll.units]
    others = other_ways(paying, resident_part(sources), command.method, command.rounding)
    counts = {str(fen): count for fen, count in shares.counts.items()}
    context.store.fund_trials.keep(
        item.id,
        {
            "title": " ".join(command.title.split())[:120],
            "budget_fen": command.budget_fen,
            "sources": [[line.source.value, line.name, line.amount_fen] for line in sources],
            "method": command.method.value,
            "rounding": command.rounding.value,
            "units": len(carriers),
            "exempt": {kind.value: count for kind, count in exempt_counts(carriers).items()},
            "share_counts": counts,
            "surplus_fen": shares.surplus_fen,
            "halves": {str(fen): count for fen, count in halved(shares.of, carriers).items()},
            "others": [astuple(way) for way in others],
            "by": command.by,
            "tiers": [[tier.group, to_hundredths(tier.parts, "tiers")] for tier in command.tiers],
        },
        context.now,
    )
    context.record(TrialShown(session.id, item.id, command.budget_fen, command.method), session.id)
    return TriedOut(shares.total_fen, shares.surplus_fen, counts)


VERB = Verb("funding", "try_out", TryOut, Power.WRITE_NOTES, N_("试算：换个办法分摊"), try_out)
