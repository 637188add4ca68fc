"""Requests as pages read them: signs that nobody typed are gone from the fields before any page sees them.

A NUL from a broken input method is nothing a person could find and delete, so it is taken out here, once for all pages;
whatever comes another way with such signs is refused at the door (`services/entrance.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flask import Flask, Request, abort, request
from werkzeug.datastructures import ImmutableMultiDict, iter_multi_items

from facilitator.domain.legible import looks_empty, steers, without_steering

LONGEST_LOOK = 4_000
"""Characters; a text of nothing but invisible signs is not longer than this, or the door says so."""


class LegibleFields(ImmutableMultiDict[str, Any]):
    """Fields of a form or of a query. Files beside them stay as they are."""

    def __init__(self, fields: Mapping[str, Any] | Iterable[tuple[str, Any]] | None = None) -> None:
        super().__init__([(_legible(name), _legible(value)) for name, value in iter_multi_items(fields or ())])


class LegibleRequest(Request):
    parameter_storage_class = LegibleFields


def read_legibly(app: Flask) -> None:
    """Before the blueprints: no page has an address with such signs, and no database takes them."""
    app.request_class = LegibleRequest
    app.before_request(_no_such_address)


def _no_such_address() -> None:
    if steers(request.path):
        abort(404)


def _legible(value: Any) -> Any:
    if not isinstance(value, str) or (value.isascii() and value.isprintable()):
        return value
    seen = without_steering(value)
    return "" if len(seen) < LONGEST_LOOK and looks_empty(seen) else seen
