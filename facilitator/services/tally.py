"""Loads what a result is computed from; the computing itself is pure and lives with the rules."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, Paper, Secrecy
from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.domain.ballots.result import Result, result
from facilitator.domain.ballots.slate import Option, Slate
from facilitator.services.quorum import entitled_in
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


def evidence(store: UnitOfWork, session: Row, ballot: Row) -> Evidence:
    """All that the ballot's count rests on, as the box and the hall are now."""
    rule = preset_of(session.preset)
    present, recused = presence_of(store, ballot)
    secret = ballot.secrecy == Secrecy.SECRET
    return Evidence(
        entitled_in(store, session, rule),
        tuple(papers_of(store, ballot)),
        checked_in=frozenset(present),
        recused=frozenset(recused),
        turnout=frozenset(store.box.turnout(ballot.id)) if secret else frozenset(),
        duplicates=DuplicateRule(ballot.duplicate_rule),
    )


def count(store: UnitOfWork, session: Row, ballot: Row) -> Result:
    """The ballot's result from its papers, by the session's rule."""
    return result(preset_of(session.preset), slate_of(ballot), evidence(store, session, ballot))
