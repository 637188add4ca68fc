"""What a step on the page of a demand is: a verb, the move or deed it makes, and the form that becomes its command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed, entry_name
from facilitator.domain.demands.moves import DemandMove
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.verb import Verb
from facilitator.web.forms import PaperForm

Entry = DemandMove | DemandDeed
_ENTRIES: dict[str, Entry] = {entry.value: entry for kind in (DemandMove, DemandDeed) for entry in kind}


class DemandForm(PaperForm):
    """The form of a step. Many stand on one page, so the id of every field begins with the step's name."""

    def of(self, step: str) -> None:
        for field in self:
            field.id = f"{step}-{field.short_name}"
            field.label.field_id = field.id

    def about(self, demand: DemandInFull) -> None:
        """Fill in what hangs on the demand: choices, what is usual. A child says what."""


class PressForm(DemandForm):
    """One press is all."""


@dataclass(frozen=True)
class DemandStep:
    """`entries` are the moves and deeds that the verb may make, the one of its own name when nothing is said;
    `called` is what the button says, the name of the first of them when nothing is said."""

    verb: Verb[Any]
    form: type[DemandForm]
    command: Callable[[Any, str], object]
    entries: tuple[Entry, ...] = ()
    called: str = ""

    @property
    def name(self) -> str:
        """The last part of the step's address."""
        return self.verb.name

    @property
    def makes(self) -> tuple[Entry, ...]:
        return self.entries or (_ENTRIES[self.verb.name],)

    @property
    def label(self) -> str:
        return self.called or entry_name(self.makes[0])

    def form_for(self, demand: DemandInFull, *, sent: bool) -> DemandForm:
        """The form about this demand: filled with what was sent, or as it is first shown."""
        form = self.form() if sent else self.form(formdata=None)
        form.of(self.name)
        form.about(demand)
        return form


def press(verb: Verb[Any]) -> DemandStep:
    """A step whose command names the demand and nothing else."""
    return DemandStep(verb, PressForm, lambda _form, demand: verb.command(demand))
