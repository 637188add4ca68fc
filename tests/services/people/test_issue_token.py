"""people.issue_token: one API token a person; the one before stops working."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.people.read import PersonByToken
from tests.factories.world import World


def test_issue_token_belongs_to_the_person(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)

    tokens = [world.door.do(SYSTEM, IssueToken(who)).result.token for who in ("主持人", chair.id)]

    before, now = (world.door.ask(SYSTEM, PersonByToken(token_hash(token))) for token in tokens)
    assert before is None
    assert (now.id, now.roles) == (chair.id, (Role.CHAIR,))


def test_issue_token_writes_no_token_into_the_journal(world: World) -> None:
    world.staff("主持人", Role.CHAIR)
    token = world.token("主持人")

    with world.database.reading() as store:
        entries = [(entry.type, entry.body) for entry in store.journal.entries()]
    assert entries[-1][0] == "TokenIssued"
    assert all(token not in body and token_hash(token) not in body for _kind, body in entries)


def test_issue_token_names_whom_it_cannot_find(world: World) -> None:
    with pytest.raises(NotFound, match="没有叫“张三”"):
        world.door.do(SYSTEM, IssueToken("张三"))


def test_issue_token_is_for_the_administrator(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)

    with pytest.raises(Forbidden):
        world.door.do(chair, IssueToken("主持人"))
