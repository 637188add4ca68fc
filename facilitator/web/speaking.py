"""Sentences that were made below, said in the language of whoever reads the page."""

from __future__ import annotations

from datetime import date

from flask import Flask
from flask_babel import gettext as _

from facilitator.domain.said import Said
from facilitator.web.times import long_day


def install(app: Flask) -> None:
    app.jinja_env.filters["spoken"] = spoken


def spoken(text: str) -> str:
    """With the same figures; a word of the program's own is said in that language too, people's words are not."""
    if isinstance(text, Said):
        return str(_(text.template).format(**{name: _spoken(value) for name, value in text.values.items()}))
    return str(_(text)) if text else text


def _spoken(value: object) -> object:
    if isinstance(value, date):
        return long_day(value)
    return spoken(value) if isinstance(value, str) else value
