"""Tickets as secrets: made at the printer before the evening, or at the check-in desk for whoever stands there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.credentials import new_secret, normal_code, short_code, token_hash
from facilitator.services.context import Context

PRINTED = "printed"


@dataclass(frozen=True)
class Ticket:
    """`ticket` goes into the QR's fragment, `short_code` is typed by hand; neither is kept in clear."""

    unit: str
    ticket: str
    short_code: str


def issue_one(context: Context, session: str, unit: str, origin: str) -> Ticket:
    """One ticket; its secrets are kept as hashes, the short code's together with the session it is for.

    A printed ticket stays good when the desk hands out a code on the spot, and the other way round.
    """
    secret, code = new_secret(context.ports.randomness), short_code(context.ports.randomness)
    context.store.seating.issue(
        {
            "id": context.new_id(),
            "session": session,
            "unit": unit,
            "secret_hash": token_hash(secret),
            "short_code_hash": code_hash(session, code),
            "origin": origin,
            "issued_at": context.now,
        }
    )
    return Ticket(unit, secret, code)


def ticket_in(scanned: str) -> str:
    """What a scanner typed is the address in the QR; the secret is its fragment. Anything else is taken as it is."""
    _, found, secret = scanned.strip().partition("#t=")
    return secret if found else scanned.strip()


def code_hash(session: str, code: str) -> str:
    return token_hash(f"{session}:{normal_code(code)}")
