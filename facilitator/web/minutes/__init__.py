"""Addresses of minutes."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.minutes import addenda, notice, pages, signing, usual
from facilitator.web.staff import staff_only
from facilitator.wire.limits import limit_failed_tries

MINUTES = Blueprint("minutes", __name__, url_prefix="/minutes")
MINUTES.before_request(staff_only)
MINUTES.add_url_rule("", "listed", usual.listed)
MINUTES.add_url_rule("/<minutes>", "one", pages.one)
MINUTES.add_url_rule("/<minutes>.pdf", "pdf", pages.pdf)
MINUTES.add_url_rule("/<minutes>/amend", "amend", pages.amend, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/settle", "settle", pages.settle, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/sign", "sign", limit_failed_tries(signing.sign), methods=["POST"])
MINUTES.add_url_rule("/way/<way>", "usual_way", usual.usual_way, methods=["POST"])
MINUTES.add_url_rule("/head/<head>", "usual_head", usual.usual_head, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/way/<way>", "way", signing.way, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/sheet", "sign_on_paper", signing.sign_on_paper, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/return", "send_back", signing.send_back, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/record.pdf", "whole", signing.whole)
MINUTES.add_url_rule("/<minutes>/correct", "correct", addenda.correct, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/addenda/<addendum>.pdf", "addendum", addenda.pdf)
MINUTES.add_url_rule(
    "/<minutes>/addenda/<addendum>/sign", "sign_addendum", limit_failed_tries(addenda.sign), methods=["POST"]
)
MINUTES.add_url_rule("/<minutes>/addenda/<addendum>/discard", "discard_addendum", addenda.discard, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/addenda/<addendum>/sheet", "addendum_sheet", addenda.sheet, methods=["POST"])
MINUTES.add_url_rule("/<minutes>/scan/<digest>", "scan", signing.scan)
notice.add_routes(MINUTES)
MINUTES.add_url_rule("/<minutes>/earlier/<digest>.pdf", "earlier", signing.earlier)
