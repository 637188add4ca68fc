"""reviews.adopt_formula: how the coming quarters are judged, settled before the first of them begins and for ever."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.hundredths import to_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.adopting import check_formula, formula_sentences, plain_terms
from facilitator.domain.reviews.events import FormulaAdopted
from facilitator.domain.reviews.formula import DEFAULT, HUNDREDTHS, Formula
from facilitator.domain.reviews.scales import LEVELS, Veto
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.reviews.quarters import quarter_told
from facilitator.services.told import told
from facilitator.services.verb import Verb

DECIDED_LIMIT = 120


@dataclass(frozen=True)
class Shares:
    """Whole per cents that add up to 100."""

    process: int = DEFAULT.shares[0]
    result: int = DEFAULT.shares[1]
    satisfaction: int = DEFAULT.shares[2]


@dataclass(frozen=True)
class AdoptFormula:
    """`quarter`: the first one that is judged so. `decided`: what settled it, as 2026年第12号会议纪要. `weights` of
    the levels "5" … "1". Points and rates with at most two decimals; whatever is left out is as usual."""

    quarter: str
    decided: str
    weights: Mapping[str, int] = field(default_factory=dict)
    shares: Shares = Shares()
    pass_at: float = DEFAULT.pass_at / HUNDREDTHS
    rate_at: float = DEFAULT.rate_at / HUNDREDTHS
    excellent_at: float = DEFAULT.excellent_at / HUNDREDTHS
    least: int = DEFAULT.least
    vetoes: Sequence[Veto] = tuple(Veto)


@dataclass(frozen=True)
class AdoptedFormula:
    """`sentences` as they are printed. `replaces`: the one that was adopted for the same quarter before, else empty."""

    formula: str
    since: str
    replaces: str
    sentences: tuple[str, ...]


def adopt(command: AdoptFormula, context: Context) -> AdoptedFormula:
    """Nobody may know the scores already: a quarter that has begun keeps the formula it began with."""
    quarter, today = quarter_told(command.quarter), day_of(context.now)
    decided = told(command.decided, N_("请写明是哪次会、哪份纪要通过的。"), "decided", DECIDED_LIMIT)
    if today >= quarter.first:
        sentence = N_("{quarter} 已经开始，公式要在季度开始以前通过；请从 {next} 起用新的。")
        later = max(quarter.next, quarter_of(today).next, key=lambda one: one.first)
        raise WrongState(sentence, quarter=quarter.written, next=later.written)
    earlier = context.store.formulas.in_force(quarter.written)
    replaces = earlier.id if earlier is not None and earlier.since == quarter.written else ""
    place = context.store.formulas.many() + 1
    formula = _formula(command, f"WJT-{today.year}-{place + 1}")
    check_formula(formula)
    row = {"id": formula.id, "since": quarter.written, "place": place, "decided": decided}
    context.store.formulas.add(
        {**row, "terms": plain_terms(formula), "adopted_at": context.now, "actor": context.actor.name}
    )
    context.record(FormulaAdopted(formula.id, quarter.written, decided, plain_terms(formula)))
    return AdoptedFormula(formula.id, quarter.written, replaces, formula_sentences(formula))


def _formula(command: AdoptFormula, identity: str) -> Formula:
    unknown = set(command.weights) - {str(int(level)) for level in LEVELS}
    if unknown:
        raise BadInput(N_("分值只给 5（非常满意）到 1（非常不满意）这五档。"), field="weights")
    shares = command.shares
    return Formula(
        id=identity,
        weights={level: command.weights.get(str(int(level)), DEFAULT.weights[level]) for level in LEVELS},
        shares=(shares.process, shares.result, shares.satisfaction),
        pass_at=to_hundredths(command.pass_at, "pass_at"),
        rate_at=to_hundredths(command.rate_at, "rate_at"),
        excellent_at=to_hundredths(command.excellent_at, "excellent_at"),
        least=command.least,
        vetoes=frozenset(command.vetoes),
    )


VERB = Verb("reviews", "adopt_formula", AdoptFormula, Power.RUN_REVIEWS, N_("通过评议公式"), adopt)
