"""papers.forget_old: papers that may hold residents' names are emptied after a month; they can be ordered again.

Those about a demand whose reporter was forgotten go at the next round, since they repeat the words as they were.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.events import PapersForgotten
from facilitator.domain.papers.kinds import FORGOTTEN, FORGOTTEN_AFTER
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ForgetOldPapers:
    pass


@dataclass(frozen=True)
class ForgottenPapers:
    """`files`: digests that no row speaks of any more; whoever asked removes the bytes."""

    papers: tuple[str, ...]
    files: tuple[str, ...]


def forget_old(command: ForgetOldPapers, context: Context) -> ForgottenPapers:
    """Nothing is written while nothing is old."""
    store = context.store
    old = store.papers.older_than(context.now - FORGOTTEN_AFTER, [kind.value for kind in FORGOTTEN])
    if not old:
        return ForgottenPapers((), ())
    for row in old:
        store.papers.change(row.id, content={}, digest=None)
    gone = [
        digest for digest in dict.fromkeys(row.digest for row in old) if digest and not store.papers.holders(digest)
    ]
    for digest in gone:
        store.files.forget(digest)
    papers = tuple(row.id for row in old)
    context.record(PapersForgotten(papers))
    return ForgottenPapers(papers, tuple(gone))


VERB = Verb("papers", "forget_old", ForgetOldPapers, Power.WORK, N_("清空满一个月的打印件"), forget_old)
