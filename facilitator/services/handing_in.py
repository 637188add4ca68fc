"""What tellers may put into a ballot now: its state, its channels, who may still hand in a paper or raise a hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from facilitator.domain.ballots.casting import Standing
from facilitator.domain.ballots.handing_in import check_handed_in
from facilitator.domain.ballots.handing_in import check_room as room_for
from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel, Secrecy
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import BadInput, BadPaper, Forbidden, NotOpen, Recused, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context, Reading
from facilitator.services.electorate import electorate
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.services.tally import evidence, presence_of
from facilitator.services.voicing import own_in_ballot, scored_before
from facilitator.storage.rows import Row

NAME_LIMIT = 40
NOT_NOW = {
    BallotState.DRAFT: N_("投票还没有开始，不能录票。"),
    BallotState.ANNOUNCED: N_("结果已经宣布，不能再录票。"),
    BallotState.VOID: N_("这次表决已经作废，不能再录票。"),
}


def check_takes(ballot: Row, channel: Channel) -> None:
    """Papers and hands come in until the result is announced. Raises WrongState, NotOpen."""
    state = BallotState(ballot.state)
    if not BALLOT.allows(state, BallotMove.ENTER):
        raise WrongState(NOT_NOW.get(state), state=state.value)
    if channel not in ballot.channels:
        raise NotOpen(N_("这次投票不用{channel}。"), channel=CHANNEL_NAMES[channel])


def teller_named(context: Context, who: str) -> str:
    """The teller's name. A member of staff keys from an account of their own; a resident elected on the spot has none.

    Raises BadInput without a name, Forbidden for the name of somebody else's account.
    """
    name = " ".join(who.split())
    if not 1 <= len(name) <= NAME_LIMIT:
        raise BadInput(N_("请写明是谁录的，{most} 字以内。"), field="teller", most=NAME_LIMIT)
    person = context.store.staff.find(name)
    if person is None:
        return name
    if context.actor.kind is ActorKind.STAFF and context.actor.id != person.id:
        raise Forbidden(N_("请{name}用自己的账号录入。"), name=person.name)
    return str(person.name)


class HandingIn:
    """The roll of one ballot as a teller asks about it: who is who, who came, who is in the box already."""

    def __init__(self, reading: Reading, session: Row, ballot: Row) -> None:
        self._reading, self._store, self._session, self._ballot = reading, reading.store, session, ballot
        store = reading.store
        self.rule = ballot_rule(session)
        self.electorate = entitled_in(store, session, self.rule)
        present, recused = presence_of(store, ballot)
        self.here = frozenset(present)
        self._recused = self.electorate.voters(recused)

    @cached_property
    def labels(self) -> dict[str, str]:
        return {unit.id: unit.label for unit in electorate(self._store, self._session)}

    @cached_property
    def came(self) -> frozenset[str]:
        """Everybody who was there until votes were no longer taken; a paper may be keyed after its voter went home."""
        return self.here | {stay.unit for stay in self._stays}

    @property
    def came_to_vote(self) -> frozenset[str]:
        """Without those who had gone before the vote began: they raised no hand."""
        opened = self._ballot.opened_at
        return self.here | {stay.unit for stay in self._stays if stay.left_at is None or stay.left_at >= opened}

    @cached_property
    def _stays(self) -> list[Row]:
        closed, stays = self._ballot.closed_at, self._store.rooms.attendance(self._session.id)
        return [
            stay
            for stay in stays
            if stay.capacity == "voter" and stay.unit and (closed is None or stay.came_at <= closed)
        ]

    @cached_property
    def _used(self) -> dict[str, list[Channel]]:
        used: dict[str, list[Channel]] = {}
        for unit, channel in self._store.box.channels(self._ballot.id):
            used.setdefault(unit, []).append(Channel(channel))
        for unit in scored_before(self._store, self._ballot):
            used.setdefault(unit, []).append(Channel.PAPER)
        return used

    @cached_property
    def _own(self) -> frozenset[str]:
        """Units of those who would judge what they did themselves."""
        return own_in_ballot(self._reading, self._ballot, self._store.roll.everyone)

    def label(self, unit: str) -> str:
        """Never an internal id: whoever is not on this roll is called as the community's roll calls them."""
        if unit in self.labels:
            return self.labels[unit]
        known = self._store.roll.unit(unit)
        return known.label if known is not None else N_("名册以外的户（人）")

    def check_all(self, units: Sequence[str], channel: Channel) -> None:
        """As `check` for each, and nobody stands there twice under two names (except where each flat counts)."""
        first: dict[str, str] = {}
        for unit in units:
            self.check(unit, channel)
            other = first.setdefault(unit if self.rule.by_area else self.electorate.voter_of[unit], unit)
            if other != unit:
                sentence = N_("{unit}和{other}是同一个人，只能投一次。")
                raise BadPaper(sentence, unit=self.label(unit), other=self.label(other))

    def check(self, unit: str, channel: Channel) -> None:
        """Raises the refusal that names the unit, unless its paper or hand may be taken."""
        there = self.here if channel is Channel.HANDS else self.came
        entitled = unit in self.electorate
        if entitled and unit in self._own:
            raise Recused(N_("{unit}是这件事的责任方，不给自己办的事打分，这一份不能录。"), unit=self.label(unit))
        standing = Standing(
            entitled=entitled,
            checked_in=unit in there,
            recused=self.has_recused(unit),
            voted_by=self._taken(unit, channel) if entitled else None,
        )
        check_handed_in(self.rule, standing, self.label(unit), channel)

    def voted_by(self, unit: str) -> Channel | None:
        """The channel by which this unit, or the same person's other one, is in the box; paper before phone."""
        group = (unit,) if self.rule.by_area else self.electorate.units_of_voter(unit)
        return min((used for other in group for used in self._used.get(other, ())), default=None)

    def has_recused(self, unit: str) -> bool:
        return self.electorate.voter_of.get(unit) in self._recused or unit in self._own

    def _taken(self, unit: str, channel: Channel) -> Channel | None:
        """The channel that stands in the way. A named paper stands beside the same unit's phone: the rule decides."""
        beside = channel is Channel.PAPER and self._ballot.secrecy == Secrecy.NAMED
        group = (unit,) if self.rule.by_area else self.electorate.units_of_voter(unit)
        for other in group:
            for used in self._used.get(other, ()):
                if not beside or other != unit or used is Channel.PAPER:
                    return used
        return None


def check_room(reading: Reading, session: Row, ballot: Row) -> None:
    """Raises TooManyHands when more hands were counted than people came who gave nothing else."""
    store = reading.store
    hands = store.entering.hands(ballot.id)
    if hands is None or hands.units is not None:
        return
    came = HandingIn(reading, session, ballot).came_to_vote
    proof = replace(evidence(store, session, ballot), checked_in=came)
    room_for(proof)
