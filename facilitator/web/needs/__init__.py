"""Addresses of the resident's own slip, which need no log-in."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.needs import pages
from facilitator.wire.flood import limit_slips

NEEDS = Blueprint("needs", __name__)
NEEDS.add_url_rule("/n", "slip", limit_slips(pages.slip), methods=["GET", "POST"])
NEEDS.add_url_rule("/n/done", "done", pages.done)
