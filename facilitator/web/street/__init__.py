"""Addresses of what goes to the street."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.staff import staff_only
from facilitator.web.street import pages

STREET = Blueprint("street", __name__, url_prefix="/street")
STREET.before_request(staff_only)
STREET.add_url_rule("", "listed", pages.listed)
STREET.add_url_rule("", "sent", pages.sent, methods=["POST"])
STREET.add_url_rule("/<report>/receipt", "receipt", pages.receipt, methods=["POST"])
STREET.add_url_rule("/monthly", "monthly", pages.monthly)
STREET.add_url_rule("/monthly.xlsx", "workbook", pages.workbook)
