"""Who and where the community is, asked once a request: the name on every page, the hall's network."""

from __future__ import annotations

from dataclasses import replace

from flask import request

from facilitator.services.setup.read import AboutPlace, Place
from facilitator.web.acting import look_up
from facilitator.wire.application import application

ASKED = "facilitator.place"
"""Under this name a request keeps what it has asked."""


def place() -> Place:
    """What `/setup` was told goes before the settings, also for the network."""
    known: Place | None = request.environ.get(ASKED)
    if known is None:
        known = request.environ[ASKED] = _with_settled_network(look_up(AboutPlace()))
    return known


def _with_settled_network(told: Place) -> Place:
    settings = application().settings
    if told.wifi_name or not settings.wifi_name:
        return told
    return replace(told, wifi_name=settings.wifi_name, wifi_password=settings.wifi_password or "")
