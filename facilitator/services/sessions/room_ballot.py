"""The ballot of the item at hand as the room may know it: counts by channel, never by option, until announced."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.outcome import PLAIN_VERDICTS, Outcome
from facilitator.domain.ballots.papers import SECRECY_SENTENCES, Channel, Form, Secrecy
from facilitator.domain.ballots.plain_words import need_sentence
from facilitator.domain.ballots.presence import numbers
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.services.closing import head_at_close, witness_needed
from facilitator.services.finding import find_item
from facilitator.services.quorum import entitled_in
from facilitator.services.tally import presence_of, slate_of
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.views import Standing
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def ballot_facts(store: UnitOfWork, session: Row, ballot: Row, names: Mapping[str, str]) -> BallotFacts:
    rule = preset_of(session.preset)
    electorate = entitled_in(store, session, rule)
    present, recused = presence_of(store, ballot)
    voters = store.box.voters(ballot.id)
    room = numbers(rule, electorate, frozenset(present), voters)
    by_channel = {channel: _votes(electorate, voters, channel) for channel in Channel}
    cast = electorate.votes(electorate.voters(voters))
    aside = _aside(rule, electorate, recused, present, voters)
    whole = room.present if rule.presence is Presence.CHECKED_IN else room.electorate
    announced = ballot.state == BallotState.ANNOUNCED
    return BallotFacts(
        id=ballot.id,
        form=ballot.form,
        question=ballot.question,
        options=slate_of(ballot).options,
        state=BallotState(ballot.state),
        secrecy=ballot.secrecy,
        secrecy_sentence=SECRECY_SENTENCES[Secrecy(ballot.secrecy)],
        need_sentence=need_sentence(rule, room, Form(ballot.form)),
        present=whole,
        cast=cast,
        phone=by_channel[Channel.PHONE],
        helped=store.box.helped(ballot.id),
        paper=by_channel[Channel.PAPER],
        hands=by_channel[Channel.HANDS],
        not_voted=max(whole - aside - cast, 0),
        recused=aside,
        seconds=ballot.seconds,
        opened_at=ballot.opened_at,
        closes_at=ballot.closes_at,
        witness=names.get(ballot.witness) if ballot.witness else None,
        witness_needed=witness_needed(session, find_item(store, session.id, ballot.item)),
        head=head_at_close(store, ballot),
        void_reason=ballot.void_reason,
        result=ballot.result if announced else None,
    )


def announced_outcomes(store: UnitOfWork, session: Row) -> dict[str, str]:
    """Item → how its last announced vote ended, in plain words."""
    return {
        ballot.item: PLAIN_VERDICTS[Outcome(ballot.result["outcome"])]
        for ballot in store.ballots.of_session(session.id)
        if ballot.state == BallotState.ANNOUNCED
    }


def _votes(electorate: Electorate, voters: Mapping[str, str], channel: Channel) -> int:
    return electorate.votes(electorate.voters(unit for unit, used in voters.items() if used == channel))


def _aside(
    rule: Preset, electorate: Electorate, recused: Collection[str], present: Collection[str], voters: Collection[str]
) -> int:
    """Votes of those who stood aside and are counted in the room (in the hall, or on the roll)."""
    silent = electorate.voters(recused) - electorate.voters(voters)
    if rule.presence is Presence.CHECKED_IN:
        silent &= electorate.voters(present)
    return electorate.votes(silent)


def guest_standing(ballot: Row | None) -> Standing:
    """Somebody without a unit: may look on."""
    return Standing(why_not="guest") if ballot is not None else Standing()


def standings(store: UnitOfWork, session: Row, ballot: Row | None) -> dict[str, Standing]:
    """How each unit of the roll stands towards this ballot: voted, free to vote, or why not."""
    if ballot is None or session.preset is None:
        there = store.rooms.present(session.id)
        return {unit.id: Standing(here=unit.id in there) for unit in store.roll.frozen(session.id)}
    rule = preset_of(session.preset)
    electorate = entitled_in(store, session, rule)
    present, recused = presence_of(store, ballot)
    voted = electorate.voters(store.box.voters(ballot.id))
    aside, here = electorate.voters(recused), frozenset(present)
    came = {stay.unit for stay in store.rooms.attendance(session.id)}
    taking = BALLOT.allows(BallotState(ballot.state), BallotMove.CAST)

    def why_not(unit: str, voter: str) -> str | None:
        if voter in aside:
            return "recused"
        if rule.presence is Presence.CHECKED_IN and unit not in here:
            return "left" if unit in came else "not_present"
        if not taking:
            return "not_open"
        return None if Channel.PHONE in ballot.channels else "not_by_phone"

    return {
        unit: Standing("cast", here=unit in here)
        if voter in voted
        else Standing("none", why_not(unit, voter), here=unit in here)
        for unit, voter in electorate.voter_of.items()
    }
