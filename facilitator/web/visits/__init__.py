"""Addresses of 走访."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.staff import staff_only
from facilitator.web.visits import pages, people

VISITS = Blueprint("visits", __name__, url_prefix="/visits")
VISITS.before_request(staff_only)
VISITS.add_url_rule("", "listed", people.listed)
VISITS.add_url_rule("", "add", people.add, methods=["POST"])
VISITS.add_url_rule("/<visited>", "one", pages.one)
VISITS.add_url_rule("/<visited>", "record", pages.record, methods=["POST"])
VISITS.add_url_rule("/<visited>/edit", "edit", people.edit, methods=["GET", "POST"])
VISITS.add_url_rule("/<visited>/end", "end", people.end, methods=["POST"])
