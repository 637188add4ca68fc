"""One ballot as its record: rule, result and every paper under serials of its own."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.minutes.ballots import BallotRecord, Keying, RuleName, Ruling
from facilitator.domain.minutes.content import Recusal
from facilitator.domain.minutes.evidence import publish, serials
from facilitator.services.closing import head_at_close
from facilitator.services.quorum import ballot_rule
from facilitator.services.tally import count, count_unruled, evidence, slate_of
from facilitator.services.voiding import agreed_to_void, voided_by
from facilitator.services.watching_over import watcher_names
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def ballot_record(store: UnitOfWork, session: Row, ballot: Row, salt: bytes) -> BallotRecord:
    """A voided ballot is recorded with its reason; its count is made from what the box held."""
    rule = ballot_rule(session)
    proof = evidence(store, session, ballot)
    published = publish(proof, serials(proof.electorate.voter_of, salt, ballot.id))
    names = watcher_names(store, session)
    return BallotRecord(
        id=ballot.id,
        question=ballot.question,
        slate=slate_of(ballot),
        secrecy=Secrecy(ballot.secrecy),
        channels=tuple(Channel(name) for name in ballot.channels),
        duplicate_rule=DuplicateRule(ballot.duplicate_rule),
        rule=RuleName(rule.id, rule.name, rule.version, rule.legal.citation, rule.measure),
        result=ballot.result or count(store, session, ballot).body(),
        roll=published.roll,
        papers=published.papers,
        hands=published.hands,
        heads=published.heads,
        opened_at=ballot.opened_at,
        closed_at=ballot.closed_at,
        witness=names.get(ballot.witness, "") if ballot.witness else "",
        closed_alone_reason=ballot.close_reason or "",
        plain_http=bool(ballot.plain_http_accepted and ballot.secrecy == Secrecy.SECRET),
        **_voided(store, ballot, names),
        ruling=_ruling(store, session, ballot),
        head=head_at_close(store, ballot) or "",
        hand_tellers=_hand_tellers(store, ballot),
        keyings=_keyings(store, ballot),
        poll=ballot.poll,
        handed=len(store.entering.handed(ballot.id)),
    )


def recusals_of(store: UnitOfWork, session: Row, item: Row) -> tuple[Recusal, ...]:
    """Named, by the holder's name where the roll knows it."""
    return tuple(_recusal(store, session, row) for row in store.rooms.recusals(item.id))


def _recusal(store: UnitOfWork, session: Row, row: Row) -> Recusal:
    unit = store.roll.frozen_unit(session.id, row.unit)
    return Recusal(unit.holder_name or unit.label if unit else row.unit, row.reason)


def _ruling(store: UnitOfWork, session: Row, ballot: Row) -> Ruling | None:
    """Only a ruling that decided: papers that came later may have made it needless."""
    if ballot.ruling is None or count_unruled(store, session, ballot).outcome is not Outcome.NEEDS_GUIDANCE:
        return None
    return Ruling(ballot.ruling, ballot.ruled_by, ballot.ruling_document)


def _voided(store: UnitOfWork, ballot: Row, names: Mapping[str, str]) -> dict[str, str]:
    """Why it is void, who asked for it, and who agreed, where it takes two."""
    if ballot.state != BallotState.VOID:
        return {}
    agreed, by = agreed_to_void(store, ballot), voided_by(store, ballot)
    return {
        "void_reason": ballot.void_reason,
        "void_by": by,
        "void_agreed": names.get(agreed.watcher, agreed.witness) if agreed else "",
    }


def _hand_tellers(store: UnitOfWork, ballot: Row) -> tuple[str, ...]:
    hands = store.entering.hands(ballot.id)
    return tuple(hands.tellers) if hands is not None else ()


def _keyings(store: UnitOfWork, ballot: Row) -> tuple[Keying, ...]:
    """Everything in the box that was keyed twice, in the order of keying."""
    return tuple(
        Keying(row.teller, row.confirmed_by, len(store.entering.papers(row.id)), row.sheet or "", row.collector or "")
        for row in store.entering.batches(ballot.id)
        if row.confirmed_at is not None
    )
