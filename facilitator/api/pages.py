"""The description of the API, for programs and for people."""

from __future__ import annotations

from flask import Response, render_template

from facilitator.api.openapi import description
from facilitator.api.reading_page import reading_page
from facilitator.services.context import SYSTEM
from facilitator.services.setup.read import AboutPlace
from facilitator.wire.application import application
from facilitator.wire.responses import json_answer


def openapi() -> Response:
    return json_answer(description(_community()))


def _community() -> str:
    name: str = application().door.ask(SYSTEM, AboutPlace()).community
    return name


def readable() -> str:
    """/api/: the same document as tables."""
    return render_template("api/index.html", page=reading_page(description(_community())))
