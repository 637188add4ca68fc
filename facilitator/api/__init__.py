"""The registry spoken as JSON."""

from __future__ import annotations

from flask import Blueprint

from facilitator.api import faults, pages, reads, verbs
from facilitator.wire.limits import limit_guessing
from facilitator.wire.security import BEARER_ONLY, CSRF

blueprint = Blueprint(BEARER_ONLY, __name__, url_prefix="/api")
CSRF.exempt(blueprint)

blueprint.add_url_rule("/", "readable", pages.readable)
blueprint.add_url_rule("/v1/openapi.json", "openapi", pages.openapi)
blueprint.add_url_rule("/v1/<noun>/<name>", "do", limit_guessing(verbs.do), methods=["POST"])
blueprint.add_url_rule("/v1/<noun>", "list", reads.listed)
blueprint.add_url_rule("/v1/<noun>/<identity>", "detail", reads.detailed)
blueprint.add_url_rule("/v1/<noun>/<identity>/pdf", "pdf", reads.pdf_of)
blueprint.add_url_rule("/<path:rest>", "no_such_address", faults.no_such_address, methods=["GET", "POST"])
blueprint.add_url_rule("/<path:rest>", "wrong_method", faults.wrong_method, methods=["PUT", "PATCH", "DELETE"])
faults.register(blueprint)
