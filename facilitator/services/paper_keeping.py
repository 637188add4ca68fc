"""A paper is kept as it will be printed, and the worker is asked for its file."""

from __future__ import annotations

import re

from facilitator.domain.errors import BadInput
from facilitator.domain.papers.content import Content, plain_content
from facilitator.domain.papers.events import PaperOrdered
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading

PRINT = "print_paper"
_ADDRESS = re.compile(r"https?://[0-9A-Za-z.\[\]:_-]{1,120}")


def issuer(reading: Reading) -> str:
    return N_("{community}居民委员会").format(community=reading.community)


def check_address(address: str) -> None:
    """How phones reach this server; without one a paper has no QR. Raises BadInput."""
    if address and not _ADDRESS.fullmatch(address):
        raise BadInput(N_("网址只写到端口，例如 http://192.168.1.10:8123。"), field="address")


def keep(context: Context, kind: PaperKind, subject: str, content: Content, sealed: str) -> str:
    """Its id. `sealed` is what the journal may know of the subject."""
    paper = context.new_id()
    context.store.papers.add(
        {
            "id": paper,
            "kind": kind,
            "subject": subject,
            "content": {**plain_content(content), **({"demo": True} if context.demo else {})},
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(PaperOrdered(paper, kind, sealed, context.actor.name))
    context.want_job(PRINT, paper)
    return paper
