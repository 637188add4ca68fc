"""The first page after a log-in."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.staff import staff_only
from facilitator.web.today import pages

TODAY = Blueprint("today", __name__)
TODAY.before_request(staff_only)
TODAY.add_url_rule("/", "page", pages.page)
