"""Addresses of 名册."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.roll import importing, pages
from facilitator.web.staff import staff_only

ROLL = Blueprint("roll", __name__, url_prefix="/roll")
ROLL.before_request(staff_only)
ROLL.add_url_rule("", "listed", pages.listed)
ROLL.add_url_rule("/bring", "bring", importing.bring, methods=["GET", "POST"])
ROLL.add_url_rule("/template.xlsx", "roll_template", importing.template)
ROLL.add_url_rule("/bring/<kept>", "roll_rows", importing.rows, methods=["GET", "POST"])
ROLL.add_url_rule("/<unit>", "edit", pages.edit, methods=["GET", "POST"])
