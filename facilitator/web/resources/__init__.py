"""Addresses of 资源册."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.resources import pages
from facilitator.web.staff import staff_only

RESOURCES = Blueprint("resources", __name__, url_prefix="/resources")
RESOURCES.before_request(staff_only)
RESOURCES.add_url_rule("", "listed", pages.listed)
RESOURCES.add_url_rule("", "add", pages.add, methods=["POST"])
RESOURCES.add_url_rule("/<resource>", "edit", pages.edit, methods=["GET", "POST"])
RESOURCES.add_url_rule("/<resource>/retire", "retire", pages.retire, methods=["POST"])
