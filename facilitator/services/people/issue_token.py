"""people.issue_token: an API bearer token for a person; the one before stops working."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.events import TokenIssued
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class IssueToken:
    """`person` by id or by name."""

    person: str


@dataclass(frozen=True)
class IssuedToken:
    token: str


def issue_token(command: IssueToken, context: Context) -> IssuedToken:
    row = find_person(context.store, command.person)
    token = new_token(context.ports.randomness)
    context.store.staff.change(row.id, api_token_hash=token_hash(token))
    context.record(TokenIssued(row.id))
    return IssuedToken(token)


VERB = Verb("people", "issue_token", IssueToken, Power.MANAGE_STAFF, N_("发一个接口令牌"), issue_token)
