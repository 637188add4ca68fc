"""reviews.score: one form of one household or representative about one demand; given once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import AlreadyScored, BadInput, NotFound, Recused
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.reviews.concern import Concern, affected
from facilitator.domain.reviews.events import DemandScored
from facilitator.domain.reviews.scales import Level
from facilitator.domain.words import N_
from facilitator.services.concerning import concern_of
from facilitator.services.context import Context
from facilitator.services.judging import find_item, find_open_review
from facilitator.services.verb import Verb
from facilitator.services.voicing import own_judges, taken_in
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

KEY_LIMIT = 80


class FormChannel(StrEnum):
    PHONE = "phone"
    PAPER = "paper"
    HANDS = "hands"


@dataclass(frozen=True)
class ScoreDemand:
    """`satisfaction` 5 (非常满意) … 1, 0 for 不了解. A form with a `key` may be sent again."""

    review: str
    demand: str
    unit: str
    satisfaction: int
    channel: FormChannel = FormChannel.PAPER
    key: str | None = None


@dataclass(frozen=True)
class ScoredDemand:
    """How many forms about this demand are in now."""

    forms: int


def score(command: ScoreDemand, context: Context) -> ScoredDemand:
    store = context.store
    review = find_open_review(store, command.review)
    item, hand = find_item(store, review.id, command.demand), hand_of(store, command.unit)
    line = Line(item, hand, level_told(command.satisfaction), command.channel, key_told(command.key))
    if not came_before(context, line):
        may_score(context, line)
        keep_score(context, line, concern_of(store, item.demand))
    return _forms(store, item)


@dataclass(frozen=True)
class Hand:
    """Whoever hands in a form, with every line of the roll that is the same person."""

    unit: Unit
    lines: tuple[Unit, ...]


@dataclass(frozen=True)
class Line:
    """What somebody says about one demand."""

    item: Row
    hand: Hand
    level: Level
    channel: FormChannel
    key: str | None


def hand_of(store: UnitOfWork, unit: str) -> Hand:
    """Raises NotFound or BadInput."""
    found = store.roll.unit(unit)
    if found is None:
        raise NotFound(N_("名册里没有这一户或这位代表。"))
    if found.kind is UnitKind.COMMITTEE:
        raise BadInput(
            N_("{label} 是居委会的席位，评议由住户和居民代表来评；请用本人自己家那一户。"),
            field="unit",
            label=found.label,
        )
    return Hand(found, tuple(store.roll.lines_of_person(found.id)))


def level_told(satisfaction: int) -> Level:
    if satisfaction not in set(Level):
        raise BadInput(N_("满意度是 5（非常满意）到 1（非常不满意），不了解是 0。"), field="satisfaction")
    return Level(satisfaction)


def key_told(key: str | None) -> str | None:
    if key is not None and len(key) > KEY_LIMIT:
        raise BadInput(N_("编号太长。"), field="key")
    return key


def came_before(context: Context, line: Line) -> bool:
    """The same line under the same key is in: it was sent again."""
    earlier = context.store.reviews.score_of(line.item.review, line.item.demand, line.hand.unit.id)
    return earlier is not None and line.key is not None and (earlier.key, earlier.level) == (line.key, line.level)


def may_score(context: Context, line: Line) -> None:
    """Raises AlreadyScored or Recused."""
    _ask_once(context.store, line.item, line.hand)
    if own_judges(context, line.item.demand, line.hand.lines):
        label = line.hand.unit.label
        raise Recused(N_("{label} 是这一件的责任方，自己办的事自己不评，请由住户和居民代表来评。"), label=label)


def keep_score(context: Context, line: Line, concern: Concern) -> None:
    item, unit = line.item, line.hand.unit
    context.store.reviews.score(
        {
            "id": context.new_id(),
            "review": item.review,
            "demand": item.demand,
            "unit": unit.id,
            "level": line.level,
            "channel": line.channel,
            "representative": any(one.kind is UnitKind.REPRESENTATIVE for one in line.hand.lines),
            "affected": unit.id in affected(concern, line.hand.lines),
            "key": line.key,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(DemandScored(item.review, item.demand, unit.id, line.level, line.channel))


def _forms(store: UnitOfWork, item: Row) -> ScoredDemand:
    return ScoredDemand(sum(store.reviews.counts(item.review, item.demand).values()))


def _ask_once(store: UnitOfWork, item: Row, hand: Hand) -> None:
    """Raises AlreadyScored where one line of the person was heard, in the hall or by a form."""
    unit, in_hall = hand.unit, taken_in(store, item.demand)
    by_form = store.reviews.scored_by(item.review, item.demand)
    if unit.id in in_hall:
        raise AlreadyScored(N_("{label} 已经在会上评过这一件了。"), label=unit.label)
    if unit.id in by_form:
        raise AlreadyScored(N_("{label} 已经评过这一件了。"), label=unit.label)
    other = next((line for line in hand.lines if line.id in in_hall | by_form), None)
    if other is not None:
        sentence = N_("{label} 和 {other} 是同一个人，已经用 {other} 评过这一件了；一个人对一件只评一次。")
        raise AlreadyScored(sentence, label=unit.label, other=other.label)


VERB = Verb("reviews", "score", ScoreDemand, Power.ENTER_SCORES, N_("登记一张评分表，评一件"), score)
