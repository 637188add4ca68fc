"""Addresses of 议单: the quarters, what is judged in each, the figures, the formulas."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.reviews import batch, entering, figures, formula, listing, papers, returned, scores, sheet
from facilitator.web.staff import staff_only

REVIEWS = Blueprint("reviews", __name__, url_prefix="/reviews")
REVIEWS.before_request(staff_only)
REVIEWS.add_url_rule("", "listed", listing.listed)
REVIEWS.add_url_rule("", "gather", listing.gather, methods=["POST"])
REVIEWS.add_url_rule("/formulas", "formulas", formula.formulas, methods=["GET", "POST"])
REVIEWS.add_url_rule("/returned", "returned", returned.returned)
REVIEWS.add_url_rule("/year/<int:year>", "year", figures.year)
REVIEWS.add_url_rule("/<quarter>", "one", batch.one)
REVIEWS.add_url_rule("/<quarter>", "conclude", batch.conclude, methods=["POST"])
REVIEWS.add_url_rule("/<quarter>/forms", "entering", entering.entering)
REVIEWS.add_url_rule("/<quarter>/forms", "enter", entering.enter, methods=["POST"])
REVIEWS.add_url_rule("/<quarter>/figures", "figures", figures.figures)
REVIEWS.add_url_rule("/<quarter>/demands", "demands", figures.demands)
REVIEWS.add_url_rule("/<quarter>/due", "due", figures.due)
REVIEWS.add_url_rule("/<quarter>/papers", "order_paper", papers.order, methods=["POST"])
REVIEWS.add_url_rule("/<quarter>/papers/<paper>", "paper", papers.one)
REVIEWS.add_url_rule("/<quarter>/papers/<paper>.pdf", "paper_pdf", papers.pdf)
REVIEWS.add_url_rule("/<quarter>/scores.xlsx", "scores", scores.workbook)
REVIEWS.add_url_rule("/<quarter>/<number>", "sheet", sheet.sheet)
REVIEWS.add_url_rule("/<quarter>/<number>", "assess", sheet.assess, methods=["POST"])
REVIEWS.add_url_rule("/<quarter>/<number>/cause", "cause", sheet.cause, methods=["POST"])
