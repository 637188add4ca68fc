"""What every form on paper-like pages has: Chinese sentences, refusals beside the field, typed text that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, DateTimeLocalField, Field, IntegerField, SelectMultipleField
from wtforms.validators import StopValidation
from wtforms.widgets import CheckboxInput, ListWidget

from facilitator.domain.demands.triage import MATTER_NAMES
from facilitator.domain.errors import Refusal
from facilitator.services.door import Outcome
from facilitator.web.acting import do
from facilitator.web.place import place
from facilitator.web.times import CHINA
from facilitator.wire.refusals import spoken, status_of

MALFORMED = 422
MOST_DIGITS = 9


class PaperForm(FlaskForm):  # type: ignore[misc]  # The library has no types.
    """A form that can be refused: `status` is the answer's HTTP status, 200 until something was wrong.

    `called` tells which field of the form is meant where a command has another word for it; `offered` are the
    tables of words from which fields are chosen.
    """

    status = 200
    called: ClassVar[Mapping[str, str]] = {}
    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {}

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        for field in self:
            field.label.text = _(field.label.text)
            field.description = _(field.description) if field.description else ""
            shown = (field.render_kw or {}).get("placeholder")
            if shown:
                field.render_kw = {**field.render_kw, "placeholder": _(shown)}
        for name, words in self.offered.items():
            self[name].choices = choices(words)

    @property
    def reasons(self) -> list[str]:
        """Everything the form was refused for, for a place that has no fields to put it beside."""
        return [str(reason) for reason in (*self.form_errors, *(one for field in self for one in field.errors))]

    def refuse(self, refusal: Refusal) -> None:
        """Put the sentence beside the field it is about, else above the form."""
        sentence = str(spoken(refusal)["message"])
        about = refusal.details.get("field") or refusal.details.get("what")
        self.status = status_of(refusal)
        name = self.called.get(str(about), str(about))
        if name in self._fields:
            self._fields[name].errors = [*self._fields[name].errors, sentence]
        else:
            self.form_errors.append(sentence)


class StepForm(PaperForm):
    """A step that asks for nothing but the press of a button."""


def attempt(form: PaperForm, command: Callable[[], object], act: Callable[[object], Outcome] = do) -> Outcome | None:
    """Check, act, and hand back the outcome; None leaves the reasons on the form, beside what was typed."""
    if not form.validate_on_submit():
        form.status = MALFORMED if form.is_submitted() else 200
        return None
    try:
        return act(command())
    except Refusal as refusal:
        form.refuse(refusal)
        return None


class Needed:
    """The field must say something; the sentence says what. A browser asks for it too."""

    field_flags: Mapping[str, bool] = {"required": True}

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def __call__(self, form: object, field: Field) -> None:
        said = field.data.strip() if isinstance(field.data, str) else field.data
        if not said and not field.errors:
            raise StopValidation(_(self._sentence))


class Chosen:
    """One of the words must be chosen by somebody; a choice that is not offered says the same sentence."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def __call__(self, form: object, field: Field) -> None:
        if field.errors or not field.data:
            field.errors = []
            raise StopValidation(_(self._sentence))


class AtMost:
    """No longer than a form on paper has room for."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self.field_flags = {"maxlength": limit}

    def __call__(self, form: object, field: Field) -> None:
        if isinstance(field.data, str) and len(field.data) > self._limit:
            length = len(field.data)
            raise StopValidation(_("最多 %(limit)s 个字，现在有 %(length)s 个。", limit=self._limit, length=length))


class SameAs:
    """Typed twice, so that a slip of the finger does not lock anybody out."""

    def __init__(self, other: str, sentence: str) -> None:
        self._other = other
        self._sentence = sentence

    def __call__(self, form: PaperForm, field: Field) -> None:
        if field.data != form[self._other].data:
            raise StopValidation(_(self._sentence))


class TicksField(SelectMultipleField):
    """As many of the choices as apply, each a box to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class CountField(IntegerField):
    """A whole number that somebody could mean; one with hundreds of digits is too large to be weighed at all."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data: int | None = None
        if valuelist and valuelist[0].strip():
            if len(valuelist[0].strip().lstrip("+-0")) > MOST_DIGITS:
                raise ValueError(_("数字太大，最多 %(limit)s 位。", limit=MOST_DIGITS))
            super().process_formdata(valuelist)


class DayField(DateField):
    """A calendar day; what cannot be read gets a sentence with an example. `max` tells the browser that a year has
    four digits: without it the keyboard stays in the year, and 20261125 is typed as the year 202611."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.flags.max = "9999-12-31"

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data: date | None = None
        if valuelist and valuelist[0].strip():
            try:
                self.data = date.fromisoformat(valuelist[0].strip())
            except ValueError:
                raise ValueError(_("日期看不懂，请写成 2026-11-25 这样。")) from None


class MomentField(DateTimeLocalField):
    """Day and time on the wall clock here; the value is aware, the browser's own time zone does not matter."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.flags.max = "9999-12-31T23:59"

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data: datetime | None = None
        if valuelist and valuelist[0].strip():
            try:
                self.data = datetime.fromisoformat(valuelist[0].strip()).replace(tzinfo=CHINA)
            except ValueError:
                raise ValueError(_("时间看不懂，请写成 2026-11-25 19:30 这样。")) from None


def evening_of(day: date) -> datetime:
    """When councils usually begin."""
    return datetime.combine(day, time(19, 30), CHINA)


def choices(names: Mapping[Any, str], only: Iterable[StrEnum] | None = None) -> list[tuple[str, str]]:
    """Options of a select from a table of words, in the table's order or in the order of `only`."""
    said: Mapping[Any, str] = place().matters if names is MATTER_NAMES else names
    return [(str(value), _(said[value])) for value in (said if only is None else only)]
