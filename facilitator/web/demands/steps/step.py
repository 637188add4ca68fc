"""What a step on the page of a demand is: a verb, the move or deed it makes, and the form that becomes its command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from wtforms import Field

from facilitator.domain.demands.deeds import DemandDeed, entry_name
from facilitator.domain.demands.moves import DemandMove
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.verb import Verb
from facilitator.web.forms import PaperForm

Entry = DemandMove | DemandDeed
_ENTRIES: dict[str, Entry] = {entry.value: entry for kind in (DemandMove, DemandDeed) for entry in kind}


class DemandForm(PaperForm):
    """The form of a step. Many stand on one page, so the id of every field begins with the step's name.

    `field_order` names the fields that come first, where a child adds some to those of its parent.
    """

    field_order: ClassVar[tuple[str, ...]] = ()

    def of(self, step: str) -> None:
        first = {name: self[name] for name in self.field_order}
        self._fields: dict[str, Field] = first | {field.short_name: field for field in self}
        for field in self:
            field.id = f"{step}-{field.short_name}"
            field.label.field_id = field.id

    def about(self, demand: DemandInFull) -> None:
        """Offer the choices that hang on the demand. A child says which."""

    def usual(self, demand: DemandInFull) -> None:
        """Fill in what is usual for this demand, before anybody has typed. A child says what."""

    def values(self) -> dict[str, Any]:
        """What was typed, under the names of the fields; None for an empty one, a word of a table as its value."""
        return {field.short_name: self._value(field) for field in self if field.type != "CSRFTokenField"}

    def _value(self, field: Field) -> Any:
        if isinstance(field.data, list):
            return tuple(field.data)
        if field.data in (None, ""):
            return None
        words = self.offered.get(field.short_name)
        return type(next(iter(words)))(field.data) if words else field.data


class PressForm(DemandForm):
    """One press is all."""


@dataclass(frozen=True)
class DemandStep:
    """`entries` are the moves and deeds that the verb may make, the one of its own name when nothing is said;
    `called` is what the button says, the name of the first of them when nothing is said; `fits` says no where the
    step would make no sense although the table knows it."""

    verb: Verb[Any]
    form: type[DemandForm]
    command: Callable[[Any, str], object]
    entries: tuple[Entry, ...] = ()
    called: str = ""
    fits: Callable[[DemandInFull], bool] = lambda _demand: True

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
        if not sent:
            form.usual(demand)
        return form


def press(verb: Verb[Any]) -> DemandStep:
    """A step whose command names the demand and nothing else."""
    return DemandStep(verb, PressForm, lambda _form, demand: verb.command(demand))


def asks(verb: Verb[Any], form: type[DemandForm], **more: Any) -> DemandStep:
    """A step whose form has the fields of its command, under the same names."""
    return DemandStep(verb, form, lambda filled, demand: verb.command(demand=demand, **filled.values()), **more)
