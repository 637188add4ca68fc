"""The guide: a page for each seat, one for when something breaks, and the same on paper."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.guide import pages, sheets

GUIDE = Blueprint("guide", __name__, url_prefix="/guide")
GUIDE.add_url_rule("/trouble", "trouble", pages.trouble)
GUIDE.add_url_rule("/<any(resident,clerk,chair):part>", "part", pages.part)
GUIDE.add_url_rule("/<any(resident,clerk,chair):part>.pdf", "part_pdf", sheets.part)
GUIDE.add_url_rule("/trouble.pdf", "trouble_pdf", sheets.trouble)
GUIDE.add_url_rule("/wall.pdf", "wall_pdf", sheets.wall)
