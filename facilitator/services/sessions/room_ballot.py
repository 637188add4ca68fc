"""The ballot of the item at hand as the room may know it: counts by channel, never by option, until announced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from facilitator.domain.ballots.appraisal import how_to_appraise
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.filling import how_to_fill
from facilitator.domain.ballots.outcome import plain_verdict
from facilitator.domain.ballots.papers import (
    HANDS_SENTENCE,
    SECRECY_SENTENCES,
    Channel,
    DuplicateRule,
    Form,
    Secrecy,
)
from facilitator.domain.ballots.plain_words import need_sentence, told_after
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.room_counts import InTheRoom, room_counts
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.words import N_
from facilitator.services.closing import head_at_close, witness_needed
from facilitator.services.finding import find_item
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.services.tally import count, hands_of, heads_of, presence_of, ruling_of, slate_of
from facilitator.services.voiding import agreed_to_void, asked_to_void, takes_two_to_void
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import AskedFacts, BallotFacts, FillingFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

SCORED = N_("打过分了")


def ballots_at_hand(store: UnitOfWork, session: Row) -> Sequence[Row]:
    """Those of the open item; once a 轻便会 has ended, its own, whose result stays to be read."""
    if session.light and session.state == SessionState.CLOSED:
        return store.ballots.of_session(session.id)
    return store.ballots.of_item(session.current_item) if session.current_item else ()


def ballot_facts(
    store: UnitOfWork, session: Row, ballot: Row, names: Mapping[str, str], seen: InTheRoom
) -> BallotFacts:
    rule = ballot_rule(session)
    counts = room_counts(rule, *_electorate_and_rule(store, session, ballot, rule), seen)
    return BallotFacts(
        id=ballot.id,
        form=ballot.form,
        question=ballot.question,
        options=slate_of(ballot).options,
        state=BallotState(ballot.state),
        secrecy=ballot.secrecy,
        secrecy_sentence=_secrecy_sentence(store, rule, ballot),
        need_sentence=_need(need_sentence(rule, counts.room, Form(ballot.form)), ballot),
        present=counts.whole,
        cast=counts.cast,
        phone=counts.phone,
        helped=counts.helped,
        paper=counts.paper,
        hands=counts.hands,
        handed_out=counts.handed_out,
        keyed_once=sum(len(store.entering.papers(row.id)) for row in store.entering.waiting(ballot.id)),
        **_ways(ballot),
        whole_name=N_("应到") if rule.presence is Presence.BALLOTS_RETURNED else N_("实到"),
        not_voted=counts.not_voted,
        recused=counts.recused,
        seconds=ballot.seconds,
        opened_at=ballot.opened_at,
        closes_at=ballot.closes_at,
        witness=names.get(ballot.witness) if ballot.witness else None,
        witness_needed=witness_needed(session, find_item(store, session.id, ballot.item)),
        head=head_at_close(store, ballot),
        void_reason=ballot.void_reason,
        **_voiding(store, session, ballot),
        poll=ballot.poll,
        live=_live(store, session, ballot),
        **_announced(ballot),
        filling=_filling(ballot),
        appraises=tuple(ballot.appraises or ()),
    )


def _ways(ballot: Row) -> dict[str, Any]:
    """How people may vote, and what counts of whoever votes by phone and by paper."""
    ways, twice = tuple(ballot.channels), N_("手机、纸票都投了的，以先投的为准")
    if DuplicateRule(ballot.duplicate_rule) is DuplicateRule.PAPER_PREVAILS:
        twice = N_("手机、纸票都投了的，以纸票为准")
    return {"ways": ways, "twice_sentence": twice if {Channel.PHONE, Channel.PAPER} <= set(ways) else ""}


def _need(need: str, ballot: Row) -> str:
    """What it takes; once announced, what came of it."""
    announced = ballot.state == BallotState.ANNOUNCED
    return told_after(need, Form(ballot.form), ballot.result) if announced else need


def _round(store: UnitOfWork, ballot: Row) -> int:
    """1 for the first vote on its item, 2 after one that was opened and made void."""
    before = [one for one in store.ballots.of_item(ballot.item) if one.id != ballot.id]
    return 1 + len([one for one in before if one.state == BallotState.VOID and one.opened_at is not None])


def _secrecy_sentence(store: UnitOfWork, rule: Preset, ballot: Row) -> str:
    """What is written down of a vote; hands that are counted by number leave nothing of the kind."""
    taken = store.entering.hands(ballot.id)
    by_name = rule.named_only or (taken is not None and taken.units is not None)
    if tuple(ballot.channels) == (Channel.HANDS,) and not by_name:
        return HANDS_SENTENCE
    return SECRECY_SENTENCES[Secrecy(ballot.secrecy)]


def _voiding(store: UnitOfWork, session: Row, ballot: Row) -> dict[str, Any]:
    """After how many void ones this comes, and who has a say in making it void."""
    if not takes_two_to_void(store, session, ballot):
        return {"round": _round(store, ballot)}
    agreed, asked = agreed_to_void(store, ballot), asked_to_void(store, ballot)
    return {
        "round": _round(store, ballot),
        "two_to_void": True,
        "void_agreed": agreed.witness if agreed else None,
        "void_asked": AskedFacts(asked.by, asked.reason) if asked else None,
    }


def _announced(ballot: Row) -> dict[str, Any]:
    return {"result": ballot.result, "ruled": ruling_of(ballot)} if ballot.state == BallotState.ANNOUNCED else {}


def _filling(ballot: Row) -> FillingFacts:
    how = how_to_appraise(Form(ballot.form)) if ballot.appraises else how_to_fill(slate_of(ballot))
    return FillingFacts(how, ballot.minimum, ballot.maximum, ballot.receipts)


def _electorate_and_rule(
    store: UnitOfWork, session: Row, ballot: Row, rule: Preset
) -> tuple[Electorate, DuplicateRule]:
    """Where there is no roll, the people whom somebody counted."""
    electorate = entitled_in(store, session, rule)
    if not electorate.voter_of:
        electorate = replace(electorate, heads=heads_of(store, ballot))
    return electorate, DuplicateRule(ballot.duplicate_rule)


def in_the_room(store: UnitOfWork, ballot: Row) -> InTheRoom:
    """Everything about the ballot that does not depend on a choice."""
    present, recused = presence_of(store, ballot)
    return InTheRoom(
        here=frozenset(present),
        recused=frozenset(recused),
        box=tuple((unit, Channel(channel)) for unit, channel in store.box.channels(ballot.id)),
        counted_hands=sum(raised.total for raised in hands_of(store, ballot)),
        holding=frozenset(store.entering.handed(ballot.id)) | store.entering.keyed_once(ballot.id),
        helped=frozenset(store.box.helped(ballot.id)),
    )


def _live(store: UnitOfWork, session: Row, ballot: Row) -> Mapping[str, int] | None:
    """Bars of an opinion poll. A secret one shows none while it runs: the last bar to move would tell whose it was."""
    if not ballot.poll or ballot.secrecy == Secrecy.SECRET or not BALLOT.allows(ballot.state, BallotMove.CAST):
        return None
    return count(store, session, ballot).tally


def announced_outcomes(store: UnitOfWork, session: Row) -> dict[str, str]:
    """Item → how its last announced vote ended, in plain words."""
    return {
        ballot.item: SCORED if ballot.appraises else plain_verdict(ballot.result)
        for ballot in store.ballots.of_session(session.id)
        if ballot.state == BallotState.ANNOUNCED
    }
