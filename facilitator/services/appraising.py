"""Satisfaction asked in the hall: which matters a paper is about, what it brings to the review, and the series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.ballots.appraisal import LEVEL_OF, Given, given
from facilitator.domain.ballots.effective import effective
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.units import UnitKind
from facilitator.domain.reviews.concern import affected
from facilitator.domain.reviews.scales import Level
from facilitator.services.concerning import concerns_of
from facilitator.services.context import Context
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.services.tally import evidence
from facilitator.services.voicing import heard_already, own_judges
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

SERIES = ("representatives", "households", "others")
Counts = dict[Level, int]


@dataclass(frozen=True)
class Heard:
    """Forms about one matter by level: the representatives', those of the households it concerns, and other ones."""

    representatives: Mapping[Level, int]
    households: Mapping[Level, int]
    others: Mapping[Level, int] = field(default_factory=dict)

    @property
    def all(self) -> Counts:
        series = (self.representatives, self.households, self.others)
        return {level: sum(one.get(level, 0) for one in series) for level in Level}


def still_to_ask(store: UnitOfWork, session: Row) -> tuple[str, ...]:
    """Demands of the open reviews that nobody in this meeting was asked about yet, in the order of the lists."""
    standing = [ballot for ballot in store.ballots.of_session(session.id) if _stands(ballot)]
    asked = {demand for ballot in standing for demand in ballot.appraises}
    found = []
    for review in store.reviews.open_ones():
        found += [item.demand for item in store.reviews.items(review.id) if item.demand not in asked]
    rows = store.waiting.named(found)
    return tuple(demand for demand in found if rows[demand].state == DemandState.IN_REVIEW)


def _stands(ballot: Row) -> bool:
    return bool(ballot.appraises) and ballot.state != BallotState.VOID


def in_the_box(store: UnitOfWork) -> frozenset[str]:
    """Demands about which a hall is scoring, or has scored without 宣布结果: a verdict now would lose those forms."""
    return frozenset(demand for ballot in store.ballots.scores_in_the_box() for demand in ballot.appraises)


def voices(store: UnitOfWork, session: Row, ballot: Row) -> tuple[Given, ...]:
    """What counts in the box, one a voter, by the announced rule for duplicates."""
    proof = evidence(store, session, ballot)
    box = effective(proof.papers, proof.electorate, DuplicateRule(ballot.duplicate_rule), proof.silent)
    return given(Form(ballot.form), box.votes)


def heard(store: UnitOfWork, session: Row, ballot: Row) -> tuple[Heard, ...]:
    """For every matter of the ballot, in its order, what tonight's box says."""
    representatives = seats_of(store, session)
    found: list[tuple[Counts, Counts, Counts]] = [({}, {}, {}) for _demand in ballot.appraises]
    for voice in voices(store, session, ballot):
        for series, level in zip(found, voice.levels, strict=True):
            counts = series[0 if voice.unit in representatives else 1]
            counts[level] = counts.get(level, 0) + 1
    for name, level, number in _hands(store, ballot):
        counts = found[0][SERIES.index(name)]
        counts[level] = counts.get(level, 0) + number
    return tuple(Heard(*series) for series in found)


def keep_forms(context: Context, session: Row, ballot: Row) -> None:
    """The announced answers join the review's forms. A form that came another way before stands; no form comes twice,
    and none from whoever is responsible for the matter.

    A matter that no open review holds is told in the hall and judged by nobody.
    """
    store, given_ones = context.store, voices(context.store, session, ballot)
    representatives, everyone = seats_of(store, session), store.roll.everyone()
    concerns = concerns_of(store, ballot.appraises)
    for place, demand in enumerate(ballot.appraises):
        item = store.reviews.open_item_of(demand)
        if item is None:
            continue
        known = heard_already(store, item) | own_judges(context, demand, everyone)
        fresh = [one for one in given_ones if one.unit not in known]
        near = affected(concerns[demand], everyone)
        rows = [
            _form(context, item, ballot, one.levels[place], one.channel, one.unit in representatives)
            | {"unit": one.unit, "affected": one.unit in near}
            for one in fresh
        ]
        rows += [
            _form(context, item, ballot, level, Channel.HANDS.value, name == SERIES[0])
            | {"affected": name == SERIES[1]}
            for name, level, number in _hands(store, ballot)
            for _hand in range(number)
        ]
        store.reviews.put_scores(rows)


def _form(context: Context, item: Row, ballot: Row, level: Level, channel: str, representative: bool) -> dict[str, Any]:
    """`key` is the ballot whose box it lay in."""
    return {
        "id": context.new_id(),
        "review": item.review,
        "demand": item.demand,
        "unit": None,
        "level": int(level),
        "channel": channel,
        "representative": representative,
        "affected": False,
        "key": ballot.id,
        "at": context.now,
        "actor": context.actor.name,
    }


def _hands(store: UnitOfWork, ballot: Row) -> list[tuple[str, Level, int]]:
    """Hands that were only counted: series, level, how many."""
    row = store.entering.hands(ballot.id)
    if row is None or row.units is not None or not row.series:
        return []
    return [(name, LEVEL_OF[option], number) for name in SERIES for option, number in row.series.get(name, {}).items()]


def seats_of(store: UnitOfWork, session: Row) -> frozenset[str]:
    """Units of voters who are representatives, under whichever of their units they answered."""
    roll: Electorate = entitled_in(store, session, ballot_rule(session))
    seats = {unit.id for unit in store.roll.frozen(session.id) if unit.kind is UnitKind.REPRESENTATIVE}
    voters = roll.voters(seats)
    return frozenset(unit for unit, voter in roll.voter_of.items() if voter in voters)


def sit_over(context: Context, session: Row) -> None:
    """This meeting has the open reviews before it now: what is decided about them shows on its windows."""
    for review in context.store.reviews.open_ones():
        context.store.reviews.change(review.id, session=session.id)


def sitting_over(store: UnitOfWork, review: Row) -> str | None:
    """The running meeting that has the review before it."""
    session = store.rooms.session(review.session) if review.session else None
    return session.id if session is not None and session.state == SessionState.RUNNING else None


def covered_items(store: UnitOfWork, session: Row, demands: Sequence[str]) -> tuple[Row, ...]:
    """Agenda items, other than the one at hand, whose demand is on this sheet."""
    return tuple(
        item
        for item in store.rooms.items(session.id)
        if item.demand in set(demands) and item.id != session.current_item
    )
