"""Addresses of the ledger."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.demands import codes, drafts, evidence, many_drafts, one, pages, paste, plan, slips, todo
from facilitator.web.demands.bulk import bulk
from facilitator.web.demands.clusters import change, listed
from facilitator.web.demands.saved import delete, save
from facilitator.web.demands.unseen import look_over, unseen
from facilitator.web.staff import staff_only

DEMANDS = Blueprint("demands", __name__, url_prefix="/ledger")
DEMANDS.before_request(staff_only)
DEMANDS.add_url_rule("/views", "save_view", save, methods=["POST"])
DEMANDS.add_url_rule("/views/<view>/delete", "delete_view", delete, methods=["POST"])
DEMANDS.add_url_rule("/plan", "plan", plan.plan, methods=["GET", "POST"])
DEMANDS.add_url_rule("", "ledger", pages.ledger)
DEMANDS.add_url_rule("/clusters", "clusters", listed)
DEMANDS.add_url_rule("/unseen", "unseen", unseen)
DEMANDS.add_url_rule("/unseen", "look_over", look_over, methods=["POST"])
DEMANDS.add_url_rule("/open", "bulk", bulk, methods=["GET", "POST"])
DEMANDS.add_url_rule("/clusters/<number>", "change_cluster", change, methods=["POST"])
DEMANDS.add_url_rule("/new", "new", pages.new, methods=["GET", "POST"])
DEMANDS.add_url_rule("/todo", "todo", todo.todo)
DEMANDS.add_url_rule("/slips", "slips", slips.slips, methods=["GET", "POST"])
DEMANDS.add_url_rule("/slips/back", "take_back", slips.take_back, methods=["POST"])
DEMANDS.add_url_rule("/paste", "paste", paste.paste, methods=["GET", "POST"])
DEMANDS.add_url_rule("/qr", "codes", codes.codes)
DEMANDS.add_url_rule("/drafts", "drafts", drafts.drafts)
DEMANDS.add_url_rule("/drafts/many", "many_drafts", many_drafts.many_drafts, methods=["GET", "POST"])
DEMANDS.add_url_rule("/drafts/<draft>", "draft", drafts.draft, methods=["GET", "POST"])
DEMANDS.add_url_rule("/<number>", "one", one.one)
DEMANDS.add_url_rule("/<number>/<step>", "step", one.step, methods=["POST"])
DEMANDS.add_url_rule("/<number>/photos/<photo>/large.jpg", "photo", evidence.photo)
DEMANDS.add_url_rule("/<number>/photos/<photo>/small.jpg", "small_photo", evidence.small_photo)
DEMANDS.add_url_rule("/<number>/photos/<photo>/show", "show_photo", evidence.show, methods=["POST"])
DEMANDS.add_url_rule("/<number>/photos/<photo>/hide", "hide_photo", evidence.hide, methods=["POST"])
