"""Addresses about the person at the keyboard."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.people import account, colleagues, keys, pages
from facilitator.web.staff import staff_only
from facilitator.wire.limits import limit_failed_tries

PEOPLE = Blueprint("people", __name__)
PEOPLE.add_url_rule("/login", "log_in", limit_failed_tries(pages.log_in), methods=["GET", "POST"])
PEOPLE.add_url_rule("/logout", "log_out", pages.log_out, methods=["POST"])

ACCOUNT = Blueprint("account", __name__, url_prefix="/account")
ACCOUNT.before_request(staff_only)
ACCOUNT.add_url_rule("", "page", pages.account, methods=["GET", "POST"])
ACCOUNT.add_url_rule("/password", "password", pages.password, methods=["GET", "POST"])
ACCOUNT.add_url_rule("/file", "own_file", pages.own_file, methods=["POST"])
ACCOUNT.add_url_rule("/colleagues", "colleagues", colleagues.colleagues, methods=["GET", "POST"])
ACCOUNT.add_url_rule("/colleagues/<person>", "one", account.one, methods=["GET", "POST"])
ACCOUNT.add_url_rule("/colleagues/<person>/stop", "stop", account.stop, methods=["POST"])
ACCOUNT.add_url_rule("/colleagues/<person>/resume", "resume", account.resume, methods=["POST"])
ACCOUNT.add_url_rule("/colleagues/<person>/password", "reset", account.reset, methods=["POST"])
ACCOUNT.add_url_rule("/keys", "keys", keys.keys, methods=["GET", "POST"])
ACCOUNT.add_url_rule("/keys/<person>/retire", "retire_key", keys.retire, methods=["POST"])
ACCOUNT.add_url_rule("/authorities/<fingerprint>/distrust", "distrust", keys.distrust, methods=["POST"])
