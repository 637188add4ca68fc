"""Addresses of the evening's windows: desk and remote (staff), projector and phones (everybody)."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.screens import (
    desk,
    dots,
    floor,
    join,
    materials,
    papers,
    phone,
    plain_vote,
    projector,
    readiness,
    receipt,
    remote,
    scoring,
    trial,
)
from facilitator.web.staff import staff_only
from facilitator.wire.limits import limit_guessing, limit_receipts, limit_tickets
from facilitator.wire.security import CSRF

DESK = Blueprint("desk", __name__, url_prefix="/desk/<session>")
DESK.before_request(staff_only)
DESK.add_url_rule("", "page", desk.page)
DESK.add_url_rule("/state", "state", desk.state)
DESK.add_url_rule("/people.json", "people", desk.people)
DESK.add_url_rule("/check.json", "check", readiness.told)
DESK.add_url_rule("/door.json", "at_the_door", desk.at_the_door)
DESK.add_url_rule("/papers", "papers", papers.page)
DESK.add_url_rule("/papers/state", "papers_state", papers.state)
DESK.add_url_rule("/materials", "materials", materials.add, methods=["POST"])
DESK.add_url_rule("/trial/<item>", "trial", trial.start)
DESK.add_url_rule("/trial/<item>", "try_out", trial.try_out, methods=["POST"])
DESK.add_url_rule("/papers/print/<paper>", "printed", papers.printed)
DESK.add_url_rule("/papers/print/<paper>.pdf", "printed_pdf", papers.printed_pdf)
DESK.add_url_rule("/do/<noun>/<name>", "act", limit_guessing(desk.act), methods=["POST"])

REMOTE = Blueprint("remote", __name__, url_prefix="/remote/<session>")
REMOTE.before_request(staff_only)
REMOTE.add_url_rule("", "page", remote.page)

SCREENS = Blueprint("screens", __name__)
SCREENS.add_url_rule("/screen/<code>", "projector", projector.page)
SCREENS.add_url_rule("/screen/<code>/state", "projector_state", projector.state)
SCREENS.add_url_rule("/screen/<code>/material/<material>/<int:number>.jpg", "material", materials.picture)
SCREENS.add_url_rule("/j", "enter", join.enter)
SCREENS.add_url_rule("/j/<code>", "join", join.join)
SCREENS.add_url_rule("/j/<code>/ticket", "ticket", limit_tickets(join.ticket, join.scanned), methods=["POST"])
SCREENS.add_url_rule("/p/<code>", "phone", phone.page)
SCREENS.add_url_rule("/p/<code>/state", "phone_state", phone.state)
SCREENS.add_url_rule("/p/<code>/check", "check", plain_vote.check, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/check", "chosen", plain_vote.chosen)
SCREENS.add_url_rule("/p/<code>/vote", "vote", phone.vote, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/score", "score", scoring.score, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/receipt", "receipt", limit_receipts(receipt.page))
SCREENS.add_url_rule("/p/<code>/witness", "witness", phone.witness, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/ask_floor", "ask_floor", floor.ask, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/leave", "leave_floor", floor.leave, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/second", "second", floor.second, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/propose", "write_proposal", floor.write)
SCREENS.add_url_rule("/p/<code>/propose", "propose", floor.propose, methods=["POST"])
SCREENS.add_url_rule("/p/<code>/dots", "dots", dots.give, methods=["POST"])

CSRF.exempt(join.ticket)
"""It takes no cookie, only the ticket in its body, and its Origin was checked; the join page is fetched before there is
a cookie to hold a token."""
_OF_THE_FLOOR = (floor.ask, floor.leave, floor.second, floor.propose, dots.give)
for posted in (phone.vote, phone.witness, scoring.score, *_OF_THE_FLOOR):
    CSRF.exempt(posted)
"""Each asks for the token itself, except of a JSON body, which no other site can send without asking first."""
