"""ballots.cast: one vote. The same key gets the same answer, even after the close; a cast is final."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.casting import Standing, check_help, may_cast
from facilitator.domain.ballots.events import VoteCast
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.receipts import receipt_code, tracker
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, Forbidden, KeyReused, Missing, SecretOverHttp
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import check_room
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb
from facilitator.services.voicing import own_in_ballot, scored_before
from facilitator.storage.rows import Row

MOST_HELPED = 10
KEY_LIMIT = 80


@dataclass(frozen=True)
class CastVote:
    """`key` is drawn by the phone before it sends. `unit` is given by staff only, for a person present."""

    ballot: str
    choices: tuple[str, ...]
    key: str
    unit: str | None = None
    helped_by: str | None = None


@dataclass(frozen=True)
class Cast:
    """`receipt`: 核对号, computed from the key; the same for the same key."""

    receipt: str


def cast(command: CastVote, context: Context) -> Cast:
    ballot = find_ballot(context.store, command.ballot)
    if not 1 <= len(command.key) <= KEY_LIMIT:
        raise BadInput(field="key")
    unit = _unit(command, ballot, context)
    receipt = Cast(receipt_code(ballot.id, command.key))
    if _kept_before(command, ballot, unit, context):
        return receipt
    session = find_session(context.store, ballot.session)
    rule = ballot_rule(session)
    standing = standing_of(context, session, ballot, unit, rule)
    state, channels = BallotState(ballot.state), [Channel(name) for name in ballot.channels]
    choices = may_cast(rule, slate_of(ballot), state, channels, standing, command.choices)
    _put(command, ballot, unit, choices, context)
    if Channel.HANDS in channels:
        check_room(context, session, ballot)
    return receipt


def _unit(command: CastVote, ballot: Row, context: Context) -> str:
    actor = context.actor
    if actor.kind is ActorKind.SEAT and actor.session == ballot.session and actor.unit:
        return actor.unit
    if actor.kind is ActorKind.STAFF:
        if not command.unit:
            raise Missing(N_("请选择是替哪一户、哪位代表按的（本人须在场）。"), what="unit")
        return command.unit
    raise Forbidden(N_("您现在可以看，还不能投票。请到签到席，报手机上的号。"))


def _kept_before(command: CastVote, ballot: Row, unit: str, context: Context) -> bool:
    """True when this very vote is in the box already. Raises KeyReused for another vote under the same key."""
    if ballot.secrecy == Secrecy.SECRET:
        row = context.store.box.paper(ballot.id, tracker(ballot.id, command.key))
        same = row is not None and tuple(row.choices) == command.choices
    else:
        row = context.store.box.named_by_key(ballot.id, command.key)
        same = row is not None and row.unit == unit and sorted(row.choices) == sorted(command.choices)
    if row is not None and not same:
        raise KeyReused()
    return row is not None


def standing_of(context: Context, session: Row, ballot: Row, unit: str, rule: Preset) -> Standing:
    store, electorate = context.store, entitled_in(context.store, session, rule)
    voted = [
        store.box.channel_of(ballot.id, other)
        for other in ((unit,) if rule.by_area else electorate.units_of_voter(unit) or (unit,))
    ]
    used = next((channel for channel in voted if channel), None)
    if used is None and unit in scored_before(store, ballot):
        used = Channel.PAPER
    recused = electorate.voters(row.unit for row in store.rooms.recusals(ballot.item))
    judges_own = bool(own_in_ballot(context, ballot, lambda: store.roll.lines_of_person(unit)))
    return Standing(
        entitled=unit in electorate,
        checked_in=store.rooms.is_in(session.id, unit),
        recused=unit in electorate and (electorate.voter_of[unit] in recused or judges_own),
        voted_by=Channel(used) if used else None,
    )


def _put(command: CastVote, ballot: Row, unit: str, choices: tuple[str, ...], context: Context) -> None:
    box = context.store.box
    helper = _helper(command, ballot, context)
    if ballot.secrecy == Secrecy.SECRET:
        if not context.actor.secure and not ballot.plain_http_accepted:
            raise SecretOverHttp()
        paper = {"tracker": tracker(ballot.id, command.key), "choices": list(choices), "invalid": False}
        box.put_secret(ballot.id, unit, Channel.PHONE, paper, helper)
        context.store.touched.add(ballot.session)
        return
    box.put_named(
        {
            "ballot": ballot.id,
            "unit": unit,
            "channel": Channel.PHONE,
            "choices": list(choices),
            "invalid": False,
            "key": command.key,
            "helped_by": helper,
        }
    )
    context.record(VoteCast(ballot.id, unit, Channel.PHONE, choices, helper), ballot.session)


def _helper(command: CastVote, ballot: Row, context: Context) -> str | None:
    """Who pressed for a voter present: a member of staff is written down, and helps a limited number."""
    if context.actor.kind is not ActorKind.STAFF:
        return None
    name = (command.helped_by or context.actor.name).strip()[:40]
    check_help(list(context.store.box.helped(ballot.id).values()).count(name), MOST_HELPED)
    return name


VERB = Verb("ballots", "cast", CastVote, Power.CAST, N_("投一票"), cast)
