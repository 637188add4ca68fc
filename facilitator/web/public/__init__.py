"""Addresses that need no log-in."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.public import board, pages, story

PUBLIC = Blueprint("public", __name__)
PUBLIC.add_url_rule("/public", "board", board.board)
PUBLIC.add_url_rule("/public/<number>", "story", story.story)
PUBLIC.add_url_rule("/guide", "guide", pages.guide)
PUBLIC.add_url_rule("/verify", "verify", pages.verify, methods=["GET", "POST"])
