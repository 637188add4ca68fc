"""Addresses of the first hour: /setup, for whoever sits at a new server, then for its administrators."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.roll import importing
from facilitator.web.setup import backing_up, gate, leaving_demo, network, pages, printing
from facilitator.wire.limits import limit_failed_tries

SETUP = Blueprint("setup", __name__, url_prefix="/setup")
SETUP.before_request(gate.administrators_only)
SETUP.add_url_rule("", "start", limit_failed_tries(gate.start), methods=["GET", "POST"])
SETUP.add_url_rule("/begin", "begin", gate.begin, methods=["POST"])
SETUP.add_url_rule("/scan/<token>", "scan", network.scan)
SETUP.add_url_rule("/place", "place", pages.place_step, methods=["GET", "POST"])
SETUP.add_url_rule("/office", "office", pages.office_step, methods=["GET", "POST"])
SETUP.add_url_rule("/grids", "grids", pages.grids_step, methods=["GET", "POST"])
SETUP.add_url_rule("/roll", "roll", importing.bring, methods=["GET", "POST"])
SETUP.add_url_rule("/roll/template.xlsx", "roll_template", importing.template)
SETUP.add_url_rule("/roll/<kept>", "roll_rows", importing.rows, methods=["GET", "POST"])
SETUP.add_url_rule("/network", "network", network.network_step, methods=["GET", "POST"])
SETUP.add_url_rule("/network/scanned", "scanned", network.scanned)
SETUP.add_url_rule("/print", "print", printing.print_step, methods=["GET", "POST"])
SETUP.add_url_rule("/print/test-page.pdf", "test_page", printing.test_page)
SETUP.add_url_rule("/backup", "backup", backing_up.backup_step, methods=["GET", "POST"])
SETUP.add_url_rule("/practice", "practice", pages.practice_step, methods=["GET", "POST"])
SETUP.add_url_rule("/skip/<step>", "skip", pages.skip, methods=["POST"])
SETUP.add_url_rule("/finish", "finish", pages.finish, methods=["POST"])
SETUP.add_url_rule("/leave-demo", "leave_demo", leaving_demo.page, methods=["GET", "POST"])
