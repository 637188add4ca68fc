"""Addresses of what goes into the chat group."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.posts import pages
from facilitator.web.staff import staff_only

POSTS = Blueprint("posts", __name__, url_prefix="/posts")
POSTS.before_request(staff_only)
POSTS.add_url_rule("/board", "board", pages.board)
POSTS.add_url_rule("/board.png", "board_picture", pages.board_picture)
POSTS.add_url_rule("/<kind>/<key>", "one", pages.one)
POSTS.add_url_rule("/<kind>/<key>.png", "picture", pages.picture)
