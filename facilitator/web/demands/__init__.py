"""Addresses of the ledger."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.demands import one, pages, todo
from facilitator.web.staff import staff_only

DEMANDS = Blueprint("demands", __name__, url_prefix="/ledger")
DEMANDS.before_request(staff_only)
DEMANDS.add_url_rule("", "ledger", pages.ledger)
DEMANDS.add_url_rule("/new", "new", pages.new, methods=["GET", "POST"])
DEMANDS.add_url_rule("/todo", "todo", todo.todo)
DEMANDS.add_url_rule("/<number>", "one", one.one)
DEMANDS.add_url_rule("/<number>/<step>", "step", one.step, methods=["POST"])
