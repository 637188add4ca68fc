"""Addresses of councils; the evening itself has its windows in web/screens."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.screens import readiness
from facilitator.web.sessions import archive, changing, light, opinions, pages, papers, practice, tickets, triage
from facilitator.web.sessions.due import agree
from facilitator.web.staff import staff_only

SESSIONS = Blueprint("sessions", __name__, url_prefix="/sessions")
SESSIONS.before_request(staff_only)
SESSIONS.add_url_rule("", "listed", pages.listed)
SESSIONS.add_url_rule("/new", "new", pages.new, methods=["GET", "POST"])
SESSIONS.add_url_rule("/light", "start_light", light.start, methods=["GET", "POST"])
SESSIONS.add_url_rule("/<session>/opinions", "opinions", opinions.page)
SESSIONS.add_url_rule("/<session>/light", "light", light.page, methods=["GET", "POST"])
SESSIONS.add_url_rule("/<session>", "one", pages.one)
SESSIONS.add_url_rule("/<session>/check", "check", readiness.page)
SESSIONS.add_url_rule("/<session>/rehearsal", "rehearsal", practice.page)
SESSIONS.add_url_rule("/<session>/rehearsal", "practise", practice.start, methods=["POST"])
papers.add_routes(SESSIONS)
SESSIONS.add_url_rule("/<session>/archive", "archive", archive.archive, methods=["POST"])
SESSIONS.add_url_rule("/<session>/gather", "gather", pages.gather, methods=["POST"])
SESSIONS.add_url_rule("/<session>/replan", "replan", changing.replan, methods=["POST"])
SESSIONS.add_url_rule("/<session>/minutes", "draft", pages.draft, methods=["POST"])
SESSIONS.add_url_rule("/<session>/tickets", "tickets", pages.tickets, methods=["POST"])
SESSIONS.add_url_rule("/<session>/attendance.pdf", "attendance", tickets.attendance)
SESSIONS.add_url_rule("/<session>/floor.pdf", "floor", tickets.floor)
SESSIONS.add_url_rule("/<session>/confirmation.pdf", "confirmation", tickets.confirmation)
SESSIONS.add_url_rule("/due/<kind>", "agree", agree, methods=["POST"])
SESSIONS.add_url_rule("/<session>/triage", "triage", triage.page)
SESSIONS.add_url_rule("/<session>/fill", "fill", triage.fill, methods=["POST"])
SESSIONS.add_url_rule("/<session>/triage/<number>/turn", "turn", triage.turn, methods=["POST"])
SESSIONS.add_url_rule("/<session>/triage/<number>/strike", "strike", triage.strike, methods=["POST"])
SESSIONS.add_url_rule("/<session>/triage/<number>/note/<act>", "note", triage.note, methods=["POST"])
SESSIONS.add_url_rule("/<session>/<name>", "step", pages.step, methods=["POST"])
