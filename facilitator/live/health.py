"""`/healthz`, `/readyz`, `/metrics`: for whoever starts the server, watches it or measures it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, abort, request

from facilitator.settings import Settings
from facilitator.wire.origin import is_secure
from facilitator.wire.responses import json_answer

MEASURES_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def health(
    settings: Settings, community: Callable[[], str], broken: Callable[[], str | None], measures: Callable[[], bytes]
) -> Blueprint:
    """`community` as it calls itself; `broken` says why nothing can be written any more, None while everything can."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/healthz")
    def alive() -> Response:
        return json_answer({"ok": True})

    @blueprint.get("/readyz")
    def ready() -> Response:
        reason = broken()
        told = {"ready": reason is None, "rehearsal": settings.rehearsal, "community": community()}
        return json_answer(told, 200 if reason is None else 503)

    @blueprint.get("/metrics")
    def measured() -> Response:
        """Only for this machine: how many phones sit in the hall is nobody else's business."""
        if not is_secure({**request.environ, "wsgi.url_scheme": "http"}, settings):
            abort(404)
        return Response(measures(), content_type=MEASURES_TYPE)

    return blueprint
