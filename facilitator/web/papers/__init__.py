"""Addresses of printed papers."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.papers import pages
from facilitator.web.staff import staff_only

PAPERS = Blueprint("papers", __name__, url_prefix="/papers")
PAPERS.before_request(staff_only)
PAPERS.add_url_rule("", "listed", pages.listed)
PAPERS.add_url_rule("", "order", pages.order, methods=["POST"])
PAPERS.add_url_rule("/<paper>", "one", pages.one)
PAPERS.add_url_rule("/<paper>.pdf", "pdf", pages.pdf)
