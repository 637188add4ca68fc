"""Loads what a result is computed from; the computing itself is pure and lives with the rules."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, HandCount, Paper, Secrecy
from facilitator.domain.ballots.receipts import papers_digest
from facilitator.domain.ballots.result import Result, result, ruled, ruled_words
from facilitator.domain.ballots.slate import Option, Slate
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def slate_of(ballot: Row) -> Slate:
    options = tuple(Option(identity, label, sign) for identity, label, sign in ballot.options)
    return Slate(Form(ballot.form), options, ballot.minimum, ballot.maximum)


def papers_of(store: UnitOfWork, ballot: Row) -> list[Paper]:
    """Everything in the box, in the order of units (named) or of random trackers (secret)."""
    if ballot.secrecy == Secrecy.SECRET:
        return [
            Paper(Channel(row.channel), None, tuple(row.choices), row.invalid, row.tracker.hex())
            for row in store.box.papers(ballot.id)
        ]
    return [
        Paper(Channel(row.channel), row.unit, tuple(row.choices), row.invalid, row.unit)
        for row in store.box.named(ballot.id)
    ]


def presence_of(store: UnitOfWork, ballot: Row) -> tuple[Collection[str], Collection[str]]:
    """Units present and units recused: as they were when voting ended, or as they are now."""
    if ballot.presence is not None:
        return ballot.presence["present"], ballot.presence["recused"]
    recused = [row.unit for row in store.rooms.recusals(ballot.item)]
    return sorted(store.rooms.present(ballot.session)), recused


def heads_of(store: UnitOfWork, ballot: Row) -> int:
    """How many people somebody counted where there is no roll; 0 where nobody did."""
    if ballot.presence is not None:
        return int(ballot.presence.get("heads", 0))
    counted = store.journal.latest(ballot.session, ("HeadsCounted",), 1)
    return int(json.loads(counted[0].body)["heads"]) if counted else 0


def hands_of(store: UnitOfWork, ballot: Row) -> tuple[HandCount, ...]:
    """Hands counted without names; those taken by name lie in the box."""
    row = store.entering.hands(ballot.id)
    return () if row is None or row.units is not None else (HandCount(dict(row.counts)),)


def box_digest(store: UnitOfWork, ballot: Row) -> str:
    """SHA-256 over everything that is counted, papers and hands, whatever their order."""
    return papers_digest(papers_of(store, ballot), hands_of(store, ballot))


def evidence(store: UnitOfWork, session: Row, ballot: Row) -> Evidence:
    """All that the ballot's count rests on, as the box and the hall are now."""
    electorate = entitled_in(store, session, ballot_rule(session))
    present, recused = presence_of(store, ballot)
    secret = ballot.secrecy == Secrecy.SECRET
    return Evidence(
        electorate if electorate.voter_of else replace(electorate, heads=heads_of(store, ballot)),
        tuple(papers_of(store, ballot)),
        checked_in=frozenset(present),
        recused=frozenset(recused),
        turnout=frozenset(store.box.turnout(ballot.id)) if secret else frozenset(),
        hands=hands_of(store, ballot),
        duplicates=DuplicateRule(ballot.duplicate_rule),
    )


def count_unruled(store: UnitOfWork, session: Row, ballot: Row) -> Result:
    """The ballot's result from its papers, by the session's rule alone."""
    return result(ballot_rule(session), slate_of(ballot), evidence(store, session, ballot))


def count(store: UnitOfWork, session: Row, ballot: Row) -> Result:
    """As `count_unruled`; a ruling settles what the two readings of a recusal leave open."""
    counted = count_unruled(store, session, ballot)
    if ballot.ruling is None or counted.outcome is not Outcome.NEEDS_GUIDANCE:
        return counted
    return ruled(counted, Outcome(ballot.ruling), ballot.ruled_by, ballot.ruling_document)


def ruling_of(ballot: Row) -> str:
    """By whom and by which document the announced result was settled; empty where nobody had to."""
    if ballot.ruling is None or ballot.result is None:
        return ""
    told = ballot.result["sentence"]
    return ruled_words(told, Outcome(ballot.ruling), ballot.ruled_by, ballot.ruling_document)
