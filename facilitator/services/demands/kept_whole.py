"""Which cells of several matters the ledger holds as one demand: somebody said so, and is not asked a second time."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class KeptWhole:
    """`texts`: of the cells, cleaned as reading leaves them."""

    texts: tuple[str, ...]


def kept_whole(question: KeptWhole, reading: Reading) -> frozenset[str]:
    """Those of them that stand in the ledger undivided; what was withdrawn, as by undoing a batch, is asked again."""
    spelled = {spelling: text for text in question.texts for spelling in (text, clean_line(text))}
    lines = [line for column in ("description", "title") for line in reading.store.imports.lines(column, spelled)]
    stays = [line for line in lines if line.state != DemandState.WITHDRAWN]
    return frozenset(spelled[word] for line in stays for word in (line.description, line.title) if word in spelled)


QUESTION = Question("demands", "kept_whole", KeptWhole, Power.WORK, N_("哪些几件写在一格的话台账里算一件"), kept_whole)
