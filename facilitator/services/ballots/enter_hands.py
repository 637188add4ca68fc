"""ballots.enter_hands: raised hands, as counts or by name; a second count takes the place of the first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.ballots.entering import check_named_hands, hand_count
from facilitator.domain.ballots.events_by_hand import HandsEntered
from facilitator.domain.ballots.handing_in import may_raise
from facilitator.domain.ballots.papers import ABSTAIN, AGAINST, FOR, Channel, Secrecy
from facilitator.domain.errors import BadInput, BadPaper, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import witness_needed
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_item, find_session
from facilitator.services.handing_in import NAME_LIMIT, HandingIn, check_takes
from facilitator.services.hands_apart import Apart, hands_apart
from facilitator.services.tally import evidence, slate_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class EnterHands:
    """Either counts (`for`, `against`, `abstain`, or `counts` by option) or `units` by option, never both."""

    ballot: str
    tellers: tuple[str, ...] = ()
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    series: dict[str, dict[str, int]] = field(default_factory=dict)
    """Counts apart for `representatives`, `households` and `others`, where satisfaction is asked for."""

    @property
    def numbers(self) -> dict[str, int]:
        three = {FOR: self.for_, AGAINST: self.against, ABSTAIN: self.abstain}
        apart = {option: 0 for counts in self.series.values() for option in counts}
        for counts in self.series.values():
            apart = {option: number + counts.get(option, 0) for option, number in apart.items()}
        return {**apart, **self.counts, **{option: number for option, number in three.items() if number is not None}}


@dataclass(frozen=True)
class EnteredHands:
    """How many hands stand in the count now."""

    hands: int


def enter_hands(command: EnterHands, context: Context) -> EnteredHands:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    check_takes(ballot, Channel.HANDS)
    if bool(command.numbers) is bool(command.units):
        raise Missing(N_("请填各举了多少人，或者逐个选是谁举的手，两样选一样。"), what="for")
    tellers = _tellers(command, context, session, ballot)
    # A second count takes the place of the first, whichever way it was taken.
    context.store.box.take_out_hands(ballot.id)
    series = _series(command, context, session, ballot)
    if command.units:
        counts, units = _by_name(command.units, context, session, ballot)
    else:
        counts, units = _counted(command.numbers, context, session, ballot), None
    context.store.entering.count_hands(
        {
            "id": context.new_id(),
            "ballot": ballot.id,
            "counts": counts,
            "units": units,
            "tellers": list(tellers),
            "series": series,
            "entered_at": context.now,
        }
    )
    told = None if units is None else {option: tuple(raised) for option, raised in units.items()}
    context.record(HandsEntered(ballot.id, tellers, counts, told), ballot.session)
    return EnteredHands(sum(counts.values()))


def _series(command: EnterHands, context: Context, session: Row, ballot: Row) -> Apart | None:
    """Hands about satisfaction are counted apart: representatives alone are too easily content."""
    if not ballot.appraises or command.units:
        return None
    return hands_apart(context.store, session, ballot, command.series, command.numbers)


def _tellers(command: EnterHands, context: Context, session: Row, ballot: Row) -> tuple[str, ...]:
    """Two where the vote binds or is about money; a consultation is counted by whoever presses."""
    names = [" ".join(who.split()) for who in command.tellers]
    if any(not 1 <= len(name) <= NAME_LIMIT for name in names):
        raise BadInput(N_("点数人的名字写 {most} 字以内。"), field="tellers", most=NAME_LIMIT)
    people = [context.store.staff.find(name) for name in names]
    names = [name if person is None else person.name for name, person in zip(names, people, strict=True)]
    tellers = tuple(dict.fromkeys(names)) or (context.actor.name,)
    if len(tellers) < len(command.tellers) or len(tellers) > 2:
        raise BadInput(N_("点数要写两个不同的人。"), field="tellers")
    if len(tellers) < 2 and witness_needed(session, find_item(context.store, session.id, ballot.item)):
        raise Missing(N_("举手要两个人点数，请写上两位点数人。"), what="tellers")
    return tellers


def _counted(numbers: Mapping[str, int], context: Context, session: Row, ballot: Row) -> dict[str, int]:
    store, slate = context.store, slate_of(ballot)
    rule = HandingIn(context, session, ballot).rule
    left = may_raise(evidence(store, session, ballot))
    return dict(hand_count(rule, slate, numbers, left).counts)


def _by_name(
    units: Mapping[str, tuple[str, ...]], context: Context, session: Row, ballot: Row
) -> tuple[dict[str, int], dict[str, list[str]]]:
    if ballot.secrecy == Secrecy.SECRET:
        raise BadPaper(N_("无记名表决的举手只点数，不记名字。"))
    slate, hall = slate_of(ballot), HandingIn(context, session, ballot)
    chosen = check_named_hands(slate, units, hall.label)
    hall.check_all(tuple(chosen), Channel.HANDS)
    for unit, options in chosen.items():
        context.store.box.put_named(_vote(ballot, unit, options))
    counts = {option: len(units.get(option, ())) for option in slate.ids}
    return counts, {option: sorted(raised) for option, raised in units.items()}


def _vote(ballot: Row, unit: str, options: tuple[str, ...]) -> dict[str, object]:
    return {
        "ballot": ballot.id,
        "unit": unit,
        "channel": Channel.HANDS,
        "choices": list(options),
        "invalid": False,
        "key": f"hands:{unit}",
        "helped_by": None,
    }


VERB = Verb("ballots", "enter_hands", EnterHands, Power.ENTER_PAPERS, N_("录入举手"), enter_hands)
