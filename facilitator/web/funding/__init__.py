"""Addresses of 一事一议."""

from __future__ import annotations

from flask import Blueprint

from facilitator.domain.money import yuan
from facilitator.web.funding import (
    balances,
    export,
    line,
    listing,
    one,
    overseeing,
    planning,
    printing,
    reapportioning,
    supervision,
    unpaid,
)
from facilitator.web.staff import staff_only

FUNDING = Blueprint("funding", __name__, url_prefix="/funding")
FUNDING.before_request(staff_only)
FUNDING.add_app_template_filter(yuan, "yuan")
FUNDING.add_url_rule("", "listed", listing.listed)
FUNDING.add_url_rule("/supervision", "supervision_home", overseeing.home)
FUNDING.add_url_rule("/supervision/<ballot>", "envelope", overseeing.envelope)
FUNDING.add_url_rule("/supervision/<ballot>", "recount", overseeing.recount, methods=["POST"])
FUNDING.add_url_rule("/new", "new", planning.new, methods=["GET", "POST"])
FUNDING.add_url_rule("/<plan>", "one", one.one)
FUNDING.add_url_rule("/<plan>/unpaid", "unpaid", unpaid.unpaid)
FUNDING.add_url_rule("/<plan>/supervision", "supervision", supervision.supervision)
FUNDING.add_url_rule("/<plan>/opine", "opine", supervision.opine, methods=["POST"])
FUNDING.add_url_rule("/<plan>/reapportion", "reapportion", reapportioning.reapportion, methods=["GET", "POST"])
FUNDING.add_url_rule("/<plan>/balances", "balances", balances.balances, methods=["GET", "POST"])
FUNDING.add_url_rule("/<plan>/balances/file", "statement", balances.statement, methods=["POST"])
FUNDING.add_url_rule("/<plan>/balances.xlsx", "statement_template", balances.template)
export.add_routes(FUNDING)
line.add_routes(FUNDING)
printing.add_routes(FUNDING)
FUNDING.add_url_rule("/<plan>/<deed>", "deed", one.deed, methods=["POST"])
