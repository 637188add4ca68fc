"""A paper is kept as it will be printed, and the worker is asked for its file."""

from __future__ import annotations

from facilitator.domain.papers.content import Content, plain_content
from facilitator.domain.papers.events import PaperOrdered
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_
from facilitator.services.context import Context

PRINT = "print_paper"


def issuer(context: Context) -> str:
    return N_("{community}居民委员会").format(community=context.community)


def keep(context: Context, kind: PaperKind, subject: str, content: Content, sealed: str) -> str:
    """Its id. `sealed` is what the journal may know of the subject."""
    paper = context.new_id()
    context.store.papers.add(
        {
            "id": paper,
            "kind": kind,
            "subject": subject,
            "content": plain_content(content),
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(PaperOrdered(paper, kind, sealed, context.actor.name))
    context.want_job(PRINT, paper)
    return paper
